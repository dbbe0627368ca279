package cn.nianshen.word;

import cn.nianshen.output.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a Word file from nothing, on A4 with the margins of official letters. */
public final class WordPen {

    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** 210 by 297 mm; 37, 26, 35 and 28 mm from the top, right, bottom and left. */
    private static final String PAGE =
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                    + "<w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
                    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\""
                    + " w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\""
                    + " w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr>";

    /** Width between the margins, in twentieths of a point. */
    private static final int WIDTH = 11906 - 1474 - 1588;

    private final StringBuilder body = new StringBuilder();
    private int controls;

    /** A paragraph. */
    public WordPen paragraph(Style style, String text) {
        body.append(paragraphOf(style, text));
        return this;
    }

    /**
     * A paragraph to be filled in: a content control, whose words go when the first is typed.
     *
     * @param hint what belongs there, shown by the word processor and no part of the text; or empty
     */
    public WordPen control(Style style, String prompt, String hint) {
        controls++;
        body.append("<w:sdt><w:sdtPr>");
        if (!hint.isEmpty()) {
            body.append("<w:alias w:val=\"").append(escaped(hint)).append("\"/>");
        }
        body.append("<w:id w:val=\"")
                .append(controls)
                .append("\"/><w:showingPlcHdr/></w:sdtPr>")
                .append("<w:sdtContent>")
                .append(paragraphOf(style, prompt))
                .append("</w:sdtContent></w:sdt>");
        return this;
    }

    /**
     * A cell of a table.
     *
     * @param text what stands in it
     * @param span columns that it takes, from 1
     * @param merged where it stands in a cell that takes several rows
     * @param left whether it starts at the left, as long labels do
     */
    public record Cell(String text, int span, Merged merged, boolean left) {

        /** A cell with its text in the middle. */
        public Cell(String text, int span, Merged merged) {
            this(text, span, merged, false);
        }

        /** Where a cell stands in one that takes several rows. */
        public enum Merged {
            NO,
            FIRST,
            FURTHER
        }
    }

    /**
     * A table over the width of the page, ended by a small gap.
     *
     * @param widths of the columns, as parts of the whole
     * @param rows rows of cells
     * @param heads first rows that are repeated on each page; 0 keeps the table on one page
     */
    public WordPen table(List<Integer> widths, List<List<Cell>> rows, int heads) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        var twips = widths.stream().map(w -> w * WIDTH / whole).toList();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/>");
        body.append("<w:jc w:val=\"center\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
                .append("<w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>")
                .append("</w:tblCellMar></w:tblPr><w:tblGrid>");
        twips.forEach(w -> body.append("<w:gridCol w:w=\"").append(w).append("\"/>"));
        body.append("</w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), twips, heads == 0 && i + 1 < rows.size(), i < heads);
        }
        body.append("</w:tbl>").append(paragraphOf(Style.GAP, ""));
        return this;
    }

    private void row(List<Cell> row, List<Integer> twips, boolean keep, boolean head) {
        body.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"400\"/>")
                .append(head ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        int column = 0;
        for (var cell : row) {
            int width = 0;
            for (int i = 0; i < cell.span(); i++) {
                width += twips.get(column++);
            }
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
            if (cell.span() > 1) {
                body.append("<w:gridSpan w:val=\"").append(cell.span()).append("\"/>");
            }
            if (cell.merged() != Cell.Merged.NO) {
                boolean first = cell.merged() == Cell.Merged.FIRST;
                body.append(first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
            }
            var style = cell.left() ? Style.CELL : Style.CELL_CENTER;
            body.append("<w:vAlign w:val=\"center\"/></w:tcPr>")
                    .append(paragraphOf(style, cell.text(), keep))
                    .append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private static String paragraphOf(Style style, String text) {
        return paragraphOf(style, text, false);
    }

    /** A paragraph that may have to stay on the page of the next one. */
    private static String paragraphOf(Style style, String text, boolean keep) {
        var run =
                text.isEmpty()
                        ? ""
                        : "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
        return "<w:p><w:pPr><w:pStyle w:val=\""
                + style.id()
                + "\"/>"
                + (keep ? "<w:keepNext/>" : "")
                + "</w:pPr>"
                + run
                + "</w:p>";
    }

    private static String escaped(String text) {
        return XmlText.legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * The file.
     *
     * @param title title among its properties
     * @param asOf day among its properties
     */
    public byte[] bytes(String title, LocalDate asOf) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", resource("content-types.xml"));
        parts.put("_rels/.rels", resource("package-rels.xml"));
        parts.put("word/document.xml", utf8(document()));
        parts.put("word/_rels/document.xml.rels", resource("document-rels.xml"));
        for (var part : List.of("styles.xml", "settings.xml", "footer1.xml", "footer2.xml")) {
            parts.put("word/" + part, resource(part));
        }
        parts.put("docProps/core.xml", utf8(core(title, asOf)));
        return WordArchive.bytes(parts);
    }

    private String document() {
        return XML
                + "<w:document xmlns:w=\""
                + MAIN
                + "\" xmlns:r=\""
                + RELATIONS
                + "\"><w:body>"
                + body
                + PAGE
                + "</w:body></w:document>";
    }

    private static String core(String title, LocalDate asOf) {
        var day = " xsi:type=\"dcterms:W3CDTF\">" + asOf + "T00:00:00Z</dcterms:";
        return XML
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + escaped(title)
                + "</dc:title><dcterms:created"
                + day
                + "created><dcterms:modified"
                + day
                + "modified></cp:coreProperties>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (var in = WordPen.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
