package cn.nianshen.word;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A template that an office may edit: all of it is checked before the first letter is made. */
public final class WordTemplate {

    private static final String CORE = "docProps/core.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String KIND = "wordprocessingml.document.main+xml";
    private static final Set<String> SPEAKING =
            Set.of("document", "hdr", "ftr", "footnotes", "endnotes");
    private static final int MOST_NAMED = 8;

    private final Map<String, byte[]> parts;
    private final List<String> speaking;
    private final Vocabulary vocabulary;
    private final Set<String> names;

    private WordTemplate(
            Map<String, byte[]> parts,
            List<String> speaking,
            Vocabulary vocabulary,
            Set<String> names) {
        this.parts = parts;
        this.speaking = speaking;
        this.vocabulary = vocabulary;
        this.names = Set.copyOf(names);
    }

    /** Whether it has a place for the items of a list. */
    public boolean hasPlaceFor(String list) {
        return names.stream().anyMatch(name -> vocabulary.listOf(name).equals(list));
    }

    /**
     * A template.
     *
     * @param file bytes of a .docx
     * @param vocabulary placeholders that it may use
     * @throws TemplateFault if it is no .docx, lacks a placeholder without which every letter is
     *     the same, or has some that are unknown, broken or of two lists in one place
     */
    public static WordTemplate of(byte[] file, Vocabulary vocabulary) throws TemplateFault {
        var parts = WordArchive.parts(file);
        var types = new String(parts.getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
        var speaking = new ArrayList<String>();
        var names = new TreeSet<String>();
        boolean body = false;
        for (var part : parts.entrySet()) {
            if (part.getKey().startsWith("word/") && part.getKey().endsWith(".xml")) {
                var root = WordXml.read(part.getValue()).getDocumentElement();
                if (SPEAKING.stream().anyMatch(name -> WordXml.is(root, name))) {
                    check(root, vocabulary, names);
                    speaking.add(part.getKey());
                    body |= WordXml.is(root, "document");
                }
            }
        }
        if (!body || !types.contains(KIND)) {
            throw new TemplateFault("no-docx");
        }
        var unknown = new TreeSet<>(names);
        unknown.removeIf(vocabulary::knows);
        if (!unknown.isEmpty()) {
            throw new TemplateFault(
                    "unknown", some(unknown), String.join(", ", vocabulary.names()));
        }
        if (!names.containsAll(vocabulary.required())) {
            throw new TemplateFault("lacking", some(vocabulary.required()));
        }
        return new WordTemplate(parts, speaking, vocabulary, names);
    }

    private static String some(Set<String> names) {
        return names.stream()
                .limit(MOST_NAMED)
                .map(name -> "{{" + name + "}}")
                .collect(Collectors.joining(", "));
    }

    private static void check(Element root, Vocabulary vocabulary, Set<String> all)
            throws TemplateFault {
        for (var element : WordXml.paragraphs(root)) {
            var paragraph = new Paragraph(element);
            if (!paragraph.loose().isEmpty()) {
                throw new TemplateFault("loose", paragraph.loose());
            }
            all.addAll(paragraph.names());
            oneList(paragraph.names(), vocabulary);
        }
        for (var row : rows(root)) {
            var names = new TreeSet<String>();
            WordXml.paragraphs(row).forEach(p -> names.addAll(new Paragraph(p).names()));
            oneList(names, vocabulary);
        }
    }

    private static List<Element> rows(Element element) {
        var rows = new ArrayList<Element>();
        if (WordXml.is(element, "tr")) {
            rows.add(element);
        }
        WordXml.children(element).forEach(child -> rows.addAll(rows(child)));
        return rows;
    }

    private static void oneList(Set<String> names, Vocabulary vocabulary) throws TemplateFault {
        var lists = new TreeSet<String>();
        names.stream().map(vocabulary::listOf).filter(l -> !l.isEmpty()).forEach(lists::add);
        if (lists.size() > 1) {
            throw new TemplateFault("two-lists", String.join(", ", lists));
        }
    }

    /** Whether the bytes of a .docx are as they were written here: nobody has saved them since. */
    public static boolean isAsWritten(byte[] file) {
        return WordArchive.isAsWritten(file);
    }

    /**
     * A letter.
     *
     * @param asOf the day of the letter, which is also that of the file's properties
     * @return bytes of a .docx
     */
    public byte[] fill(Values values, LocalDate asOf) {
        var filling = new Filling(vocabulary, values);
        var filled = new LinkedHashMap<>(parts);
        for (var name : speaking) {
            var part = read(name);
            filling.fill(part);
            filled.put(name, WordXml.bytes(part));
        }
        if (parts.containsKey(CORE)) {
            var core = read(CORE);
            for (var property : WordXml.children(core.getDocumentElement())) {
                if (Set.of("created", "modified").contains(property.getLocalName())) {
                    property.setTextContent(asOf + "T00:00:00Z");
                }
            }
            filled.put(CORE, WordXml.bytes(core));
        }
        return WordArchive.bytes(filled);
    }

    private Document read(String name) {
        try {
            return WordXml.read(parts.getOrDefault(name, new byte[0]));
        } catch (TemplateFault e) {
            throw new IllegalStateException(name, e);
        }
    }
}
