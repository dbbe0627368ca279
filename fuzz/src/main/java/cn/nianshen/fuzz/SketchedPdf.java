package cn.nianshen.fuzz;

import cn.nianshen.document.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a document as PDF in plain text: its operators can be changed like lines. */
final class SketchedPdf {

    private static final double POINTS = 72 / 25.4;
    private static final int FIRST_PAGE = 6;

    private SketchedPdf() {}

    static byte[] write(Document document) {
        var pages = PageSketch.of(document);
        var kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        }
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages\n/Kids[%s]\n/Count %d>>".formatted(kids, pages.size()));
        objects.add(
                "<</Type/Font/Subtype/Type0/BaseFont/Song\n/Encoding/UniGB-UCS2-H\n/DescendantFonts[4 0 R]>>");
        objects.add(
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/Song\n/DW 1000\n/W[1 95 500]\n/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>\n/FontDescriptor 5 0 R>>");
        objects.add(
                "<</Type/FontDescriptor/FontName/Song/Flags 4\n/FontBBox[0 -200 1000 800]\n/ItalicAngle 0\n/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
        for (int i = 0; i < pages.size(); i++) {
            objects.add(
                    "<</Type/Page/Parent 2 0 R\n/MediaBox[0 0 %s %s]\n/Rotate 0\n/Contents %d 0 R\n/Resources<</Font<</F 3 0 R>>>>>>"
                            .formatted(
                                    at(PageSketch.WIDTH),
                                    at(PageSketch.HEIGHT),
                                    FIRST_PAGE + 2 * i + 1));
            var content = content(pages.get(i));
            objects.add("<</Length " + content.length() + ">>\nstream\n" + content + "endstream");
        }
        return file(objects);
    }

    private static String at(double millimetres) {
        return String.format(Locale.ROOT, "%.2f", millimetres * POINTS);
    }

    private static String content(PageSketch.Page page) {
        var out = new StringBuilder("0.5 w\n");
        for (var frame : page.frames()) {
            int bottom = PageSketch.HEIGHT - frame.y() - frame.height();
            out.append(
                    "%s %s %s %s re S\n"
                            .formatted(
                                    at(frame.x()),
                                    at(bottom),
                                    at(frame.width()),
                                    at(frame.height())));
        }
        for (var words : page.words()) {
            out.append("BT\n/F %s Tf\n".formatted(at(PageSketch.SIZE)));
            out.append(
                    "1 0 0 1 %s %s Tm\n"
                            .formatted(at(words.x()), at(PageSketch.HEIGHT - words.y())));
            out.append('<');
            for (byte b : words.text().getBytes(StandardCharsets.UTF_16BE)) {
                out.append(String.format(Locale.ROOT, "%02X", b));
            }
            out.append("> Tj\nET\n");
        }
        return out.toString();
    }

    private static byte[] file(List<String> objects) {
        var out = new ByteArrayOutputStream();
        var places = new StringBuilder();
        out.writeBytes(latin("%PDF-1.5\n"));
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        int start = out.size();
        int size = objects.size() + 1;
        out.writeBytes(latin("xref\n0 " + size + "\n0000000000 65535 f \n" + places));
        out.writeBytes(
                latin(
                        "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                                .formatted(size, start)));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
