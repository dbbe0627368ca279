package cn.nianshen.report;

import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/** Who reports: name, full name, kind and level, with how sure they are. */
final class AgencyReader {

    /** An office of a government may report for the government or for itself. */
    private static final String LIKELY = "likely";

    private static final int PREFIX = 12;

    private final ReadingWords words;
    private final Region region;
    private final List<KnownAgency> known;

    /**
     * @param gazetteer divisions by name
     * @param known agencies that the auditor knows; the first of a name holds
     */
    AgencyReader(ReadingWords words, Gazetteer gazetteer, List<KnownAgency> known) {
        this.words = words;
        this.region = new Region(words, gazetteer);
        this.known = List.copyOf(known);
    }

    /**
     * The agency.
     *
     * @param name as the title names it, or empty
     * @param given kind id given by the auditor, or empty
     */
    Agency read(String name, String given, Strips strips) {
        var full = fullName(name, strips);
        var leading = leading(full);
        var kind = region.sharpen(kind(leading), leading);
        if (words.pattern("agency.office-of-government").matcher(leading).find()) {
            kind[2] = LIKELY;
        }
        var code = region.of(leading).code();
        if (!given.isEmpty()) {
            return new Agency(name, full, given, levelOf(given, kind), "given", code);
        }
        return known.stream()
                .filter(agency -> agency.is(name, full))
                .findFirst()
                .map(agency -> known(agency, name, full, kind, code))
                .orElseGet(() -> new Agency(name, full, kind[0], kind[1], kind[2], code));
    }

    private Agency known(KnownAgency agency, String name, String full, String[] kind, String code) {
        var level = agency.level().isEmpty() ? levelOf(agency.kind(), kind) : agency.level();
        return new Agency(name, full, agency.kind(), level, "given", code);
    }

    /** Of organs named together, the first, which leads. */
    private String leading(String name) {
        var parts = words.pattern("agency.joint").split(name);
        return parts.length == 0 || parts[0].isEmpty() ? name : parts[0];
    }

    private String levelOf(String given, String[] kind) {
        for (var entry : words.entries("agency.kinds")) {
            if (entry.getOrDefault("kind", "").equals(given)
                    && !entry.getOrDefault("level", "").equals("by-division")) {
                return entry.getOrDefault("level", "unknown");
            }
        }
        return kind[1];
    }

    /**
     * Kind, level, confidence in the kind, and that before offices of governments are told apart.
     */
    private String[] kind(String name) {
        for (var entry : words.entries("agency.kinds")) {
            if (words.compiled(entry.get("pattern")).matcher(name).find()) {
                if (!entry.get("level").equals("by-division")) {
                    return new String[] {
                        entry.get("kind"),
                        entry.get("level"),
                        entry.get("confidence"),
                        entry.get("confidence")
                    };
                }
                return division(entry.get("kind"), entry.get("confidence"), name);
            }
        }
        return new String[] {"unknown", "unknown", "none", "none"};
    }

    /** The level by the division in the name, the likelier one where two are called the same. */
    private String[] division(String kind, String confidence, String name) {
        for (var entry : words.entries("agency.divisions")) {
            if (words.compiled(entry.get("pattern")).matcher(name).find()) {
                return new String[] {kind, entry.get("level"), confidence, confidence};
            }
        }
        return new String[] {kind, "unknown", confidence, confidence};
    }

    /**
     * The fullest name in the text: what stands before the name wherever it occurs, up to a word
     * that belongs to no name. A name that begins with a division of its own is full enough.
     */
    private String fullName(String name, Strips strips) {
        if (name.isEmpty()
                || !words.pattern("agency.anonymous").matcher(name).find()
                        && words.pattern("agency.division").matcher(name).find()) {
            return name;
        }
        var prefixes = new ArrayList<String>();
        for (var strip : strips.all()) {
            if (strip.isText()) {
                prefixes(Numerals.squeeze(strip.text()), name, prefixes);
            }
        }
        var best = shared(prefixes);
        return best.isEmpty() ? name : best + name;
    }

    private void prefixes(String text, String name, List<String> out) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int from = at;
            while (from > 0
                    && at - from < PREFIX
                    && Numerals.isHan(text.charAt(from - 1))
                    && !stops(text.charAt(from - 1))) {
                from--;
            }
            if (from < at) {
                out.add(text.substring(from, at));
            }
        }
    }

    private boolean stops(char c) {
        return words.text("agency.stops").indexOf(c) >= 0;
    }

    /** The longest ending that all prefixes share; of one alone, all of it. */
    private static String shared(List<String> prefixes) {
        if (prefixes.isEmpty()) {
            return "";
        }
        var shared = prefixes.get(0);
        for (var prefix : prefixes) {
            int n = 0;
            while (n < Math.min(shared.length(), prefix.length())
                    && shared.charAt(shared.length() - 1 - n)
                            == prefix.charAt(prefix.length() - 1 - n)) {
                n++;
            }
            shared = shared.substring(shared.length() - n);
        }
        return shared;
    }

    /**
     * {@code full}, {@code short} or {@code anonymous}: what the title alone tells of the organ.
     */
    String naming(Agency agency) {
        var name = agency.name();
        boolean divided = words.pattern("agency.division").matcher(name).find();
        if (name.isEmpty() || words.pattern("agency.anonymous").matcher(name).find()) {
            return "anonymous";
        }
        if (!divided && isPlaced(agency)) {
            return "anonymous";
        }
        return words.pattern("agency.stops-at-division").matcher(name).find() ? "short" : "full";
    }

    /** Whether the text names a place before the name. */
    private boolean isPlaced(Agency agency) {
        var added =
                agency.fullName().substring(0, agency.fullName().length() - agency.name().length());
        return words.pattern("agency.division").matcher(added).find();
    }
}
