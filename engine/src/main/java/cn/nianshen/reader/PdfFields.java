package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a form that a person filled in. Where the file says that they are yet to be drawn, or
 * has no drawing of one, its value stands in its place, as every viewer shows it.
 */
final class PdfFields {

    /** Size of text in a field that does not say its own: twelve points. */
    private static final int SIZE = 12 * Box.POINT;

    /** Between the border of a field and its text. */
    private static final int PADDING = 2 * Box.POINT;

    /** Parents above a field. */
    private static final int DEEPEST = 32;

    /** Most characters of one field. */
    private static final int LONGEST = 10_000;

    /** Line breaks of any system. */
    private static final String BREAK = "\\r\\n?|\\n";

    private static final COSName NEEDED = COSName.getPDFName("NeedAppearances");

    private static final COSName INTENT = COSName.getPDFName("IT");
    private static final COSName TYPED = COSName.getPDFName("FreeTextTypewriter");

    private PdfFields() {}

    /** Whether the file leaves it to who shows it to draw its fields. */
    static boolean areUndrawn(PDDocument pdf) {
        var form = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        return form != null && form.getBoolean(NEEDED, false);
    }

    /** Whether it is where a person signs: what is shown there tells of a certificate. */
    static boolean isSignature(COSDictionary field) {
        return COSName.SIG.equals(inherited(field, COSName.FT));
    }

    /** Whether it is text that a person typed onto the page, as onto a printed form. */
    static boolean isTyped(COSDictionary annotation) {
        return TYPED.equals(annotation.getCOSName(INTENT));
    }

    /** What a person typed into it or chose; null for fields without text. */
    static @Nullable String value(COSDictionary field) {
        var kind = inherited(field, COSName.FT);
        if (!COSName.TX.equals(kind) && !COSName.CH.equals(kind)) {
            return null;
        }
        var value = inherited(field, COSName.V);
        return value instanceof COSString string ? string.getString() : "";
    }

    private static @Nullable COSBase inherited(COSDictionary field, COSName key) {
        var at = field;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            var found = at.getDictionaryObject(key);
            if (found != null) {
                return found;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    /** The characters of a value in the box of its field, as wide as there is room. */
    static List<PagePiece> pieces(String value, Box box) {
        var out = new ArrayList<PagePiece>();
        var text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        var lines = Numerals.strip(text).split(BREAK);
        int size = Math.min(SIZE, box.height() / lines.length);
        int top = box.centre() - size * lines.length / 2;
        for (var line : lines) {
            int wide = 0;
            for (int i = 0; i < line.length(); i++) {
                wide += halves(line.charAt(i));
            }
            int room = box.width() - 2 * PADDING;
            double half = Math.min(size / 2.0, (double) room / Math.max(1, wide));
            double left = box.left() + PADDING;
            for (int i = 0; i < line.length(); i++) {
                double right = left + half * halves(line.charAt(i));
                var place = new Box((int) left, top, (int) right, top + size);
                out.add(new PagePiece(Numerals.unified(line.substring(i, i + 1)), place, 0));
                left = right;
            }
            top += size;
        }
        return out;
    }

    private static int halves(char c) {
        return c < '\u0250' ? 1 : 2;
    }
}
