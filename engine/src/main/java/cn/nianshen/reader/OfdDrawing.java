package cn.nianshen.reader;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Draws pages of an OFD file that hold outlines or pictures instead of text. */
final class OfdDrawing {

    private static final double DOTS_IN_MILLIMETRE = ScannedPage.DOTS / 25.4;

    /** Longest side of a page that is drawn, in millimetres: A3. */
    private static final double LONGEST = 450;

    /** How often a page may be painted all over. */
    private static final int LAYERS = 200;

    /** What each shape costs beside the dots that it covers. */
    private static final long EACH = 2_000;

    private final OfdResources resources;
    private final Graphics2D pen;
    private final BufferedImage image;
    private long left;

    private OfdDrawing(OfdResources resources, double[] area) {
        this.resources = resources;
        double width = Math.max(10, Math.min(LONGEST, area[2]));
        double height = Math.max(10, Math.min(LONGEST, area[3]));
        image =
                new BufferedImage(
                        (int) (width * DOTS_IN_MILLIMETRE),
                        (int) (height * DOTS_IN_MILLIMETRE),
                        BufferedImage.TYPE_BYTE_GRAY);
        left = (long) LAYERS * image.getWidth() * image.getHeight();
        pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale(DOTS_IN_MILLIMETRE, DOTS_IN_MILLIMETRE);
    }

    /**
     * The picture of a page.
     *
     * @param parts the page and its templates, those below first
     * @param area left, top, width and height in millimetres
     */
    static BufferedImage picture(OfdResources resources, List<XMLStreamReader> parts, double[] area)
            throws XMLStreamException, IOException {
        var drawing = new OfdDrawing(resources, area);
        for (var xml : parts) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    drawing.draw(xml);
                }
            }
        }
        drawing.pen.dispose();
        return drawing.image;
    }

    private void draw(XMLStreamReader xml) throws XMLStreamException, IOException {
        if ("false".equals(Xml.value(xml, "Visible"))) {
            return;
        }
        if (xml.getLocalName().equals("PathObject")) {
            path(xml);
        } else if (xml.getLocalName().equals("ImageObject")) {
            picture(xml);
        }
    }

    private static AffineTransform place(XMLStreamReader xml) {
        double[] boundary = OfdNumbers.of(Xml.value(xml, "Boundary"));
        double[] ctm = OfdNumbers.of(Xml.value(xml, "CTM"));
        var place = new AffineTransform();
        if (boundary.length == 4) {
            place.translate(boundary[0], boundary[1]);
        }
        if (ctm.length == 6) {
            place.concatenate(new AffineTransform(ctm));
        }
        return place;
    }

    private void picture(XMLStreamReader xml) throws IOException {
        var picture = resources.picture(Xml.value(xml, "ResourceID"));
        double[] boundary = OfdNumbers.of(Xml.value(xml, "Boundary"));
        if (picture == null || boundary.length != 4) {
            return;
        }
        var place = place(xml);
        if (OfdNumbers.of(Xml.value(xml, "CTM")).length != 6) {
            place.scale(boundary[2], boundary[3]);
        }
        // A picture is one unit wide and high.
        place.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
        spend(place.createTransformedShape(new Rectangle(picture.getWidth(), picture.getHeight())));
        pen.drawImage(picture, place, null);
    }

    /** Pages that are painted over and over are no text. */
    private void spend(Shape shape) throws IOException {
        var bounds = pen.getTransform().createTransformedShape(shape).getBounds2D();
        var page = new Rectangle(image.getWidth(), image.getHeight());
        var covered = bounds.createIntersection(page);
        double dots = Math.max(0, covered.getWidth()) * Math.max(0, covered.getHeight());
        left -= EACH + (long) dots;
        if (left < 0) {
            throw new IOException(new UnreadableException("too-much-drawn"));
        }
    }

    private void path(XMLStreamReader xml) throws XMLStreamException, IOException {
        var place = place(xml);
        boolean stroke = !"false".equals(Xml.value(xml, "Stroke"));
        boolean fill = "true".equals(Xml.value(xml, "Fill"));
        boolean evenOdd = "Even-Odd".equals(Xml.value(xml, "Rule"));
        double width = OfdResources.number(Xml.value(xml, "LineWidth"), 0.353);
        var colours = resources.colours(Xml.value(xml, "DrawParam"));
        Color fillColour = colours.fill();
        Color strokeColour = colours.stroke();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("PathObject")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "FillColor" -> fillColour = OfdResources.colour(xml, fillColour);
                case "StrokeColor" -> strokeColour = OfdResources.colour(xml, strokeColour);
                case "AbbreviatedData" -> {
                    var shape = shape(OfdNumbers.words(xml.getElementText()), evenOdd);
                    shape.transform(place);
                    paint(shape, fill ? fillColour : null, stroke ? strokeColour : null, width);
                }
                default -> {
                    // clips and shadings change no letter
                }
            }
        }
    }

    private void paint(Path2D shape, @Nullable Color fill, @Nullable Color stroke, double width)
            throws IOException {
        spend(shape);
        if (fill != null) {
            pen.setColor(fill);
            pen.fill(shape);
        }
        if (stroke != null) {
            pen.setColor(stroke);
            pen.setStroke(new BasicStroke((float) Math.max(0.1, width)));
            pen.draw(shape);
        }
    }

    private static Path2D shape(List<String> words, boolean evenOdd) {
        var shape = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        int i = 0;
        while (i < words.size()) {
            var letter = words.get(i);
            int taken = taken(letter);
            if (i + taken >= words.size() && taken > 0) {
                return shape;
            }
            var n = new double[taken];
            for (int k = 0; k < taken; k++) {
                n[k] = OfdNumbers.number(words.get(i + 1 + k));
            }
            step(shape, letter, n);
            i += taken + 1;
        }
        return shape;
    }

    private static int taken(String letter) {
        return switch (letter) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            default -> 0;
        };
    }

    private static void step(Path2D shape, String letter, double[] n) {
        boolean begun = shape.getCurrentPoint() != null;
        switch (letter) {
            case "S", "M" -> shape.moveTo(n[0], n[1]);
            case "L" -> lineTo(shape, begun, n[0], n[1]);
            case "A" -> lineTo(shape, begun, n[5], n[6]);
            case "Q" -> {
                if (begun) {
                    shape.quadTo(n[0], n[1], n[2], n[3]);
                }
            }
            case "B" -> {
                if (begun) {
                    shape.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                }
            }
            case "C" -> {
                if (begun) {
                    shape.closePath();
                }
            }
            default -> {
                // no letter of a path
            }
        }
    }

    private static void lineTo(Path2D shape, boolean begun, double x, double y) {
        if (begun) {
            shape.lineTo(x, y);
        } else {
            shape.moveTo(x, y);
        }
    }
}
