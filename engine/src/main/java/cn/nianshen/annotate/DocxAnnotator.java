package cn.nianshen.annotate;

import cn.nianshen.document.Document;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Paragraph;
import cn.nianshen.output.XmlText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes remarks into a Word file as comments. The text gets marks between its runs, and the list
 * of comments its new ones; all other parts, comments and tracked changes stay as they are.
 */
public final class DocxAnnotator {

    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String USUAL = "word/document.xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String RELATION = "officeDocument/relationships/comments";
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Pen pen;

    public DocxAnnotator(Pen pen) {
        this.pen = pen;
    }

    /** Whether the file bears a signature, which comments break. */
    public static boolean isSigned(byte[] file) throws IOException {
        try (var word = new OfficePackage(file)) {
            return word.isSigned();
        }
    }

    /**
     * The file with the remarks.
     *
     * @param document what was read of it, with its marks
     * @throws IOException if the package cannot be taken apart
     */
    public byte[] annotate(byte[] file, Document document, List<Remark> remarks)
            throws IOException {
        try (var word = new OfficePackage(file)) {
            var main = mainPart(word);
            var part = word.part(main);
            if (part == null) {
                throw new IOException("no text");
            }
            var charset = RawXml.charset(part);
            var xml = text(part);
            var comments = new Comments(word, main, xml);
            var places = remarks.stream().map(r -> place(r, document)).toList();
            var paragraphs = WordScan.paragraphs(xml, numbers(places));
            if (paragraphs.values().stream().anyMatch(p -> p.prefix.isEmpty())) {
                throw new IOException("elements without prefix, whose attributes need one");
            }
            var marks = new WordMarks(xml, paragraphs);
            var ids = new HashSet<>(comments.ids());
            ids.addAll(ids(xml));
            int id = first(ids, remarks.size());
            for (int i = 0; i < remarks.size(); i++) {
                var at = places.get(i);
                var quote = remarks.get(i).quote();
                if (at == null || !marks.add(id, at.first(), at.last(), quote)) {
                    throw new IOException("a remark without a place");
                }
                comments.add(id++, remarks.get(i));
            }
            word.put(main, marks.written().getBytes(charset));
            comments.write();
            return word.written();
        }
    }

    /** Where a remark stands; what has no place of its own stands at the first words. */
    private static Mark.@Nullable Paragraphs place(Remark remark, Document document) {
        var own = document.marksAt(remark.at());
        if (!own.isEmpty() && own.get(0) instanceof Mark.Paragraphs there) {
            return there;
        }
        for (var block : document.blocks()) {
            boolean words = block instanceof Paragraph p && !p.text().isEmpty();
            var marks = document.marksAt(block.at());
            if (words && !marks.isEmpty() && marks.get(0) instanceof Mark.Paragraphs first) {
                return first;
            }
        }
        return document.marks().values().stream()
                .flatMap(List::stream)
                .filter(Mark.Paragraphs.class::isInstance)
                .map(Mark.Paragraphs.class::cast)
                .min(Comparator.comparingInt(Mark.Paragraphs::first))
                .orElse(null);
    }

    private static Set<Integer> numbers(List<Mark.@Nullable Paragraphs> places) {
        var out = new HashSet<Integer>();
        for (var place : places) {
            if (place != null) {
                out.add(place.first());
                out.add(place.last());
            }
        }
        return out;
    }

    private static String mainPart(OfficePackage word) throws IOException {
        var relations = word.part("_rels/.rels");
        var tag = new RawXml(relations == null ? "" : text(relations));
        while (tag.next()) {
            if (tag.begins && tag.attribute("Type").endsWith("/officeDocument")) {
                var name = word.target("", tag.attribute("Target"));
                return word.part(name) == null ? word.named(USUAL) : name;
            }
        }
        return word.named(USUAL);
    }

    private static String text(byte[] part) throws IOException {
        return RawXml.text(part);
    }

    /** The ids of comments that a part speaks of. */
    private static Set<Integer> ids(String xml) {
        var ids = new HashSet<Integer>();
        var tag = new RawXml(xml);
        while (tag.next()) {
            if (tag.begins && tag.local().startsWith("comment")) {
                ids.add(number(tag.attribute("id")));
            }
        }
        return ids;
    }

    /** The first of so many ids in a row that are free: behind all, else where there is room. */
    private static int first(Set<Integer> taken, int count) {
        int highest = taken.stream().mapToInt(Integer::intValue).max().orElse(-1);
        if (highest < Integer.MAX_VALUE - count - 1) {
            return highest + 1;
        }
        int first = 0;
        for (int i = 0; i < first + count; i++) {
            first = taken.contains(i) ? i + 1 : first;
        }
        return first;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The list of comments and what makes it known. */
    private final class Comments {
        private final OfficePackage word;
        private final String main;
        private final String folder;
        private final String root;
        private final List<String> added = new ArrayList<>();
        private final String known;
        private final String part;
        private String prefix = "w:";

        Comments(OfficePackage word, String main, String xml) throws IOException {
            this.word = word;
            this.main = main;
            folder = main.substring(0, main.lastIndexOf('/') + 1);
            root = xml;
            known = target();
            part = known.isEmpty() ? folder + "comments.xml" : known;
            var old = word.part(part);
            if (old != null) {
                var tag = new RawXml(text(old));
                prefix = tag.next() ? tag.prefix() : prefix;
            }
            if (prefix.isEmpty()) {
                throw new IOException("comments without prefix, whose attributes need one");
            }
        }

        Set<Integer> ids() throws IOException {
            var old = word.part(part);
            return old == null ? Set.of() : DocxAnnotator.ids(text(old));
        }

        void add(int id, Remark remark) {
            var out = new StringBuilder();
            out.append('<').append(prefix).append("comment ");
            attribute(out, "id", Integer.toString(id));
            attribute(out, "author", pen.author());
            attribute(out, "date", pen.day() + "T00:00:00Z");
            attribute(out, "initials", pen.initials());
            out.append('>');
            for (var line : remark.lines()) {
                var words = RawXml.escaped(XmlText.legal(line));
                out.append(element("p"))
                        .append(element("r"))
                        .append('<')
                        .append(prefix)
                        .append("t xml:space=\"preserve\">")
                        .append(words)
                        .append(end("t"))
                        .append(end("r"))
                        .append(end("p"));
            }
            added.add(out.append(end("comment")).toString());
        }

        private void attribute(StringBuilder out, String name, String value) {
            out.append(prefix)
                    .append(name)
                    .append("=\"")
                    .append(RawXml.escaped(value))
                    .append("\" ");
        }

        private String element(String name) {
            return '<' + prefix + name + '>';
        }

        private String end(String name) {
            return "</" + prefix + name + '>';
        }

        void write() throws IOException {
            if (added.isEmpty()) {
                return;
            }
            var old = word.part(part);
            var all = String.join("", added);
            if (old == null) {
                var space = namespace();
                var head = "<w:comments xmlns:w=\"" + space + "\">";
                put(part, XML + head + all + "</w:comments>", StandardCharsets.UTF_8);
            } else {
                put(part, RawParts.append(text(old), all), RawXml.charset(old));
            }
            if (known.isEmpty()) {
                relate();
            }
            declare();
        }

        private void put(String name, String xml, Charset charset) {
            word.put(name, xml.getBytes(charset));
        }

        /** The namespace of the text, which is another one in strict files. */
        private String namespace() {
            var tag = new RawXml(root);
            while (tag.next()) {
                if (tag.begins) {
                    var declared = tag.prefix().replace(":", "");
                    var name = declared.isEmpty() ? "xmlns" : declared;
                    return tag.attribute(name);
                }
            }
            return "";
        }

        private String relationsName() {
            return folder + "_rels/" + main.substring(folder.length()) + ".rels";
        }

        /** The part that the text's relationships name as its comments, or empty. */
        private String target() throws IOException {
            var relations = word.part(relationsName());
            var tag = new RawXml(relations == null ? "" : text(relations));
            while (tag.next()) {
                if (tag.begins && tag.attribute("Type").endsWith("/relationships/comments")) {
                    return word.target(folder, tag.attribute("Target"));
                }
            }
            return "";
        }

        private void relate() throws IOException {
            boolean strict = namespace().startsWith(STRICT);
            var type = strict ? STRICT + RELATION : TRANSITIONAL;
            var old = word.part(relationsName());
            var relations =
                    old == null ? "<Relationships xmlns=\"" + RELATIONS + "\"/>" : text(old);
            int number = 1;
            while (relations.contains("\"rIdNianshen" + number + '"')) {
                number++;
            }
            var root = new RawXml(relations);
            var prefix = root.next() ? root.prefix() : "";
            var relation =
                    '<'
                            + prefix
                            + "Relationship Id=\"rIdNianshen"
                            + number
                            + "\" Type=\""
                            + type
                            + "\" Target=\"comments.xml\"/>";
            var charset = old == null ? StandardCharsets.UTF_8 : RawXml.charset(old);
            put(relationsName(), RawParts.append(relations, relation), charset);
        }

        private static boolean isDeclared(String types, String name) {
            var tag = new RawXml(types);
            while (tag.next()) {
                if (tag.begins && tag.attribute("PartName").equalsIgnoreCase(name)) {
                    return true;
                }
            }
            return false;
        }

        private void declare() throws IOException {
            var old = word.part(TYPES);
            var name = '/' + part;
            if (old == null || isDeclared(text(old), name)) {
                return;
            }
            var root = new RawXml(text(old));
            var prefix = root.next() ? root.prefix() : "";
            var type =
                    '<'
                            + prefix
                            + "Override PartName=\""
                            + name
                            + "\" ContentType=\""
                            + TYPE
                            + "\"/>";
            put(TYPES, RawParts.append(text(old), type), RawXml.charset(old));
        }
    }
}
