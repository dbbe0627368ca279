package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** Pages of OFD files without text are drawn for recognition: outlines and pictures. */
class OfdDrawingTest {

    private static final double[] A4 = {0, 0, 210, 297};
    private static final int BLACK = 0;
    private static final int WHITE = 255;

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void aPictureStandsWhereItsBoundarySays() throws Exception {
        files.put("1.png", black(40, 40));
        var page = drawn(image("105 0 105 297", "1"));
        assertEquals(WHITE, shade(page, 50, 150));
        assertEquals(BLACK, shade(page, 150, 150));
    }

    @Test
    void aMatrixPlacesAPictureToo() throws Exception {
        files.put("1.png", black(40, 40));
        var page = drawn(image("0 148 210 149\" CTM=\"210 0 0 149 0 0", "1"));
        assertEquals(WHITE, shade(page, 100, 100));
        assertEquals(BLACK, shade(page, 100, 200));
    }

    @Test
    void outlinesAreFilledAndStroked() throws Exception {
        var page = drawn(path("M 0 0 L 50 0 L 50 50 L 0 50 C", "Fill=\"true\""));
        assertEquals(BLACK, shade(page, 25, 25));
        assertEquals(WHITE, shade(page, 100, 100));
    }

    @Test
    void whatCannotBeReadLeavesThePageWhite() throws Exception {
        files.put("1.png", "no picture".getBytes(StandardCharsets.UTF_8));
        var objects = image("0 0 210 297", "1") + image("0 0 210 297", "2") + image("", "1");
        assertEquals(WHITE, shade(drawn(objects), 100, 100));
    }

    @Test
    void aDamagedPictureIsDamage() throws IOException {
        var whole = black(400, 400);
        int damaged = 0;
        for (int cut = 40; cut < whole.length; cut += 37) {
            files.put("1.png", Arrays.copyOf(whole, cut));
            try {
                drawn(image("0 0 210 297", "1"));
            } catch (IOException | XMLStreamException e) {
                // any other exception fails the test
                damaged++;
            }
        }
        assertTrue(damaged > 0);
    }

    @Test
    void manyLargePicturesOnOnePageAreTooMuch() throws IOException {
        var large = black(6_000, 6_000);
        var objects = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            files.put(i + ".png", large);
            objects.append(image("0 0 1 1", Integer.toString(i)));
        }
        var fault = assertThrows(IOException.class, () -> drawn(objects.toString()));
        var reason = assertInstanceOf(UnreadableException.class, fault.getCause());
        assertEquals("too-much-drawn", reason.reason());
    }

    @Test
    void onePictureMayBeDrawnOften() throws Exception {
        files.put("1.png", black(6_000, 6_000));
        var page = drawn(image("0 0 1 1", "1").repeat(50));
        assertEquals(WHITE, shade(page, 100, 100));
    }

    @Test
    void outlinesFarBeyondThePageAreDrawnInItsBoundsAlone() throws Exception {
        for (var far : List.of("1e9", "-1e12", "1e30", "NaN", "Infinity")) {
            var wild = "M 0 0 L " + far + " 0 L " + far + " " + far + " B 0 0 " + far + " 1 2 2 C";
            drawn(path(wild, "Fill=\"true\" LineWidth=\"" + far + "\"").repeat(20));
        }
    }

    @Test
    void aPageWithoutAreaIsStillAPage() throws Exception {
        for (var area : List.of(new double[] {0, 0, 0, 0}, new double[] {0, 0, 1e9, -5})) {
            var page = OfdDrawing.picture(resources(), List.of(Xml.open(in(page("")))), area);
            assertTrue(page.getWidth() > 0 && page.getWidth() < 10_000);
            assertTrue(page.getHeight() > 0 && page.getHeight() < 10_000);
        }
    }

    private BufferedImage drawn(String objects) throws IOException, XMLStreamException {
        return OfdDrawing.picture(resources(), List.of(Xml.open(in(page(objects)))), A4);
    }

    private OfdResources resources() throws XMLStreamException {
        var list = new ArrayList<String>();
        for (int i = 1; i <= 3; i++) {
            list.add(
                    "<MultiMedia ID=\"%d\"><MediaFile>%d.png</MediaFile></MultiMedia>"
                            .formatted(i, i));
        }
        var resources = new OfdResources(files::get);
        resources.read(Xml.open(in("<Res>" + String.join("", list) + "</Res>")), name -> name);
        return resources;
    }

    private static String page(String objects) {
        return "<Page><Content><Layer>" + objects + "</Layer></Content></Page>";
    }

    private static String image(String boundary, String id) {
        return "<ImageObject Boundary=\"%s\" ResourceID=\"%s\"/>".formatted(boundary, id);
    }

    private static String path(String data, String more) {
        return "<PathObject Boundary=\"0 0 210 297\" %s><AbbreviatedData>%s</AbbreviatedData></PathObject>"
                .formatted(more, data);
    }

    private static ByteArrayInputStream in(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] black(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    /** Shade of the place, in millimetres. */
    private static int shade(BufferedImage page, int x, int y) {
        double dots = ScannedPage.DOTS / 25.4;
        return page.getRaster().getSample((int) (x * dots), (int) (y * dots), 0);
    }
}
