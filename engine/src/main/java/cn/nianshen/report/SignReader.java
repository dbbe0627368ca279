package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts running text into words, numbers and marks; what it does not know becomes a gap. */
final class SignReader {

    private static final int DEEPEST = 3;
    private static final int LONGEST_BRACKET = 300;
    private static final Pattern COUNT =
            Pattern.compile("[0-9]{1,2}|[" + Numerals.HAN_DIGIT_CLASS + "]{1,2}");
    private static final Pattern ITEM = Pattern.compile("[0-9]{1,2}\\.?");
    private static final String BEHIND_BARE = ",;:。、)!?；，：）";

    /** Letters before a word for among by which it is known. */
    private static final int AMONG = 3;

    private static final String COMMAS = ",:\uff0c\uff1a";
    private static final String OPENING_QUOTES = "《〈〔“‘【「『";
    private static final String CLOSING_QUOTES = "》〉〕”’】」』";

    private final ClaimWords words;
    private final List<String> names;
    private final String nameStarts;
    private final ShortName shortName;
    private final String agencyKind;

    /** How the division is called that the agency governs, by one letter; 0 for none. */
    private final char division;

    private final int year;

    SignReader(ClaimWords words, Agency agency, int year) {
        this.words = words;
        this.names =
                words.ownNames().names(agency).stream()
                        .sorted(Comparator.comparingInt(n -> -n.length()))
                        .toList();
        var starts = new StringBuilder();
        this.names.forEach(name -> starts.append(name.charAt(0)));
        this.nameStarts = starts.toString();
        this.shortName = words.ownNames().shortName(agency);
        this.agencyKind = agency.kind();
        this.division = words.division(agency);
        this.year = year;
    }

    /** The signs of a text, what stands in brackets as one sign each. */
    List<Sign> read(String text) {
        var numbering = Numerals.numbering(text);
        int from = numbering == null ? 0 : numbering.text().length();
        // a year may stand right behind the point of the number in front
        var rest = from == 0 ? text : " ".repeat(from) + text.substring(from);
        return Carrying.of(signs(rest, from, text.length(), 0));
    }

    private List<Sign> signs(String text, int start, int end, int depth) {
        var out = new ArrayList<Sign>();
        int gap = -1;
        for (int i = start; i < end; ) {
            var sign = text.charAt(i) == '(' ? bracket(text, i, end, depth) : sign(text, i);
            if (sign == null) {
                gap = gap < 0 ? i : gap;
                i = Math.min(end, behindGap(text, i));
                continue;
            }
            close(text, gap, i, out);
            gap = -1;
            out.add(sign);
            i = sign.to();
        }
        close(text, gap, end, out);
        return out;
    }

    /** Ends a gap; a number with a point where a clause begins counts items. */
    private void close(String text, int from, int to, List<Sign> out) {
        if (from < 0) {
            return;
        }
        boolean first =
                out.isEmpty()
                        || out.get(out.size() - 1)
                                .is(Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.COLON, Kind.ITEM);
        boolean item =
                first
                        && isDigit(text.charAt(from))
                        && ITEM.matcher(text).region(from, to).matches();
        boolean own = !item && shortName.isIn(text, from, to);
        out.add(
                !item && isAmong(text, from, to)
                        ? Sign.among(from, to)
                        : Sign.of(item ? Kind.ITEM : own ? Kind.OWN : Kind.GAP, from, to));
    }

    /** Whether it ends a clause as in “of 17 applications, ...”. */
    private boolean isAmong(String text, int from, int to) {
        return to < text.length()
                && COMMAS.indexOf(text.charAt(to)) >= 0
                && words.phrases().isAmong(text.substring(Math.max(0, from - AMONG), to));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Sign bracket(String text, int at, int end, int depth) {
        int open = 0;
        int last = Math.min(end, at + LONGEST_BRACKET);
        for (int i = at; i < last && depth < DEEPEST; i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0 && COUNT.matcher(text).region(at + 1, i).matches()) {
                return Sign.of(Kind.ITEM, at, i + 1);
            }
            if (open == 0) {
                return Sign.bracket(Carrying.of(signs(text, at + 1, i, depth + 1)), at, i + 1);
            }
        }
        return Sign.of(Kind.COMMA, at, at + 1);
    }

    /** A quotation is one gap; so is what hangs together with digits. */
    private int behindGap(String text, int at) {
        char c = text.charAt(at);
        int quote = OPENING_QUOTES.indexOf(c);
        if (quote >= 0) {
            int last = Math.min(text.length(), at + LONGEST_BRACKET);
            int end = text.substring(at, last).indexOf(CLOSING_QUOTES.charAt(quote));
            return end < 0 ? at + 1 : at + end + 1;
        }
        return c < 0x80 && c != '(' && c != ')' ? words.numbers().behind(text, at) : at + 1;
    }

    private @Nullable Sign sign(String text, int at) {
        var mark = isFullStop(text, at) ? Kind.STOP : mark(text.charAt(at));
        if (mark != null) {
            return Sign.of(mark, at, at + 1);
        }
        var named = name(text, at);
        var word = words.word(text, at);
        if (word == null && isFrom(text, at)) {
            return new Sign(Kind.NEUTRAL, Chain.START, "", false, at, at + 1, null, List.of());
        }
        if (named != null && (word == null || at + word.text().length() <= named.to())) {
            return named;
        }
        var year = words.numbers().year(text, at);
        if (year != null) {
            return Sign.period(tag(year.value()), at, year.to());
        }
        var quantity = words.numbers().read(text, at);
        if (word != null && (quantity == null || quantity.to() < at + word.text().length())) {
            return sign(word, text, at);
        }
        if (quantity == null || quantity.measure().equals("idle") || !stands(text, quantity)) {
            return null;
        }
        return Sign.number(quantity, at);
    }

    /** Whether a word for where a number started from stands here, before a year or the number. */
    private boolean isFrom(String text, int at) {
        if (!words.numbers().isFrom(text, at)) {
            return false;
        }
        var next = isDigit(text.charAt(at + 1)) ? null : words.word(text, at + 1);
        return isDigit(text.charAt(at + 1)) || next != null && next.kind() == Kind.PERIOD;
    }

    /** A number without a unit ends its clause, or is none of something. */
    private boolean stands(String text, Quantity quantity) {
        int to = quantity.to();
        if (!quantity.measure().isEmpty() || to == text.length()) {
            return true;
        }
        var next = quantity.isZero() ? words.word(text, to) : null;
        return BEHIND_BARE.indexOf(text.charAt(to)) >= 0
                || next != null && next.kind() == Kind.TERM;
    }

    /** Whether a point stands where a full stop should: between words, or at the end. */
    private static boolean isFullStop(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && isWord(text.charAt(at - 1))
                && (at + 1 == text.length() || isWord(text.charAt(at + 1)));
    }

    private static boolean isWord(char c) {
        return Numerals.isHan(c) && !Numerals.isHanDigit(c);
    }

    private static @Nullable Kind mark(char c) {
        return switch (c) {
            case ',', ')' -> Kind.COMMA;
            case ';' -> Kind.SEMICOLON;
            case ':' -> Kind.COLON;
            case '、' -> Kind.AND;
            default ->
                    Numerals.endsWithStop(c) ? Kind.STOP : Numerals.isCircled(c) ? Kind.ITEM : null;
        };
    }

    private @Nullable Sign name(String text, int at) {
        if (nameStarts.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (var name : names) {
            if (text.startsWith(name, at)) {
                return isArea(name)
                        ? Sign.of(Kind.AREA, at, at + name.length())
                        : Sign.name(at, at + name.length());
            }
        }
        return null;
    }

    /** Whether the name is that of the area whose government reports. */
    private boolean isArea(String name) {
        return words.leads(agencyKind) && words.ownNames().isPlace(name, names);
    }

    /** Whether a word such as all of the city is of the division that the agency governs. */
    private boolean isOwnDivision(String word) {
        return word.length() > 1 && word.charAt(1) == division;
    }

    private String tag(int stated) {
        if (year == 0) {
            return "other";
        }
        return switch (stated - year) {
            case 0 -> "this";
            case -1 -> "last";
            case 1 -> "next";
            default -> "other";
        };
    }

    private Sign sign(ClaimWords.Word word, String text, int at) {
        var kind = word.kind();
        int behind =
                switch (kind) {
                    case THROUGH -> words.phrases().behindAllChannels(text, at);
                    case CHANNEL -> words.phrases().behindAnyChannel(text, at);
                    default -> at;
                };
        if (behind > at) {
            return Sign.of(Kind.NEUTRAL, at, behind);
        }
        if (kind == Kind.REGION) {
            boolean own = words.isOwnRegion(agencyKind, word.text()) || isOwnDivision(word.text());
            kind = own ? Kind.AREA : Kind.WIDER;
        } else if (kind == Kind.SEAT) {
            kind = words.leads(agencyKind) ? Kind.SEAT : Kind.ELSEWHERE;
        }
        int to = at + word.text().length();
        return new Sign(kind, word.tag(), word.topic(), word.form(), at, to, null, List.of());
    }
}
