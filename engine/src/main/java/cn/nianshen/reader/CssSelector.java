package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A selector of a style sheet and its weight. Only what jsoup understands as browsers do is kept:
 * states such as hovering are those of no page at rest, and jsoup has selectors of its own.
 *
 * @param evaluator the selector
 * @param weight how specific it is
 * @param cost how much more than a class alone it asks of each element
 */
record CssSelector(Evaluator evaluator, int weight, int cost) {

    /** What the style attribute of an element weighs. */
    static final int INLINE = 1 << 30;

    /** Selectors of a list, and of all the rules of a page. */
    static final int MAX_LIST = 4 * CssRules.MAX_RULES;

    private static final int LONGEST = 200;
    private static final int MAX_STEPS = 8;
    private static final int MOST = 99;

    private static final Set<String> PLACES =
            Set.of(
                    "root",
                    "empty",
                    "not",
                    "first-child",
                    "last-child",
                    "only-child",
                    "first-of-type",
                    "last-of-type",
                    "only-of-type",
                    "nth-child",
                    "nth-last-child",
                    "nth-of-type",
                    "nth-last-of-type");

    private static final Pattern PSEUDO = Pattern.compile(":+([\\w-]+)");
    private static final Pattern ID = Pattern.compile("#");
    private static final Pattern CLASS = Pattern.compile("\\.|\\[|:(?!not)");
    private static final Pattern TAG = Pattern.compile("(?:^|[\\s>+~(])[a-zA-Z]");

    /** What asks for the place among all that stand side by side. */
    private static final Pattern BESIDE = Pattern.compile("[+~]|-child|-of-type");

    private static final int COST_BESIDE = 100;
    private static final Pattern STEP = Pattern.compile("[\\s>+~]+");

    /** The selectors of a list that are understood. */
    static List<CssSelector> all(String list) {
        var out = new ArrayList<CssSelector>();
        int open = 0;
        int from = 0;
        for (int i = 0; i <= list.length() && out.size() <= MAX_LIST; i++) {
            char c = i == list.length() ? ',' : list.charAt(i);
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && (open == 0 || i == list.length())) {
                var one = of(list.substring(from, i).strip());
                if (one != null) {
                    out.add(one);
                }
                from = i + 1;
            }
        }
        return out;
    }

    private static @Nullable CssSelector of(String text) {
        boolean own = text.contains("~=") || text.contains("!=") || text.contains("[^");
        if (text.isEmpty() || text.length() > LONGEST || own || text.indexOf('|') >= 0) {
            return null;
        }
        int steps = (int) STEP.splitAsStream(text).limit(MAX_STEPS + 1L).count();
        if (steps > MAX_STEPS) {
            return null;
        }
        var pseudo = PSEUDO.matcher(text);
        while (pseudo.find()) {
            boolean element = pseudo.group().startsWith("::");
            if (element || !PLACES.contains(pseudo.group(1).toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        try {
            int cost = steps * steps * (BESIDE.matcher(text).find() ? COST_BESIDE : 1);
            return new CssSelector(QueryParser.parse(text), weight(text), cost);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return null; // a rule for nothing that is understood hides nothing
        }
    }

    private static int weight(String text) {
        return (count(ID, text) * (MOST + 1) + count(CLASS, text)) * (MOST + 1) + count(TAG, text);
    }

    private static int count(Pattern what, String text) {
        return (int) what.matcher(text).results().limit(MOST).count();
    }

    boolean isBeside() {
        return cost >= COST_BESIDE;
    }

    boolean matches(Element e) {
        return e.is(evaluator);
    }
}
