package cn.nianshen.pack;

import java.util.List;

/** The short texts of the sources that cards cite. */
public final class Articles {

    private final List<Statute> statutes;

    private Articles(List<Statute> statutes) {
        this.statutes = statutes;
    }

    /** The sources of packs, the first before the others. */
    public static Articles of(List<Pack> packs) {
        return new Articles(packs.stream().map(Pack::statute).toList());
    }

    /**
     * Text of the source, or of the longest one that the citation is a part of; empty where none is
     * known.
     */
    public String text(String citation) {
        var best = "";
        var text = "";
        for (var statute : statutes) {
            for (var article : statute.articles().entrySet()) {
                var source = article.getKey();
                if (source.length() > best.length() && Statute.partOf(source, citation)) {
                    best = source;
                    text = article.getValue();
                }
            }
        }
        return text;
    }
}
