package cn.nianshen.letter;

import cn.nianshen.pack.Articles;
import cn.nianshen.pack.Writing;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what a finding rests on, in the words that the level of its source deserves. */
final class BasisTeller {

    /** Longest text of a source that is quoted. */
    private static final int LONGEST_QUOTE = 260;

    /** What may follow the name of a source: a number, and one in brackets. */
    private static final Pattern PART = Pattern.compile("(\\d{1,3})?(?:\uFF08(.{1,3})\uFF09)?");

    private static final String CHINESE = "chineseCounting";

    private static final char SEMICOLON = '\uFF1B';

    /** Ends the title of a source. */
    private static final char TITLE_END = '\u300B';

    private final Writing writing;
    private final Articles articles;
    private final List<String> unsourced;

    BasisTeller(Writing writing, Articles articles, List<String> unsourced) {
        this.writing = writing;
        this.articles = articles;
        this.unsourced = unsourced;
    }

    /**
     * What it rests on.
     *
     * @param form form that the report uses
     * @param recognised whether the report was recognised from pictures
     */
    String basis(Finding finding, String form, boolean recognised) {
        if (recognised) {
            return LetterWords.text("basis.recognised");
        }
        boolean firm = finding.severity() == Severity.ERROR;
        var cited =
                finding.card().citations().stream()
                        .filter(citation -> !unsourced.contains(citation))
                        .map(citation -> specific(citation, form))
                        .toList();
        return switch (finding.card().basis()) {
            case LAW -> law(cited, firm);
            case FORM -> named(firm ? "basis.form" : "basis.form.soft", cited);
            case CONTRADICTION -> LetterWords.text(contradiction(finding, firm));
            case PLAUSIBILITY -> LetterWords.text("basis.plausibility");
            case LOCAL -> named("basis.local", cited);
            case FILE -> LetterWords.text("basis.file");
            case CUSTOM -> LetterWords.text("basis.custom");
        };
    }

    /** What stands in the reports of two agencies does not stand in one report. */
    private static String contradiction(Finding finding, boolean firm) {
        if (!finding.related().isEmpty()) {
            return firm ? "basis.contradiction.between" : "basis.contradiction.between.soft";
        }
        return firm ? "basis.contradiction" : "basis.contradiction.soft";
    }

    private String law(List<String> cited, boolean firm) {
        if (cited.isEmpty()) {
            return named(firm ? "basis.form" : "basis.form.soft", cited);
        }
        if (!firm) {
            return LetterWords.text("basis.law.soft", names(cited));
        }
        var text = cited.size() == 1 ? articles.text(cited.get(0)) : "";
        return text.isEmpty() || text.length() > LONGEST_QUOTE
                ? LetterWords.text("basis.law.bare", names(cited))
                : LetterWords.text("basis.law", names(cited), unstopped(LetterWords.quoted(text)));
    }

    private String named(String key, List<String> cited) {
        return cited.isEmpty()
                ? LetterWords.text(key + ".none")
                : LetterWords.text(key, names(cited));
    }

    private static String unstopped(String text) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        boolean stop = Numerals.endsWithStop(end) || end == SEMICOLON;
        return stop ? text.substring(0, last) : text;
    }

    /** The sources; one that comes twice is named once, with all its articles. */
    private String names(List<String> cited) {
        var said = new ArrayList<String>();
        var before = "";
        for (var name : cited.stream().map(this::name).distinct().toList()) {
            int end = name.indexOf(TITLE_END) + 1;
            var source = name.substring(0, end);
            boolean again = end > 0 && source.equals(before) && name.length() > end;
            said.add(again ? name.substring(end) : name);
            before = source;
        }
        return String.join(LetterWords.text("list"), said);
    }

    /** The form that was used, where a card cites whichever it is. */
    private String specific(String citation, String form) {
        boolean any = citation.equals(writing.under("by-form").text("cited"));
        var own = citation + form;
        boolean known = writing.each("sources").stream().anyMatch(s -> s.text("cited").equals(own));
        return any && known ? own : citation;
    }

    /** The full name of a source with its article; what is unknown stays as it is cited. */
    private String name(String citation) {
        for (var source : writing.each("sources")) {
            var cited = source.text("cited");
            if (citation.startsWith(cited)) {
                var part = PART.matcher(citation.substring(cited.length()));
                if (part.matches()) {
                    return source.text("name") + part(part.group(1), part.group(2));
                }
            }
        }
        return citation;
    }

    private String part(String number, String item) {
        var article = writing.under("article");
        var said = new StringBuilder();
        if (number != null) {
            var han = Numerals.ordinal(Integer.parseInt(number), CHINESE);
            said.append(article.text("number").replace("{0}", han));
        }
        if (item != null) {
            said.append(article.text("item").replace("{0}", item));
        }
        return said.toString();
    }
}
