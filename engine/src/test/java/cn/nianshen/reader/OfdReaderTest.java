package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** OFD files are read page by page, as their document orders them. */
class OfdReaderTest {

    private static final String SCANNED =
            Tesseract.find() == null ? "scanned-ofd" : "nothing-recognised";

    private static final String OFD =
            "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody>"
                    + "<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    private static final String DOCUMENT =
            "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:PageArea>"
                    + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                    + "<ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/T/Content.xml\"/></ofd:CommonData>"
                    + "<ofd:Pages><ofd:Page ID=\"2\" BaseLoc=\"Pages/B/Content.xml\"/>"
                    + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/A/Content.xml\"/></ofd:Pages></ofd:Document>";

    private static byte[] ofd(String first, String second, String template) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("OFD.xml", OFD);
        parts.put("Doc_0/Document.xml", DOCUMENT);
        parts.put("Doc_0/Pages/A/Content.xml", page(second));
        parts.put("Doc_0/Pages/B/Content.xml", page(first));
        parts.put("Doc_0/Tpls/T/Content.xml", page(template));
        return zip(parts);
    }

    private static String page(String objects) {
        return "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Template TemplateID=\"9\"/>"
                + "<ofd:Content><ofd:Layer><ofd:PageBlock>"
                + objects
                + "</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static String text(int x, int y, String words, String more) {
        return "<ofd:TextObject Boundary=\"%d %d 100 6\" Size=\"4\" %s><ofd:TextCode X=\"0\" Y=\"4\">%s</ofd:TextCode></ofd:TextObject>"
                .formatted(x, y, more, words);
    }

    private static String path(int x, int y, String data, String more) {
        return "<ofd:PathObject Boundary=\"%d %d 90 90\" LineWidth=\"0.2\" %s><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
                .formatted(x, y, more, data);
    }

    @Test
    void pagesComeInTheOrderOfTheDocumentWithTheirTemplates() {
        var bytes =
                ofd(text(20, 100, "前页。", ""), text(20, 100, "后页。", ""), text(20, 60, "共有文字", ""));
        assertEquals(List.of("共有文字", "前页。", "共有文字", "后页。"), Shown.of("x.ofd", bytes));
    }

    @Test
    void linesAndRectanglesDrawATable() {
        var cells =
                path(20, 40, "M 0 0 L 60 0 L 60 20 L 0 20 C", "")
                        + path(20, 50, "M 0 0 L 60 0", "")
                        + path(
                                50,
                                40,
                                "M -0.1 0 L 0.1 0 L 0.1 20 L -0.1 20 C",
                                "Stroke=\"false\" Fill=\"true\"");
        var words =
                text(22, 42, "甲项", "")
                        + text(52, 42, "12", "")
                        + text(22, 52, "乙项", "")
                        + text(52, 52, "0", "");
        var read = Shown.of("x.ofd", ofd(words + cells, text(20, 20, "文。", ""), ""));
        assertEquals(List.of("1:甲项 | 2:12", "1:乙项 | 2:0", "文。"), read);
    }

    @Test
    void stepsBetweenCharactersAreKept() {
        var spread =
                "<ofd:TextObject Boundary=\"20 40 150 6\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\""
                        + " DeltaX=\"g 2 4 30 2\">行政许可12</ofd:TextCode></ofd:TextObject>";
        assertEquals(
                List.of("行政许", "可12"),
                List.of(Shown.of("x.ofd", ofd(spread, "", "")).get(0).split(" +")));
    }

    private static String steps(String words, String steps) {
        return "<ofd:TextObject Boundary=\"20 40 150 6\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"%s\">%s</ofd:TextCode></ofd:TextObject>"
                .formatted(steps, words);
    }

    @Test
    void figuresAsWideAsChineseCharactersAreOneNumber() {
        assertEquals(List.of("2023"), Shown.of("x.ofd", ofd(steps("2023", "4 4 4.02"), "", "")));
        assertEquals(
                List.of("5+2:20 | 8+2:23"), Shown.of("x.ofd", ofd(steps("2023", "2 4 2"), "", "")));
    }

    @Test
    void hiddenAndSlantedTextIsNotRead() {
        var objects =
                text(20, 40, "看得见", "")
                        + text(20, 60, "看不见", "Visible=\"false\"")
                        + text(20, 80, "水印", "CTM=\"0.7 0.7 -0.7 0.7 0 0\"");
        assertEquals(List.of("看得见"), Shown.of("x.ofd", ofd(objects, "", "")));
    }

    @Test
    void aTurnedPageIsReadUpright() {
        var turned = "CTM=\"0 1 -1 0 0 0\"";
        var objects = text(150, 20, "第一行。", turned) + text(140, 20, "第二行。", turned);
        assertEquals(List.of("第一行。", "第二行。"), Shown.of("x.ofd", ofd(objects, "", "")));
    }

    @Test
    void outlinesAndPicturesAreAScan() {
        var outline = path(20, 40, "M 0 0 B 1 1 2 2 3 3 C", "Stroke=\"false\" Fill=\"true\"");
        assertEquals(List.of(SCANNED), Shown.of("x.ofd", ofd(outline.repeat(200), "", "")));
        var image = "<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"3\"/>";
        assertEquals(List.of(SCANNED), Shown.of("x.ofd", ofd(image, "", "")));
    }

    @Test
    void manyOutlinesAreNotDepth() {
        var outlines = path(20, 40, "M 0 0 L 60 0", "").repeat(6_000);
        var words = text(20, 30, "申请", "");
        assertTrue(Shown.of("x.ofd", ofd(outlines + words, "", "")).contains("申请"));
    }

    @Test
    void aFileCutOffOrWithoutPagesIsDamaged() {
        var whole = ofd(text(20, 40, "文。", ""), "", "");
        for (int i = 2; i < 20; i++) {
            var reason = Shown.of("x.ofd", Arrays.copyOf(whole, whole.length * i / 20));
            assertEquals(List.of("damaged"), reason);
        }
        assertEquals(List.of("damaged"), Shown.of("x.ofd", zip(Map.of("OFD.xml", "<OFD/>"))));
        assertEquals(List.of("damaged"), Shown.of("x.ofd", zip(Map.of("OFD.xml", OFD))));
    }

    @Test
    void numbersBeyondAllBoundsAreBounded() {
        var objects =
                text(20, 40, "文", "CTM=\"1e300 NaN x 1e-300 0 0\"")
                        + path(0, 0, "M 1e99 0 L x y Q 1 B A", "")
                        + "<ofd:TextObject><ofd:TextCode DeltaX=\"g 999999999 1\">文</ofd:TextCode></ofd:TextObject>";
        assertTrue(Shown.of("x.ofd", ofd(objects, "", "")).size() < 4);
    }
}
