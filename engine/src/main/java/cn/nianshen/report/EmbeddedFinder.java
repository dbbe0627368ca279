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
    private static final String SCRIPT = "script";
    private static final List<String> KINDS = List.of(ATTACHMENT, PICTURE, LINK);

    private final ReadingWords words;
    private final Map<Strip, String> known = new IdentityHashMap<>();

    EmbeddedFinder(ReadingWords words) {
        this.words = words;
    }

    /** The first of what stands in the lines; a script, which seldom shows anything, last. */
    String in(List<Strip> lines) {
        var kinds = lines.stream().map(this::in).filter(kind -> !kind.isEmpty()).toList();
        return kinds.stream()
                .filter(kind -> !kind.equals(SCRIPT))
                .findFirst()
                .orElse(kinds.isEmpty() ? "" : SCRIPT);
    }

    /**
     * What may stand instead of the text of a section: no script, and no link below the last words
     * of a page, which leads on to others.
     *
     * @param embedded what stands in it
     * @param ended whether it is the last section, with text of its own
     */
    static String ofText(String embedded, boolean ended) {
        return embedded.equals(SCRIPT) || ended && embedded.equals(LINK) ? "" : embedded;
    }

    /**
     * {@code picture}, {@code attachment}, {@code link} or {@code script}; empty for nothing of
     * these.
     */
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
        if (strip.holds().contains(Embedded.LINK)) {
            return LINK;
        }
        return strip.holds().contains(Embedded.SCRIPT) ? SCRIPT : "";
    }
}
