package cn.nianshen.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a query of media holds for the wide screen of a desk, on which a page is audited. */
final class CssMedia {

    private static final double WIDTH = 1280;
    private static final double EM = 16;
    private static final int LONGEST = 400;

    private static final Pattern AND = Pattern.compile("\\band\\b");
    private static final Pattern LIMIT =
            Pattern.compile(
                    "\\(\\s*(min|max)-(?:device-)?width\\s*:\\s*([0-9.]{1,8})(px|r?em)\\s*\\)");
    private static final Pattern RANGE =
            Pattern.compile("\\(\\s*width\\s*([<>])=?\\s*([0-9.]{1,8})(px|r?em)\\s*\\)");
    private static final Pattern AT_DESK =
            Pattern.compile(
                    "all|screen|\\(\\s*(?:orientation\\s*:\\s*landscape|hover\\s*:\\s*hover|"
                            + "pointer\\s*:\\s*fine|scripting\\s*:\\s*enabled)\\s*\\)");

    private CssMedia() {}

    /** An empty query holds; one that is not understood does not. */
    static boolean holds(String query) {
        var list = query.toLowerCase(Locale.ROOT).strip();
        if (list.isEmpty()) {
            return true;
        }
        if (list.length() > LONGEST) {
            return false;
        }
        for (var one : list.split(",")) {
            if (one(one.strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean one(String query) {
        boolean not = query.startsWith("not ");
        var rest = not || query.startsWith("only ") ? query.substring(query.indexOf(' ')) : query;
        boolean all = true;
        for (var part : AND.split(rest)) {
            all &= part(part.strip());
        }
        return all != not;
    }

    private static boolean part(String part) {
        var limit = LIMIT.matcher(part);
        if (limit.matches()) {
            boolean least = limit.group(1).equals("min");
            double width = pixels(limit.group(2), limit.group(3));
            return least ? width <= WIDTH : width >= WIDTH;
        }
        var range = RANGE.matcher(part);
        if (range.matches()) {
            double width = pixels(range.group(2), range.group(3));
            return range.group(1).equals(">") ? width <= WIDTH : width >= WIDTH;
        }
        return AT_DESK.matcher(part).matches();
    }

    private static double pixels(String number, String unit) {
        try {
            return Double.parseDouble(number) * (unit.equals("px") ? 1 : EM);
        } catch (NumberFormatException e) {
            return Double.NaN; // no width is on either side of it: the query does not hold
        }
    }
}
