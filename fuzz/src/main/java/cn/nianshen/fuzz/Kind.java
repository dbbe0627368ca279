package cn.nianshen.fuzz;

import cn.nianshen.source.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A reader, and how files for it are made from seeds: the targets. */
public enum Kind {
    TEXT("txt", () -> lines("txt", Seeds.reports(".txt", 30))),
    MARKDOWN("md", () -> lines("md", Seeds.reports(".md", 10))),
    HTML("html", () -> pages(Seeds.reports(".html", 10))),
    MHT("mht", () -> archivedPages(Seeds.reports(".html", 4))),
    DOCX(
            "docx",
            () ->
                    packed(
                            Seeds.of(Seeds.reports(".docx", 9), Seeds.converted("docx")),
                            "word/document.xml",
                            "word/numbering.xml")),
    RTF("rtf", Kind::rtf),
    FLAT_XML("xml", () -> trees(FlatSeeds.all())),
    ODT("odt", () -> packed(List.of(Seeds.converted("odt")), "content.xml")),
    ODS("ods", () -> packed(List.of(Seeds.converted("ods")), "content.xml")),
    XLSX(
            "xlsx",
            () ->
                    packed(
                            List.of(Seeds.converted("xlsx")),
                            "sheet1.xml",
                            "sheet1.xml",
                            "sharedStrings.xml",
                            "styles.xml",
                            "workbook.xml")),
    OFD("ofd", () -> packed(List.of(Seeds.ofd()), "Content.xml", "Document.xml")),
    DOC("doc", Kind::doc),
    XLS("xls", Kind::xls),
    PDF("pdf", Kind::pdf),
    PICTURE("png", () -> bytes(Seeds.pictures())),
    ARCHIVE("zip", Kind::archive);

    private static final int MOST_EDITS = 8;

    /** Fewer in bytes, of which most that are changed leave nothing to read. */
    private static final int FEW_EDITS = 2;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Makes files from scripts. */
    private interface Maker {
        byte[] make(Script script);
    }

    private final String ending;
    private final Supplier<Maker> makers;
    private volatile Maker maker = script -> new byte[0];
    private volatile boolean ready;

    Kind(String ending, Supplier<Maker> makers) {
        this.ending = ending;
        this.makers = makers;
    }

    /** Name of the target. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Targets by their ids.
     *
     * @param ids with commas between them, or {@code all}
     * @throws IllegalArgumentException if there is none of a name
     */
    public static List<Kind> named(String ids) {
        return ids.equals("all")
                ? List.of(values())
                : Arrays.stream(ids.split(","))
                        .map(id -> valueOf(id.strip().toUpperCase(Locale.ROOT)))
                        .toList();
    }

    /** Ending of names of such files. */
    public String ending() {
        return ending;
    }

    /** The file that a script makes; the same one for the same script. */
    public byte[] make(Script script) {
        if (!ready) {
            maker = makers.get();
            ready = true;
        }
        return maker.make(script);
    }

    private static <T> T pick(List<T> from, Script script) {
        return from.get(script.below(from.size()));
    }

    private static Maker lines(String ending, List<Seed> seeds) {
        var charsets =
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        GB18030,
                        StandardCharsets.UTF_16);
        return script -> {
            var seed = pick(seeds, script);
            var charset = pick(charsets, script);
            var text = TextDecoder.decode(seed.bytes());
            var bytes = PieceEdits.lines(script, MOST_EDITS).apply(text).getBytes(charset);
            return script.once(16) ? ByteEdits.apply(bytes, script, 3) : bytes;
        };
    }

    /** Written again as it was: its head may say how. */
    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        var text = TextDecoder.decode(bytes);
        boolean utf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return change.apply(text).getBytes(utf8 ? StandardCharsets.UTF_8 : GB18030);
    }

    private static Maker pages(List<Seed> seeds) {
        return script -> {
            var bytes = changed(pick(seeds, script).bytes(), PieceEdits.tags(script, MOST_EDITS));
            return script.once(16) ? ByteEdits.apply(bytes, script, 3) : bytes;
        };
    }

    private static Maker archivedPages(List<Seed> seeds) {
        return script -> {
            boolean hull = script.once(2);
            var page = pick(seeds, script).bytes();
            var inner = hull ? page : changed(page, PieceEdits.tags(script, MOST_EDITS));
            var bytes = Seeds.mht(inner);
            return hull ? changed(bytes, PieceEdits.lines(script, MOST_EDITS)) : bytes;
        };
    }

    private static Maker packed(List<Seed> seeds, String... mains) {
        var packages = seeds.stream().map(seed -> new Packed(seed, List.of(mains))).toList();
        return script -> pick(packages, script).edited(script);
    }

    /** Of XML, which is read as long as its tags are sound. */
    private static Maker trees(List<Seed> seeds) {
        var trees = seeds.stream().map(seed -> MarkupParser.parse(seed.bytes())).toList();
        return script -> {
            var tree = pick(trees, script).copy();
            TreeEdits.apply(tree, script, MOST_EDITS);
            var bytes = Markup.write(tree).getBytes(StandardCharsets.UTF_8);
            return script.once(16) ? ByteEdits.apply(bytes, script, 2) : bytes;
        };
    }

    private static Maker bytes(List<Seed> seeds) {
        return script -> ByteEdits.apply(pick(seeds, script).bytes(), script, FEW_EDITS);
    }

    private static Maker doc() {
        var seed = Seeds.converted("doc");
        var streams = Compound.streams(seed.bytes());
        var names = List.of("WordDocument", "1Table", "WordDocument", "1Table", "Data");
        return script -> {
            if (script.once(12)) {
                return ByteEdits.apply(seed.bytes(), script, FEW_EDITS);
            }
            var streamsNow = new LinkedHashMap<>(streams);
            streamsNow.computeIfPresent(
                    pick(names, script), (name, old) -> ByteEdits.inPlace(old, script, FEW_EDITS));
            return Compound.write(streamsNow);
        };
    }

    private static Maker xls() {
        var seed = Seeds.converted("xls");
        var streams = Compound.streams(seed.bytes());
        return script -> {
            if (script.once(12)) {
                return ByteEdits.apply(seed.bytes(), script, FEW_EDITS);
            }
            var streamsNow = new LinkedHashMap<>(streams);
            streamsNow.computeIfPresent(
                    "Workbook", (name, old) -> Compound.records(old, script, FEW_EDITS));
            return Compound.write(streamsNow);
        };
    }

    /** Its words are cut at backslashes into lines, of which some change. */
    private static Maker rtf() {
        var words =
                new String(Seeds.converted("rtf").bytes(), StandardCharsets.ISO_8859_1)
                        .replaceAll("[\\r\\n]+", "")
                        .replace("\\", "\n\\")
                        .replaceFirst("\n", "");
        return script -> {
            var edited = PieceEdits.lines(script, MOST_EDITS).apply(words);
            var bytes = edited.getBytes(StandardCharsets.ISO_8859_1);
            return script.once(16) ? ByteEdits.apply(bytes, script, FEW_EDITS) : bytes;
        };
    }

    private static Maker pdf() {
        var sketched = Seeds.pdf();
        var converted = Seeds.converted("pdf");
        return script -> {
            if (script.once(8)) {
                return ByteEdits.apply(converted.bytes(), script, FEW_EDITS);
            }
            var text = new String(sketched.bytes(), StandardCharsets.ISO_8859_1);
            return PieceEdits.lines(script, MOST_EDITS)
                    .apply(text)
                    .getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static Maker archive() {
        var files = Archived.files();
        return script -> Archived.make(files, script);
    }
}
