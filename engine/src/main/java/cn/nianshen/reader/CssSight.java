package cn.nianshen.reader;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a list of declarations says of whether something is seen. */
final class CssSight {

    /** Ways to hide; each is decided for itself. */
    enum Way {
        /** No box at all. */
        DISPLAY,
        /** A box in which nothing is seen. */
        VISIBILITY,
        /** Letters without size. */
        SIZE,
        /** A place off the screen, or a cut that leaves nothing. */
        AWAY
    }

    /**
     * What is declared of one way.
     *
     * @param hides whether it hides, or shows what others hide
     * @param important whether it goes before what is not
     */
    record Said(boolean hides, boolean important) {}

    private static final Pattern MAY_SAY =
            Pattern.compile("display|visibility|font|-\\d{4}|clip", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAY_HIDE =
            Pattern.compile(
                    "display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
                            + "|font(?:-size)?\\s*:\\s*[.0]"
                            + "|(?:left|top|indent)\\s*:\\s*-\\d{4}|clip(?:-path)?\\s*:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z -]*");
    private static final Pattern NOTHING = Pattern.compile("0*\\.?0+(?:px|pt|em|rem|%|ex)?");
    private static final Pattern SIZELESS =
            Pattern.compile("0(?:px|pt|em|rem|%)?\\s*(?:/.*|\\s.*)");

    /** Farther off than any page is wide. */
    private static final Pattern OFF = Pattern.compile("-\\d{4,6}(?:\\.\\d+)?(?:px|pt|em|rem)?");

    private static final Pattern CUT =
            Pattern.compile(
                    "rect\\(\\s*[01]?(?:px)?(?:[\\s,]+[01](?:px)?){3}\\s*\\)"
                            + "|inset\\(\\s*(?:50|100)%\\s*\\)");

    private static final Set<String> PLACES = Set.of("left", "top", "text-indent");
    private static final Set<String> CUTS = Set.of("clip", "clip-path");
    private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important\\s*$");
    private static final int MAX_DECLARATIONS = 200;
    private static final int LONGEST = 200;

    private final Map<Way, Said> said = new EnumMap<>(Way.class);

    private CssSight() {}

    /** Whether a text holds words that could hide anything; to leave all others alone. */
    static boolean mayHide(String css) {
        return MAY_HIDE.matcher(css).find();
    }

    static CssSight of(String declarations) {
        var out = new CssSight();
        if (MAY_SAY.matcher(declarations).find()) {
            for (var one : declarations.split(";", MAX_DECLARATIONS)) {
                int colon = one.indexOf(':');
                if (colon > 0 && one.length() <= LONGEST) {
                    var value = one.substring(colon + 1).toLowerCase(Locale.ROOT).strip();
                    out.declare(one.substring(0, colon).toLowerCase(Locale.ROOT).strip(), value);
                }
            }
        }
        return out;
    }

    /** A value that no browser knows says nothing. */
    private void declare(String name, String given) {
        var value = IMPORTANT.matcher(given).replaceFirst("");
        boolean important = value.length() < given.length();
        boolean words = WORDS.matcher(value).matches();
        if (name.equals("display") && words) {
            put(Way.DISPLAY, value.equals("none"), important);
        } else if (name.equals("visibility") && words && !value.equals("inherit")) {
            boolean hides = value.equals("hidden") || value.equals("collapse");
            put(Way.VISIBILITY, hides, important);
        } else if (name.equals("font-size") && !value.equals("inherit")) {
            put(Way.SIZE, NOTHING.matcher(value).matches(), important);
        } else if (name.equals("font") && !value.equals("inherit")) {
            put(Way.SIZE, SIZELESS.matcher(value).matches(), important);
        } else if (PLACES.contains(name) || CUTS.contains(name)) {
            var hiding = CUTS.contains(name) ? CUT : OFF;
            away(hiding.matcher(value).matches(), important);
        }
    }

    /** One of several places is enough; what says another one shows nothing. */
    private void away(boolean hides, boolean important) {
        if (hides) {
            put(Way.AWAY, true, important);
        }
    }

    private void put(Way way, boolean hides, boolean important) {
        var before = said.get(way);
        if (before == null || important || !before.important()) {
            said.put(way, new Said(hides, important));
        }
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    boolean hides() {
        return said.values().stream().anyMatch(Said::hides);
    }

    boolean hides(Way way) {
        var found = said.get(way);
        return found != null && found.hides();
    }

    @Nullable Said said(Way way) {
        return said.get(way);
    }
}
