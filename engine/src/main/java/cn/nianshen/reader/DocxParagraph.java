package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.source.Numerals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a paragraph of Word: what is printed of it. Hidden text, raised marks and the code of
 * fields are none of it; a text box in it follows it.
 */
final class DocxParagraph {

    private static final Set<String> SHAPES = Set.of("wsp", "line", "rect", "oval", "roundrect");
    private static final Set<String> PICTURES = Set.of("blip", "imagedata", "chart", "relIds");
    private static final int PRIVATE = 0xF000;

    /** A shape behind the text or aslant, by its style. */
    private static final Pattern BEHIND = Pattern.compile("z-index:\\s*-|rotation:\\s*-?[1-9]");

    private final XMLStreamReader xml;
    private final DocxBody body;
    private final DocxStyles styles;
    private final DocxNumbering numbering;

    private final StringBuilder text = new StringBuilder();
    private final List<Part> inner = new ArrayList<>(0);
    private final DocxNumbering.Style style = new DocxNumbering.Style();
    private int number;

    /** What it holds; none of most. */
    private Set<Embedded> holds = Set.of();

    /** Fields that are open, true while their code is read; null before the first. */
    private @Nullable Deque<Boolean> fields;

    DocxParagraph(XMLStreamReader xml, DocxBody body, DocxStyles styles, DocxNumbering numbering) {
        this.xml = xml;
        this.body = body;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** At the start element: reads up to its end and adds what was read. */
    void read(List<Part> into, int depth) throws XMLStreamException {
        int page = body.page();
        number = Xml.paragraphs(xml);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(depth);
            }
        }
        lines(page, into);
        into.addAll(inner);
    }

    /** A line broken by hand is a line of its own. */
    private void lines(int page, List<Part> into) {
        var whole = text.toString();
        var words = Numerals.strip(whole);
        var label = words.isEmpty() ? "" : numbering.label(style);
        int level = numbering.headingLevel(style);
        if (whole.indexOf('\n') < 0) {
            into.add(new Part.Text(label + words, level, page, holds, number));
            return;
        }
        boolean first = true;
        for (var line : whole.split("\n", -1)) {
            var part = Numerals.strip(line);
            if (first || !part.isEmpty()) {
                var shown = first ? label + part : part;
                var held = first ? holds : Set.<Embedded>of();
                into.add(new Part.Text(shown, level, page, held, number));
            }
            first = false;
        }
    }

    private void child(int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        switch (name) {
            case "pStyle" -> style.id = Xml.text(xml, "val");
            case "numId" -> style.numId = Xml.text(xml, "val");
            case "ilvl" -> style.level = Xml.number(xml, "val", 0);
            case "outlineLvl" -> style.outline = Xml.number(xml, "val", ListNumbers.LEVELS);
            case "r" -> run(depth);
            case "hyperlink" -> hold(Embedded.LINK);
            case "rPr" -> Xml.skip(xml);
            case "p", "tbl" -> body.block(inner, depth + 1);
            default -> {
                if (DocxBody.isSkipped(name)) {
                    Xml.skip(xml);
                }
            }
        }
    }

    private void hold(Embedded what) {
        if (holds.isEmpty()) {
            holds = EnumSet.of(what);
        } else {
            holds.add(what);
        }
    }

    /** What is met in a run. */
    private static final class Run {
        final StringBuilder words = new StringBuilder();
        String style = "";
        Boolean hidden = null;
        Boolean raised = null;
        boolean struck;
        boolean drawn;
        boolean picture;
        boolean shape;

        /** Whether the shape that is read is a watermark, and whether it lies behind the text. */
        boolean watermark;

        boolean behind;
    }

    private void run(int depth) throws XMLStreamException {
        var run = new Run();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("r")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                inRun(run, depth);
            }
        }
        if (run.drawn && (run.picture || !run.shape)) {
            hold(Embedded.PICTURE);
        }
        if (isSeen(run)) {
            Xml.add(text, run.words.toString());
        }
    }

    private boolean isSeen(Run run) {
        boolean hidden =
                run.hidden != null
                        ? run.hidden
                        : !run.style.isEmpty() && styles.isHidden(run.style)
                                || styles.isHidden(style.id);
        boolean raised =
                run.raised != null
                        ? run.raised
                        : !run.style.isEmpty() && styles.isRaised(run.style);
        return !hidden && !raised && !run.struck;
    }

    private void inRun(Run run, int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        switch (name) {
            case "t" -> append(run, Xml.words(xml));
            case "tab", "ptab" -> append(run, "\t");
            case "br", "cr" -> append(run, Xml.text(xml, "type").equals("page") ? "" : "\n");
            case "noBreakHyphen" -> append(run, "-");
            case "sym" -> append(run, symbol());
            case "fldChar" -> field(Xml.text(xml, "fldCharType"));
            case "rStyle" -> run.style = Xml.text(xml, "val");
            case "vanish" -> run.hidden = Xml.isOn(xml);
            case "strike", "dstrike" -> run.struck = Xml.isOn(xml);
            case "vertAlign" -> run.raised = Xml.text(xml, "val").equals("superscript");
            case "lastRenderedPageBreak" -> body.turnPage();
            case "drawing", "pict" -> run.drawn = true;
            case "anchor", "inline", "docPr", "shape" -> place(run, name);
            case "textpath" -> drawn(run, depth);
            case "object" -> hold(Embedded.ATTACHMENT);
            case "p", "tbl" -> {
                run.shape = true;
                if (isOverprint(run, depth)) {
                    Xml.skip(xml);
                } else {
                    body.block(inner, depth + 1);
                }
            }
            default -> {
                run.picture |= PICTURES.contains(name);
                run.shape |= SHAPES.contains(name);
                if (DocxBody.isSkipped(name)) {
                    Xml.skip(xml);
                }
            }
        }
    }

    /** What a shape says of where it lies, and its name. */
    private void place(Run run, String name) {
        switch (name) {
            case "docPr" -> run.watermark = isWatermark("name");
            case "shape" -> {
                run.watermark = isWatermark("id");
                run.behind = BEHIND.matcher(Xml.text(xml, "style")).find();
            }
            default -> {
                run.watermark = false;
                run.behind = Xml.text(xml, "behindDoc").matches("1|true");
            }
        }
    }

    /** Programs name the watermarks that they make. */
    private boolean isWatermark(String attribute) {
        return Xml.text(xml, attribute).toLowerCase(Locale.ROOT).contains("watermark");
    }

    /** Whether a shape is none of the text: a watermark, or what lies behind that of a cell. */
    private static boolean isOverprint(Run run, int depth) {
        return run.watermark || run.behind && depth > 0;
    }

    /** Words drawn as a shape, as titles are at times. */
    private void drawn(Run run, int depth) {
        var words = Numerals.strip(Xml.text(xml, "string"));
        if (!words.isEmpty()) {
            run.shape = true;
            if (!isOverprint(run, depth)) {
                inner.add(new Part.Text(words, 0, body.page(), Set.of(), number));
            }
        }
    }

    private void append(Run run, String words) {
        if (fields == null || !fields.contains(true)) {
            Xml.add(run.words, words);
        }
    }

    /** The code of a field stands between its beginning and its separator. */
    private void field(String type) {
        if (type.equals("begin")) {
            fields = fields == null ? new ArrayDeque<>() : fields;
            fields.push(true);
        } else if (fields != null && !fields.isEmpty()) {
            fields.pop();
            if (type.equals("separate")) {
                fields.push(false);
            }
        }
    }

    /** A sign by its number in a font: fonts of letters have it where ASCII has it. */
    private String symbol() {
        try {
            int code = Integer.parseInt(Xml.text(xml, "char"), 16);
            var font = Xml.text(xml, "font").toLowerCase(Locale.ROOT);
            boolean pictures = font.startsWith("wingdings") || font.startsWith("webdings");
            boolean shifted = code >= PRIVATE + 0x20 && code < PRIVATE + 0x7F && !pictures;
            return Character.toString(shifted ? code - PRIVATE : code & 0xFFFF);
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
