package cn.nianshen.report;

import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of a cell says: number, notation, unit. The text itself is never changed. */
public final class CellReader {

    /** Anything longer is no figure. */
    private static final int LONGEST = 60;

    private static final String LONG_MINUS = "\u2013\u2014\u2015";
    private static final Set<String> DASHES =
            Set.of("-", "--", "---", "/", "\\", "//", "—", "——", "–", "―", "─", "－", "~", "*");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<sign>[+-]?)(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<magnitude>\\p{IsHan}*)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SPLIT = Pattern.compile("\\d[\\s\\u00a0\\u3000]+[\\d.,]");

    /** Figures below each other: one that was broken, or several. */
    private static final Pattern LINES =
            Pattern.compile("[\\d.,]{1,10}(?:\\s*\n\\s*[\\d.,]{1,10})+");

    private static final String BLANK = " \t\u00a0\u3000";
    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");

    /** As many digits with blanks between them are no longer one number. */
    private static final int SPACED = 5;

    private static final Pattern INNER_DIGITS = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private final Set<String> units;
    private final Set<String> noneWords;
    private final Memory<CellValue> memory = new Memory<>(this::made);

    /**
     * @param units units and count words that may stand behind a number
     * @param noneWords words that stand for an empty cell
     */
    public CellReader(List<String> units, List<String> noneWords) {
        this.units = Set.copyOf(units);
        this.noneWords = Set.copyOf(noneWords);
    }

    /** What the text says. */
    public CellValue read(String text) {
        return memory.of(text);
    }

    private CellValue made(String text) {
        var squeezed = Numerals.squeeze(text);
        if (squeezed.isEmpty()) {
            return new CellValue("blank", null, "", List.of());
        }
        if (squeezed.length() > LONGEST) {
            return new CellValue("word", null, "", List.of());
        }
        if (JoinedRows.isJoined(Numerals.strip(text)) || isSeveral(text)) {
            boolean lines = LINES.matcher(Numerals.narrow(Numerals.strip(text))).matches();
            return new CellValue("word", null, "", lines ? List.of("lines") : List.of());
        }
        var plain =
                signed(Numerals.narrow(squeezed))
                        .replace('−', '-')
                        .replace('﹣', '-')
                        .replace('\u2011', '-')
                        .replace('\u2010', '-');
        if (DASHES.contains(squeezed) || DASHES.contains(plain) || noneWords.contains(plain)) {
            return new CellValue("dash", null, "", List.of());
        }
        var notations = new ArrayList<String>();
        if (!plain.equals(squeezed.replace('−', '-')) && hasWideDigit(squeezed)) {
            notations.add("full-width");
        }
        if (SPLIT.matcher(text).find()) {
            notations.add("split");
        }
        var m = NUMBER.matcher(plain);
        if (m.matches()
                && (m.group("magnitude").isEmpty() || units.contains(m.group("magnitude")))) {
            return number(m.group("sign"), m.group("digits"), m.group("magnitude"), notations);
        }
        return words(plain, notations);
    }

    /**
     * Whether the text is several figures with blanks between them, as where a cell holds a whole
     * row; digits spaced out, and thousands set apart by blanks, are one.
     */
    static boolean isSeveral(String text) {
        if (!hasBlank(text)) {
            return false;
        }
        var figures = figures(text);
        if (figures.length < 3 || !Arrays.stream(figures).allMatch(f -> f.matches("\\d{1,9}"))) {
            return false;
        }
        var behind = Arrays.stream(figures).skip(1);
        boolean thousands = behind.allMatch(f -> f.length() == 3);
        boolean digits = Arrays.stream(figures).allMatch(f -> f.length() == 1);
        return !thousands && !(digits && figures.length < SPACED);
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BLANK.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What stands between the blanks. */
    static String[] figures(String text) {
        return BLANKS.split(Numerals.strip(text));
    }

    /** Whether the text is a unit alone. */
    boolean isUnit(String text) {
        return units.contains(Numerals.squeeze(text));
    }

    /** Programs for text make a dash of the minus sign. */
    private static String signed(String text) {
        boolean dash =
                text.length() > 1
                        && LONG_MINUS.indexOf(text.charAt(0)) >= 0
                        && Character.isDigit(text.charAt(1));
        return dash ? '-' + text.substring(1) : text;
    }

    private static boolean hasWideDigit(String text) {
        return text.chars().anyMatch(c -> c >= '\uff10' && c <= '\uff19');
    }

    private static CellValue number(
            String sign, String digits, String uom, List<String> notations) {
        if (digits.contains(",")) {
            if (!THOUSANDS.matcher(digits).matches()) {
                return new CellValue("word", null, "", List.of());
            }
            notations.add("thousands");
        }
        if (!sign.isEmpty()) {
            notations.add("sign");
        }
        var value = new BigDecimal(sign.replace("+", "") + digits.replace(",", ""));
        if (digits.length() > 1 && digits.startsWith("0") && !digits.startsWith("0.")) {
            notations.add("leading-zero");
        }
        return digits.length() > 30
                ? new CellValue("word", null, "", List.of())
                : new CellValue("number", value, uom, notations);
    }

    private CellValue words(String plain, List<String> notations) {
        for (int end = Numerals.hanNumerals(plain); end > 0; end--) {
            var number = Numerals.hanNumber(plain.substring(0, end));
            if (number != null && (end == plain.length() || units.contains(plain.substring(end)))) {
                notations.add("han-numeral");
                return new CellValue("number", number, plain.substring(end), notations);
            }
        }
        var inner = INNER_DIGITS.matcher(plain);
        if (inner.lookingAt()) {
            var rest = plain.substring(inner.end());
            if (remark(rest) || Numerals.isFootnoteMark(rest)) {
                notations.add("words-around");
                return new CellValue(
                        "number", new BigDecimal(inner.group()), unitOf(rest), notations);
            }
        }
        var behind = behindLabel(plain);
        if (behind != null) {
            notations.add("words-around");
            return number(
                    behind.group("sign"),
                    behind.group("digits"),
                    behind.group("magnitude"),
                    notations);
        }
        return new CellValue("word", null, "", List.of());
    }

    /** A number behind the label of its column and a colon, or null. */
    private @Nullable Matcher behindLabel(String plain) {
        int colon = plain.indexOf(':');
        boolean label =
                colon > 1 && plain.substring(0, colon).codePoints().noneMatch(Character::isDigit);
        var m = label ? NUMBER.matcher(plain.substring(colon + 1)) : null;
        boolean number =
                m != null
                        && m.matches()
                        && (m.group("magnitude").isEmpty() || units.contains(m.group("magnitude")));
        return number ? m : null;
    }

    /**
     * A number with a remark in brackets is still that number; with other words behind it is not
     * sure.
     */
    private boolean remark(String rest) {
        int open = rest.indexOf('(');
        return open >= 0
                && rest.endsWith(")")
                && (open == 0 || units.contains(rest.substring(0, open)));
    }

    private String unitOf(String rest) {
        var unit = rest.substring(0, Math.max(0, rest.indexOf('(')));
        return units.contains(unit) ? unit : "";
    }
}
