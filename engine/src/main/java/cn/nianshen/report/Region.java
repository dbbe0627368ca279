package cn.nianshen.report;

import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import java.util.Set;
import java.util.stream.Collectors;

/** The division that a name of an organ begins with. */
final class Region {

    private static final int LONGEST = 15;
    private static final String UNKNOWN = "unknown";

    private final ReadingWords words;
    private final Gazetteer gazetteer;

    Region(ReadingWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /**
     * What a name says of its place.
     *
     * @param code code of the smallest known division it begins with; empty where none is known, or
     *     several of that name could be meant
     * @param level its level, which all of that name may share; {@code unknown} where they do not
     * @param rest what stands behind that division
     */
    record Found(String code, String level, String rest) {}

    /** The place in a name, division by division, the largest first. */
    Found of(String name) {
        var rest = words.pattern("agency.system").matcher(name).replaceFirst("");
        Set<String> codes = Set.of();
        for (var next = leading(rest); !next.isEmpty(); next = leading(rest)) {
            var above = codes;
            var below =
                    gazetteer.codes(next).stream()
                            .filter(c -> above.isEmpty() || above.stream().anyMatch(c::startsWith))
                            .collect(Collectors.toSet());
            if (below.isEmpty()) {
                break;
            }
            codes = below;
            rest = rest.substring(next.length());
        }
        var levels = codes.stream().map(Region::level).distinct().toList();
        return new Found(
                codes.size() == 1 ? codes.iterator().next() : "",
                levels.size() == 1 ? levels.get(0) : UNKNOWN,
                rest);
    }

    /** Whether a name begins with a division that lies within the one with the code. */
    boolean isWithin(String name, String code) {
        var known = of(name).code();
        return !code.isEmpty() && known.length() > code.length() && known.startsWith(code);
    }

    /** The longest known division that the text begins with, or empty. */
    private String leading(String text) {
        for (int n = Math.min(LONGEST, text.length()); n > 1; n--) {
            var start = text.substring(0, n);
            if (!gazetteer.codes(start).isEmpty()) {
                return start;
            }
        }
        return "";
    }

    /**
     * What the place tells of an agency: its level, and whether the name of a government is one of
     * a county or a prefecture.
     *
     * @param kind kind, level, confidence in both and confidence in the kind alone, by the words of
     *     the name
     */
    String[] sharpen(String[] kind, String name) {
        var found = of(name);
        if (found.level().equals(UNKNOWN) || kind[1].equals("township")) {
            return kind;
        }
        if (words.list("agency.levelled").contains(kind[0])) {
            return new String[] {kind[0], found.level(), kind[3]};
        }
        boolean bare = found.rest().isEmpty();
        boolean governs =
                kind[0].endsWith("-government")
                        && words.pattern("agency.governs").matcher(found.rest()).find();
        if (governs || bare) {
            var government = found.level() + "-government";
            return new String[] {government, found.level(), bare ? "likely" : "sure"};
        }
        return kind;
    }

    private static String level(String code) {
        return switch (code.length()) {
            case 2 -> "province";
            case 4 -> "prefecture";
            case 6 -> "county";
            default -> UNKNOWN;
        };
    }
}
