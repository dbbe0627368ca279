package cn.nianshen.reader;

import cn.nianshen.reader.ListNumbers.Level;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of Word, which stand in no text: kept counting as paragraphs are read. */
final class DocxNumbering {

    private static final int LEVELS = ListNumbers.LEVELS;

    /** What a paragraph says of its style. */
    static final class Style {
        String id = "";
        @Nullable String numId;
        @Nullable Integer level;
        @Nullable Integer outline;
    }

    /** A list: its levels, the styles linked with them, and the style it takes them from. */
    private static final class Definition {
        final @Nullable Level[] levels = new Level[LEVELS];
        final Map<String, Integer> linked = new HashMap<>();
        String from = "";
        String named = "";
    }

    private final DocxStyles styles;
    private final Map<String, Definition> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();

    /** Levels that a number has instead of those of its list. */
    private final Map<String, Definition> own = new HashMap<>();

    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();

    DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    /** Reads the part with the lists. */
    void read(InputStream in) throws XMLStreamException {
        var xml = Xml.open(in);
        var list = new Definition();
        String number = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = new Definition();
                    lists.put(Xml.text(xml, "abstractNumId"), list);
                    number = "";
                }
                case "num" -> {
                    number = Xml.text(xml, "numId");
                    list = new Definition();
                    own.put(number, list);
                }
                case "abstractNumId" -> listOfNumber.put(number, Xml.text(xml, "val"));
                case "lvl", "lvlOverride" -> level = Xml.number(xml, "ilvl", 0);
                case "startOverride" ->
                        starts.computeIfAbsent(number, k -> new HashMap<>())
                                .put(level, Xml.number(xml, "val", 1));
                case "numStyleLink" -> list.from = Xml.text(xml, "val");
                case "styleLink" -> list.named = Xml.text(xml, "val");
                default -> level(xml, list, level);
            }
        }
    }

    private static void level(XMLStreamReader xml, Definition list, int level) {
        switch (xml.getLocalName()) {
            case "start" -> {
                int start = Xml.number(xml, "val", 1);
                put(list, level, l -> with(l, l.format(), l.text(), start));
            }
            case "numFmt" -> {
                var format = Xml.text(xml, "val");
                put(list, level, l -> with(l, format, l.text(), l.start()));
            }
            case "lvlText" -> {
                var text = Xml.text(xml, "val");
                put(list, level, l -> with(l, l.format(), text, l.start()));
            }
            case "isLgl" -> {
                boolean legal = Xml.isOn(xml);
                put(
                        list,
                        level,
                        l -> new Level(l.format(), l.text(), l.start(), legal, l.runsOn()));
            }
            case "lvlRestart" -> {
                boolean never = Xml.number(xml, "val", 1) == 0;
                put(list, level, l -> new Level(l.format(), l.text(), l.start(), l.legal(), never));
            }
            case "pStyle" -> list.linked.put(Xml.text(xml, "val"), level);
            default -> {
                // other properties do not change the label
            }
        }
    }

    private static Level with(Level level, String format, String text, int start) {
        return new Level(format, text, start, level.legal(), level.runsOn());
    }

    private static void put(Definition list, int level, UnaryOperator<Level> change) {
        if (level >= 0 && level < LEVELS) {
            var now = list.levels[level];
            list.levels[level] =
                    change.apply(now == null ? new Level("decimal", "", 1, false) : now);
        }
    }

    /** Heading level from 1 to 9 of a paragraph, 0 for running text. */
    int headingLevel(Style paragraph) {
        var own = paragraph.outline;
        if (own == null) {
            return styles.headingLevel(paragraph.id);
        }
        return own < 0 || own >= LEVELS ? 0 : own + 1;
    }

    /** The automatic label of the next paragraph with this style, or empty. */
    String label(Style paragraph) {
        var numId = paragraph.numId == null ? styles.numId(paragraph.id) : paragraph.numId;
        var list = numId == null || numId.equals("0") ? null : listOfNumber.get(numId);
        var definition = list == null ? null : definition(list);
        if (numId == null || list == null || definition == null) {
            return "";
        }
        int level = level(paragraph, definition);
        var anew = starts.getOrDefault(numId, Map.of());
        anew.forEach((l, start) -> numbers.restart(numId, list, l, start));
        return numbers.next(list, levels(definition, own.get(numId)), level);
    }

    private static @Nullable Level[] levels(Definition list, @Nullable Definition own) {
        var levels = list.levels.clone();
        for (int i = 0; own != null && i < LEVELS; i++) {
            levels[i] = own.levels[i] == null ? levels[i] : own.levels[i];
        }
        return levels;
    }

    private int level(Style paragraph, Definition list) {
        if (paragraph.level != null) {
            return paragraph.level;
        }
        for (var style : paragraph.numId == null ? styles.chain(paragraph.id) : List.<String>of()) {
            var linked = list.linked.get(style);
            if (linked != null) {
                return linked;
            }
        }
        var named = paragraph.numId == null ? styles.level(paragraph.id) : null;
        return named == null ? 0 : named;
    }

    /** The list, or the one whose levels it takes by the name of a list style. */
    private @Nullable Definition definition(String id) {
        var list = lists.get(id);
        if (list == null || list.from.isEmpty()) {
            return list;
        }
        var from = list.from;
        return lists.values().stream().filter(d -> d.named.equals(from)).findFirst().orElse(list);
    }
}
