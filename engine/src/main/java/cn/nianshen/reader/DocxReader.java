package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Numerals;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Word documents, by StAX over the zip: content controls are seen through, deleted and hidden text
 * and raised figures are left out, a table that holds tables is layout.
 */
final class DocxReader implements DocumentReader {

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var zip = new ZipBytes(file.bytes());
        var xml = zip.entry("word/document.xml");
        if (xml == null) {
            throw new UnreadableException("damaged");
        }
        var numbering =
                DocxNumbering.of(zip.entry("word/numbering.xml"), zip.entry("word/styles.xml"));
        boolean paged = contains(xml, "lastRenderedPageBreak");
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            var parts = new DocxBody(reader, numbering, paged).parts();
            var blocks = new Blocks();
            parts.forEach(part -> emit(part, blocks));
            DocxTraces.note(zip, xml, blocks);
            return blocks.document();
        } catch (XMLStreamException e) {
            throw new UnreadableException("damaged");
        }
    }

    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static boolean contains(byte[] xml, String word) {
        return new String(xml, StandardCharsets.ISO_8859_1).contains(word);
    }

    private static void emit(DocxPart part, Blocks blocks) {
        if (part instanceof DocxPart.Text text) {
            if (!text.words().isEmpty() || !text.holds().isEmpty()) {
                var at = blocks.paragraph();
                blocks.text(
                        text.words(), onPage(at, text.page()), text.headingLevel(), text.holds());
            }
        } else if (part instanceof DocxPart.Grid grid) {
            if (grid.isLayout()) {
                grid.rows().forEach(r -> r.forEach(c -> c.parts().forEach(p -> emit(p, blocks))));
            } else {
                table(grid, blocks);
            }
        }
    }

    private static cn.nianshen.document.Position onPage(
            cn.nianshen.document.Position at, int page) {
        return new cn.nianshen.document.Position(
                at.order(), page, at.line(), at.paragraph(), at.table(), at.row(), at.column());
    }

    private static void table(DocxPart.Grid grid, Blocks blocks) {
        int number = blocks.nextTable();
        var rows = new ArrayList<TableRow>();
        var open = new HashMap<Integer, int[]>();
        var cells = new ArrayList<List<TableCell>>();
        for (int r = 0; r < grid.rows().size(); r++) {
            var out = new ArrayList<TableCell>();
            cells.add(out);
            for (var cell : grid.rows().get(r)) {
                if (cell.continued() && extend(open, cell.column(), cells)) {
                    continue;
                }
                if (!blocks.roomForCell()) {
                    break;
                }
                var at = onPage(blocks.cell(number, r + 1, cell.column(), 0), cell.page());
                open.put(cell.column(), new int[] {r, out.size()});
                out.add(
                        new TableCell(
                                blocks.cut(cell.words(), at),
                                cell.column(),
                                cell.span(),
                                1,
                                at,
                                cell.holds()));
            }
        }
        cells.forEach(c -> rows.add(new TableRow(c)));
        blocks.table(rows, Table.Layout.GRID);
    }

    /** Makes the cell above one row taller; false where there is none. */
    private static boolean extend(
            Map<Integer, int[]> open, int column, List<List<TableCell>> cells) {
        var above = open.get(column);
        if (above == null) {
            return false;
        }
        var row = cells.get(above[0]);
        var c = row.get(above[1]);
        row.set(
                above[1],
                new TableCell(
                        c.text(), c.column(), c.columnSpan(), c.rowSpan() + 1, c.at(), c.holds()));
        return true;
    }

    /** Text of several paragraphs of one cell. */
    static String join(List<String> words) {
        return Numerals.strip(String.join("", words));
    }
}
