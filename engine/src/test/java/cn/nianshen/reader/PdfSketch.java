package cn.nianshen.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes small PDF files by hand: text in a font that is not embedded, lines, bars, pictures. */
final class PdfSketch {

    private final List<StringBuilder> pages = new ArrayList<>();
    private final List<String> extras = new ArrayList<>();
    private String catalog = "";

    /** Entries for the dictionary of the file; its layer L is object 7. */
    PdfSketch catalog(String entries) {
        catalog = entries;
        return this;
    }

    /** Begins a page of 600 by 800 points; the extra entries go to its dictionary. */
    PdfSketch page(String extra) {
        pages.add(new StringBuilder());
        extras.add(extra);
        return this;
    }

    PdfSketch page() {
        return page("");
    }

    /** Operators as they are. */
    PdfSketch raw(String operators) {
        pages.get(pages.size() - 1).append(operators).append('\n');
        return this;
    }

    /** Text whose base line begins at a place counted from the lower left corner. */
    PdfSketch text(int x, int y, int size, String text) {
        return raw("BT /F %d Tf 1 0 0 1 %d %d Tm <%s> Tj ET".formatted(size, x, y, hex(text)));
    }

    /** Text that runs upwards. */
    PdfSketch upwards(int x, int y, int size, String text) {
        return raw("BT /F %d Tf 0 1 -1 0 %d %d Tm <%s> Tj ET".formatted(size, x, y, hex(text)));
    }

    PdfSketch line(int x0, int y0, int x1, int y1) {
        return raw("%d %d m %d %d l S".formatted(x0, y0, x1, y1));
    }

    /**
     * A ruled table.
     *
     * @param xs edges of the columns
     * @param ys edges of the rows, from the top
     */
    PdfSketch grid(int[] xs, int[] ys) {
        for (int x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (int y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    /** Words in the fields of a ruled table, row by row. */
    PdfSketch words(int[] xs, int[] ys, String... words) {
        int columns = xs.length - 1;
        for (int i = 0; i < words.length; i++) {
            text(xs[i % columns] + 3, ys[i / columns + 1] + 5, 10, words[i]);
        }
        return this;
    }

    private static String hex(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            out.append(String.format(Locale.ROOT, "%02X", b));
        }
        return out.toString();
    }

    byte[] bytes() {
        var objects = new ArrayList<String>();
        int first = 8;
        var kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(first + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
        objects.add("<</Type/Pages/Kids[%s]/Count %d>>".formatted(kids, pages.size()));
        objects.add(
                "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H"
                        + "/DescendantFonts[4 0 R]>>");
        objects.add(
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/DW 1000/W[1 95 500]"
                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
                        + "/FontDescriptor 5 0 R>>");
        objects.add(
                "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 800]"
                        + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
        objects.add(
                stream(
                        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                                + "/BitsPerComponent 8",
                        "0"));
        objects.add("<</Type/OCG/Name(L)>>");
        for (int i = 0; i < pages.size(); i++) {
            objects.add(
                    ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R"
                                    + "/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>"
                                    + "/Properties<</L 7 0 R>>>>%s>>")
                            .formatted(first + 2 * i + 1, extras.get(i)));
            objects.add(stream("<<", pages.get(i).toString()));
        }
        return file(objects);
    }

    private static String stream(String head, String content) {
        return head + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    private static byte[] file(List<String> objects) {
        var out = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        out.writeBytes(latin("%PDF-1.5\n"));
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            out.writeBytes(latin((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        for (int place : places) {
            out.writeBytes(latin(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        }
        out.writeBytes(
                latin(
                        "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                                .formatted(objects.size() + 1, start)));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
