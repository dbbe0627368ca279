package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Workbooks, by StAX over the zip. Formulas count as what was last calculated of them. */
final class XlsxReader implements DocumentReader {

    private static final int MAX_SHEETS = 50;

    /** Texts that no cell shows are kept too. */
    private static final int SPARE = 2;

    /** What workbooks of results say of themselves. */
    private static final String OWN = "nianshen-result";

    /**
     * A sheet as the workbook lists it.
     *
     * @param part where it stands
     * @param hidden whether the program shows it
     */
    private record Listed(String part, boolean hidden) {}

    private final Bounds bounds;

    XlsxReader(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        var zip = new ZipBytes(file.bytes());
        if (zip.has("xl/workbook.bin")) {
            throw new UnreadableException("binary-workbook");
        }
        refuseOwn(zip);
        var workbook = workbook(zip);
        int slash = workbook.lastIndexOf('/') + 1;
        var folder = workbook.substring(0, slash);
        var relations =
                DocxParts.relations(
                        zip, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        boolean[] from1904 = new boolean[1];
        var sheets = sheets(zip, workbook, relations, from1904);
        var strings =
                strings(zip, relations.getOrDefault("sharedStrings", folder + "sharedStrings.xml"));
        var formats =
                XlsxFormats.read(zip, relations.getOrDefault("styles", folder + "styles.xml"));
        var blocks = new Blocks(bounds);
        var book = new Book(zip, strings, formats, from1904[0], bounds, blocks);
        book.read(sheets.stream().filter(s -> !s.hidden).map(Listed::part).toList(), sheets);
        SheetNotes.alone(blocks);
        return blocks.document();
    }

    /** A workbook of results is no report, also when another program has saved it again. */
    private static void refuseOwn(ZipBytes zip) throws UnreadableException {
        boolean[] own = new boolean[1];
        try {
            ofPart(
                    zip,
                    "docProps/core.xml",
                    xml -> {
                        if (xml.getLocalName().equals("keywords")) {
                            own[0] = xml.getElementText().strip().equals(OWN);
                        }
                    });
        } catch (UnreadableException e) {
            // what a workbook says of itself may be damaged: its sheets are read all the same
            return;
        }
        if (own[0]) {
            throw new UnreadableException("own-result");
        }
    }

    private static String workbook(ZipBytes zip) {
        var main = DocxParts.relations(zip, "_rels/.rels", "").get("officeDocument");
        return main == null || !zip.has(main) ? "xl/workbook.xml" : main;
    }

    private static List<Listed> sheets(
            ZipBytes zip, String workbook, Map<String, String> relations, boolean[] from1904)
            throws UnreadableException {
        var out = new ArrayList<Listed>();
        ofPart(
                zip,
                workbook,
                xml -> {
                    if (xml.getLocalName().equals("workbookPr")) {
                        from1904[0] = Xml.text(xml, "date1904").matches("1|true");
                    } else if (xml.getLocalName().equals("sheet")) {
                        var part = relations.get("#" + Xml.text(xml, "id"));
                        if (part != null) {
                            out.add(new Listed(part, Xml.text(xml, "state").contains("idden")));
                        }
                    }
                });
        if (out.size() > MAX_SHEETS) {
            throw new UnreadableException("too-much", Integer.toString(MAX_SHEETS));
        }
        return out;
    }

    /** What is done at each start element of a part. */
    interface AtElement {
        void meet(XMLStreamReader xml) throws XMLStreamException, UnreadableException;
    }

    /**
     * Reads a part from its first element to its last; none where it is missing.
     *
     * @throws UnreadableException where it is damaged or too large
     */
    static void ofPart(ZipBytes zip, String part, AtElement element) throws UnreadableException {
        try (var in = zip.open(part)) {
            var xml = in == null ? null : Xml.open(in);
            while (xml != null && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.meet(xml);
                }
            }
        } catch (XMLStreamException e) {
            boolean large = e.getNestedException() instanceof ZipBytes.TooLarge;
            throw new UnreadableException(
                    large ? "too-large" : "damaged", Integer.toString(ZipBytes.MAX_ENTRY >> 20));
        } catch (IOException e) {
            throw new UnreadableException("damaged");
        }
    }

    private List<String> strings(ZipBytes zip, String part) throws UnreadableException {
        var out = new ArrayList<String>();
        int[] length = new int[1];
        ofPart(
                zip,
                part,
                xml -> {
                    if (xml.getLocalName().equals("si")) {
                        var text = XlsxSheet.richText(xml, "si");
                        length[0] += text.length();
                        // longer ones are cut in every cell, and noted there
                        out.add(text.substring(0, Math.min(text.length(), Blocks.MAX_TEXT + 1)));
                    }
                    if (out.size() > bounds.strings() || length[0] > SPARE * bounds.characters()) {
                        throw new UnreadableException("too-much", Integer.toString(bounds.cells()));
                    }
                });
        return out;
    }

    /** A workbook while its sheets are read. */
    private record Book(
            ZipBytes zip,
            List<String> strings,
            XlsxFormats formats,
            boolean from1904,
            Bounds bounds,
            Blocks blocks) {

        /** Hidden sheets are left out where others are shown; that they are there is told. */
        void read(List<String> shown, List<Listed> all) throws UnreadableException {
            int hidden = all.size() - shown.size();
            if (hidden > 0) {
                blocks.note("hidden-sheets", Position.NONE, Integer.toString(hidden));
            }
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).hidden || shown.isEmpty()) {
                    sheet(all.get(i).part, i + 1);
                }
            }
        }

        private void sheet(String part, int number) throws UnreadableException {
            var sheet = new XlsxSheet(strings, formats, from1904, bounds);
            ofPart(zip, part, sheet::element);
            SheetNotes.hidden(sheet.sight(), number, blocks);
            SheetBlocks.emit(sheet.grid(), number, blocks);
        }
    }
}
