package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import java.util.List;
import java.util.Map;

/** Names of agencies as they are compared: lists and reports write one name in several ways. */
public final class AgencyNames {

    /** Stands where a bracket did. */
    private static final char MARK = '|';

    private final List<Map<String, String>> alike;

    /**
     * @param words words that names may be written with or without
     */
    public AgencyNames(ReadingWords words) {
        this.alike = words.entries("roster.alike");
    }

    /** A path with what stands in brackets and behind them, as names are compared with it. */
    String open(String path) {
        var open = path.replace('(', MARK).replace(')', MARK);
        return plain(open.replace('\uFF08', MARK).replace('\uFF09', MARK));
    }

    /** A name without what is written or left out at will. */
    public String plain(String name) {
        var plain = ListHead.plain(name);
        for (var idle : alike) {
            plain = plain.replace(idle.getOrDefault("from", "\0"), idle.getOrDefault("to", ""));
        }
        return plain;
    }
}
