package cn.nianshen.output;

import cn.nianshen.pack.Articles;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.source.Characters;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page for each file and one that leads to them. Of a file that was written only its line
 * on that page is kept.
 */
public final class HtmlSite implements Renderer {

    /** Name of the page that leads to the others. */
    public static final String INDEX = "index.html";

    private static final int LONGEST_NAME = 40;

    private final Folder folder;
    private final Messages messages;
    private final Articles articles;
    private final Function<String, PlaceNames> names;
    private final AuditTeller teller;
    private final @Nullable Function<Audit, String> marks;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> pages = new HashMap<>();
    private @Nullable Header header;

    /** Where pages go. */
    @FunctionalInterface
    public interface Folder {

        /** Writes a page, whole or not at all. */
        void page(String name, Content content) throws IOException;
    }

    /** What a page holds. */
    @FunctionalInterface
    public interface Content {

        /** Writes it. */
        void to(Writer writer) throws IOException;
    }

    /** What the leading page says of a file. */
    private record Line(
            String page,
            String agency,
            String file,
            String year,
            @Nullable Score card,
            int[] counts,
            String trouble) {

        boolean isGraded() {
            return card != null && !card.grade().isEmpty();
        }
    }

    /**
     * @param folder where pages go
     * @param messages words
     * @param articles texts of what findings rest on
     * @param names names of places, by form id
     */
    public HtmlSite(
            Folder folder,
            Messages messages,
            Articles articles,
            Function<String, PlaceNames> names) {
        this(folder, messages, articles, names, null);
    }

    /**
     * @param marks what the name of a page begins with, by the audit; null for its turn
     */
    public HtmlSite(
            Folder folder,
            Messages messages,
            Articles articles,
            Function<String, PlaceNames> names,
            @Nullable Function<Audit, String> marks) {
        this.marks = marks;
        this.folder = folder;
        this.messages = messages;
        this.articles = articles;
        this.names = names;
        this.teller = new AuditTeller(messages);
    }

    @Override
    public void begin(Header run) {
        header = run;
    }

    @Override
    public void audit(Audit audit) throws IOException {
        var report = audit.report();
        var line =
                report == null
                        ? line(audit, "", "")
                        : line(audit, AuditTeller.agencyName(report), teller.year(report));
        add(line);
        folder.page(
                line.page,
                writer -> {
                    var out = new Markup(writer);
                    HtmlFrame.begin(out, messages.text("html.language"), line.agency);
                    out.open("p", "class", "run");
                    out.leaf("a", messages.text("html.index"), "href", INDEX).closeLine();
                    if (header != null) {
                        HtmlRenderer.run(out, header, teller);
                    }
                    new HtmlAudit(out, messages, articles, names).write(audit, "");
                    HtmlFrame.end(out);
                });
    }

    /**
     * Takes an audit whose page stands from an earlier run.
     *
     * @param audit the audit, without its report
     * @param agency name of the agency that the page is called by, or empty
     * @param year year and form as the page tells them, or empty
     */
    public void standing(Audit audit, String agency, String year) {
        add(line(audit, agency, year));
    }

    private void add(Line line) {
        lines.add(line);
        pages.putIfAbsent(line.file, line.page);
    }

    /** The page of a file that was written, by the name of its audit; empty where there is none. */
    public String pageOf(String file) {
        return pages.getOrDefault(file, "");
    }

    private Line line(Audit audit, String name, String year) {
        var base = audit.name().substring(audit.name().lastIndexOf('/') + 1);
        var card = audit.scorecard();
        var counts = new int[Severity.values().length];
        for (Finding finding : FindingOrder.of(audit.outcomes())) {
            counts[finding.severity().ordinal()]++;
        }
        return new Line(
                pageName(audit, name),
                name.isEmpty() ? base : name,
                audit.name(),
                year,
                card == null ? null : Score.of(card),
                counts,
                teller.trouble(audit));
    }

    /** The pages that were written or stand. */
    public Set<String> pages() {
        return new HashSet<>(pages.values());
    }

    /**
     * The name of a page.
     *
     * @param agency name of the agency, or empty
     */
    public String pageName(Audit audit, String agency) {
        var base = audit.name().substring(audit.name().lastIndexOf('/') + 1);
        var mark =
                marks == null
                        ? String.format(Locale.ROOT, "%04d", lines.size() + 1)
                        : marks.apply(audit);
        return mark + '-' + safe(agency.isEmpty() ? base : agency) + ".html";
    }

    /** A name that every system of files takes. */
    private static String safe(String name) {
        var out = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c))
                .limit(LONGEST_NAME)
                .forEach(out::appendCodePoint);
        return Characters.whole(out.toString());
    }

    @Override
    public void finish(Summary summary) throws IOException {
        folder.page(INDEX, writer -> index(new Markup(writer), summary));
    }

    private void index(Markup out, Summary summary) throws IOException {
        HtmlFrame.begin(out, messages.text("html.language"), messages.text("html.title"));
        out.open("main", "class", "index");
        out.leaf("h1", messages.text("html.title"));
        if (header != null) {
            HtmlRenderer.run(out, header, teller);
        }
        HtmlRenderer.summary(out, summary, messages);
        var graded = new ArrayList<>(lines.stream().filter(Line::isGraded).toList());
        graded.sort(Comparator.comparing(HtmlSite::points).reversed());
        table(out, "html.graded", graded);
        table(
                out,
                "html.ungraded",
                lines.stream().filter(l -> l.card != null && !l.isGraded()).toList());
        table(out, "html.unaudited", lines.stream().filter(l -> l.card == null).toList());
        out.closeLine();
        HtmlFrame.end(out);
    }

    private static BigDecimal points(Line line) {
        return line.card == null ? BigDecimal.ZERO : line.card.points();
    }

    private void table(Markup out, String key, List<Line> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        out.leaf("h2", messages.text(key, rows.size()));
        out.raw("<div class=\"scroll\"><table>\n<tr>");
        for (var head :
                List.of(
                        "agency",
                        "year",
                        "score",
                        "errors",
                        "warnings",
                        "infos",
                        "coverage",
                        "file")) {
            out.leaf("th", messages.text("column." + head));
        }
        out.raw("</tr>\n");
        for (var row : rows) {
            out.open("tr");
            out.open("td").leaf("a", row.agency, "href", row.page).close();
            out.leaf("td", row.year);
            out.leaf("td", score(row), "class", "figure");
            for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                var count =
                        row.card == null ? "" : Integer.toString(row.counts[severity.ordinal()]);
                out.leaf("td", count, "class", "figure");
            }
            var share = row.card == null ? "" : Numbers.percent(row.card.coverage()) + '%';
            out.leaf("td", share, "class", "figure");
            out.open("td").text(row.file);
            if (!row.trouble.isEmpty()) {
                out.leaf("p", row.trouble, "class", "trouble");
            }
            out.close().closeLine();
        }
        out.raw("</table></div>\n");
    }

    private String score(Line line) {
        if (line.card == null) {
            return "";
        }
        return line.isGraded()
                ? Numbers.plain(line.card.points()) + ' ' + line.card.grade()
                : messages.text("xlsx.no-grade");
    }
}
