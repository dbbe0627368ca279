package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.pack.Articles;
import java.io.IOException;
import java.util.List;

/** Writes findings with links to their places, and the text of what they rest on, on demand. */
final class HtmlFindings {

    private final Markup out;
    private final Messages messages;
    private final Articles articles;
    private final PlaceMarks marks;
    private final String prefix;

    HtmlFindings(
            Markup out, Messages messages, Articles articles, PlaceMarks marks, String prefix) {
        this.out = out;
        this.messages = messages;
        this.articles = articles;
        this.marks = marks;
        this.prefix = prefix;
    }

    /** The groups, with findings numbered from 1. */
    void write(List<ToldFinding.Group> groups) throws IOException {
        int number = 0;
        for (var group : groups) {
            out.leaf("h4", group.heading(), "class", "group").raw("\n");
            for (var told : group.findings()) {
                finding(++number, told);
            }
        }
    }

    private void finding(int number, ToldFinding told) throws IOException {
        var finding = told.finding();
        var card = finding.card();
        out.open(
                "article",
                "id",
                prefix + 'f' + number,
                "class",
                "finding " + finding.severity().id(),
                "tabindex",
                "-1");
        head(number, told);
        out.open("dl");
        where(told);
        line("message", finding.message());
        line("quote", told.quote());
        line("compare", told.compare());
        basis(told);
        line("remedy", finding.remedy());
        for (var suspect : told.suspects()) {
            line("suspect", suspect);
        }
        further(told);
        consequences(told);
        out.closeLine();
        out.closeLine();
    }

    private void head(int number, ToldFinding told) throws IOException {
        var card = told.finding().card();
        out.open("h5");
        out.leaf("span", Integer.toString(number), "class", "number");
        out.leaf("span", told.severity(), "class", "badge");
        out.text(card.title());
        out.leaf("span", card.id(), "class", "rule");
        if (told.points().signum() > 0) {
            var costs = messages.text("costs", Numbers.plain(told.points()));
            out.leaf("span", costs, "class", "cost");
        }
        out.closeLine();
    }

    /** What else hangs on the same cause, each with a link to its own place. */
    private void consequences(ToldFinding told) throws IOException {
        var also =
                told.finding().also().stream()
                        .filter(a -> !FindingTeller.isFurther(a, told.finding()))
                        .toList();
        for (int i = 0; i < also.size(); i++) {
            term("consequence");
            out.open("dd");
            place(told.consequences().get(i).told(), also.get(i).where().at());
            out.closeLine();
        }
    }

    private void where(ToldFinding told) throws IOException {
        term("where");
        out.open("dd");
        place(told.place(), told.finding().where().at());
        out.closeLine();
    }

    private void term(String key) throws IOException {
        out.leaf("dt", messages.text("label." + key));
    }

    private void line(String key, String text) throws IOException {
        if (!text.isEmpty()) {
            term(key);
            out.leaf("dd", text, "class", key).raw("\n");
        }
    }

    private void place(String name, Position at) throws IOException {
        if (marks.isShown(at)) {
            out.leaf("a", name, "href", '#' + prefix + 'p' + at.order());
        } else {
            out.text(name);
        }
    }

    private void further(ToldFinding told) throws IOException {
        var also =
                told.finding().also().stream()
                        .filter(a -> FindingTeller.isFurther(a, told.finding()))
                        .toList();
        if (also.isEmpty()) {
            return;
        }
        term("also");
        out.open("dd");
        for (int i = 0; i < also.size(); i++) {
            out.text(i == 0 ? "" : messages.text("list.places"));
            place(told.further().get(i), also.get(i).where().at());
        }
        out.closeLine();
    }

    private void basis(ToldFinding told) throws IOException {
        term("basis");
        out.open("dd");
        out.leaf("span", told.charge(), "class", "charge");
        for (var citation : told.finding().card().citations()) {
            var text = articles.text(citation);
            if (text.isEmpty()) {
                out.leaf("span", citation, "class", "citation");
            } else {
                out.open("details").leaf("summary", citation).leaf("p", text).close();
            }
        }
        out.closeLine();
    }
}
