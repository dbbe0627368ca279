package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import java.util.List;
import java.util.Map;

/** Names of agencies as they are compared: lists and reports write one name in several ways. */
public final class AgencyNames {

    private final List<Map<String, String>> alike;

    /**
     * @param words words that names may be written with or without
     */
    public AgencyNames(ReadingWords words) {
        this.alike = words.entries("roster.alike");
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
