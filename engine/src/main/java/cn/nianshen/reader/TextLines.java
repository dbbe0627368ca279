package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text file. A form feed begins a page; the numbers of pages at the foot or the head
 * of pages are no text and are left out.
 *
 * @param text each line
 * @param numbers number of each line in the file, from 1
 */
record TextLines(List<String> text, List<Integer> numbers) {

    private static final Pattern END = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029]");
    private static final Pattern BARE = Pattern.compile("\\s*(\\d{1,3})\\s*");
    private static final Pattern MARKED =
            Pattern.compile(
                    "\\s*(?:[-\\u2013\\u2014\\uff0d]+\\s*(\\d{1,3})\\s*[-\\u2013\\u2014\\uff0d]+"
                            + "|\\p{IsHan}\\s*(\\d{1,3})\\s*\\p{IsHan}(?:.{0,4}\\d{1,3}\\s*\\p{IsHan})?)\\s*");

    /** Fields in quotation marks, blanks or tabs between them. */
    private static final Pattern MARKS =
            Pattern.compile(
                    "\"([^\"]*)\"|\u201c((?:[^\u201c\u201d]|\u201c[^\u201c\u201d]*\u201d)*+)\u201d");

    private static final Pattern IN_MARKS =
            Pattern.compile("\\s*(?:" + MARKS + ")(?:\\s+(?:" + MARKS + "))+\\s*");
    private static final int LONGEST = 2_000;
    private static final Pattern QUOTED = Pattern.compile(" {0,3}(?:> ?)+");

    /** The lines of the text. */
    static TextLines of(String whole) {
        var text = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        var starts = new ArrayList<Integer>();
        var lines = END.split(whole, -1);
        for (int i = 0; i < lines.length; i++) {
            var parts = lines[i].split("\\f", -1);
            for (int k = 0; k < parts.length; k++) {
                if (k > 0) {
                    starts.add(text.size());
                }
                if (!parts[k].isEmpty() || parts.length == 1) {
                    text.add(parts[k]);
                    numbers.add(i + 1);
                }
            }
        }
        for (int line : pageNumbers(text, starts)) {
            text.set(line, "");
        }
        text.replaceAll(TextLines::unquoted);
        return new TextLines(text, numbers);
    }

    /**
     * Without the sign that mails and Markdown put before a line they quote (a tag has another),
     * and without the marks around each field where a line is nothing but fields in marks.
     */
    private static String unquoted(String line) {
        var quoted = line.indexOf('<') < 0 ? QUOTED.matcher(line) : null;
        var bare = quoted != null && quoted.lookingAt() ? line.substring(quoted.end()) : line;
        boolean fields = bare.length() <= LONGEST && IN_MARKS.matcher(bare).matches();
        return fields ? MARKS.matcher(bare).replaceAll(TextLines::inner) : bare;
    }

    private static String inner(MatchResult marked) {
        var field = marked.group(1) == null ? marked.group(2) : marked.group(1);
        return Matcher.quoteReplacement(" " + field + " ");
    }

    /** Lines that number the pages: marked ones, and bare ones that go up by one. */
    private static Set<Integer> pageNumbers(List<String> text, List<Integer> starts) {
        var found = new HashSet<Integer>();
        if (starts.isEmpty()) {
            return found;
        }
        var feet = new ArrayList<Integer>();
        var heads = new ArrayList<Integer>();
        for (int k = 0; k <= starts.size(); k++) {
            int from = k == 0 ? 0 : starts.get(k - 1);
            int to = k == starts.size() ? text.size() : starts.get(k);
            int first = from;
            while (first < to && text.get(first).isBlank()) {
                first++;
            }
            int last = to - 1;
            while (last > first && text.get(last).isBlank()) {
                last--;
            }
            if (first < to) {
                heads.add(first);
                feet.add(last);
            }
        }
        numbered(text, feet, found);
        numbered(text, heads, found);
        return found;
    }

    private static void numbered(List<String> text, List<Integer> places, Set<Integer> found) {
        for (int i = 0; i < places.size(); i++) {
            int line = places.get(i);
            boolean counts = next(text, places, i, 1) == 1 || next(text, places, i, -1) == 1;
            if (MARKED.matcher(text.get(line)).matches() || counts) {
                found.add(line);
            }
        }
    }

    /** How much higher the later of two bare page numbers is; 0 where one is none. */
    private static int next(List<String> text, List<Integer> places, int i, int step) {
        int k = i + step;
        if (k < 0 || k >= places.size()) {
            return 0;
        }
        var here = BARE.matcher(text.get(places.get(i)));
        var there = BARE.matcher(text.get(places.get(k)));
        return here.matches() && there.matches()
                ? step * (Integer.parseInt(there.group(1)) - Integer.parseInt(here.group(1)))
                : 0;
    }
}
