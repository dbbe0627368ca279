package cn.nianshen.pack;

import cn.nianshen.rule.Basis;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleCard.Applies;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cards of a family. */
final class CardReader {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})?(-)?(\\d{4})?");

    private CardReader() {}

    /**
     * A card and where it stands.
     *
     * @param card the card
     * @param file file of the pack
     * @param line line of the card
     */
    record Source(RuleCard card, String file, int line) {}

    static List<Source> read(String file, Tree tree, Faults faults) {
        Fields fields = Fields.of(file, tree, faults);
        String category = fields.text("category");
        List<Source> cards = new ArrayList<>();
        for (Fields entry : fields.maps("rules")) {
            cards.add(new Source(card(entry, category), file, entry.line("id")));
            entry.done();
        }
        if (cards.isEmpty()) {
            fields.fault("rules", "no rules stand here");
        }
        fields.done();
        return cards;
    }

    private static RuleCard card(Fields entry, String category) {
        required(entry, "severity");
        required(entry, "basis");
        return new RuleCard(
                entry.text("id"),
                entry.text("title"),
                category,
                entry.constant("severity", Severity.class, Severity.INFO),
                grades(entry.map("grades")),
                entry.constant("basis", Basis.class, Basis.LAW),
                applies(entry.map("applies")),
                entry.texts("needs"),
                entry.texts("yields-to"),
                entry.texts("citations"),
                entry.text("message"),
                entry.text("remedy"),
                entry.text("since"));
    }

    private static void required(Fields entry, String key) {
        if (!entry.has(key)) {
            entry.text(key);
        }
    }

    private static Map<String, Severity> grades(Fields map) {
        Map<String, Severity> grades = new LinkedHashMap<>();
        for (String name : map.keys()) {
            grades.put(name, map.constant(name, Severity.class, Severity.INFO));
        }
        return grades;
    }

    private static Applies applies(Fields map) {
        int[] years = years(map);
        Applies applies =
                new Applies(
                        years[0],
                        years[1],
                        Set.copyOf(map.texts("forms")),
                        Set.copyOf(map.texts("kinds")));
        map.done();
        return applies;
    }

    private static int[] years(Fields map) {
        String text = map.text("years", "").strip().toLowerCase(Locale.ROOT);
        Matcher matcher = YEARS.matcher(text);
        if (!matcher.matches() || text.equals("-")) {
            map.fault("years", "years are written 2019, 2019-2020, 2021- or -2018, not {0}", text);
            return new int[] {0, 0};
        }
        int first = year(matcher.group(1));
        int last = matcher.group(2) == null ? first : year(matcher.group(3));
        if (last != 0 && last < first) {
            map.fault("years", "the last year is before the first");
        }
        return new int[] {first, last};
    }

    private static int year(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
