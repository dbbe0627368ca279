package cn.nianshen.report;

import cn.nianshen.document.Embedded;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds what stands in strips instead of text; each is looked into once. */
final class EmbeddedFinder {

    /** Longer lines are running text, whatever they name. */
    private static final int LONGEST = 120;

    private static final String PICTURE = "picture";
    private static final String ATTACHMENT = "attachment";
    private static final String LINK = "link";
    private static final List<String> KINDS = List.of(ATTACHMENT, PICTURE, LINK);

    private final ReadingWords words;
    private final Map<Strip, String> known = new IdentityHashMap<>();

    EmbeddedFinder(ReadingWords words) {
        this.words = words;
    }

    /** {@code picture}, {@code attachment} or {@code link}; empty for nothing of these. */
    String in(Strip strip) {
        var found = known.get(strip);
        if (found == null) {
            found = find(strip);
            known.put(strip, found);
        }
        return found;
    }

    private String find(Strip strip) {
        if (strip.holds().contains(Embedded.PICTURE)) {
            return PICTURE;
        }
        if (strip.holds().contains(Embedded.ATTACHMENT)) {
            return ATTACHMENT;
        }
        var stripped = Numerals.strip(strip.text());
        var text = stripped.length() < LONGEST ? Numerals.halfWidth(stripped) : "";
        for (var kind : KINDS) {
            if (words.seeker("embedded." + kind).isIn(text)) {
                return kind;
            }
        }
        return strip.holds().contains(Embedded.LINK) ? LINK : "";
    }
}
