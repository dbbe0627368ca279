package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The objects of one page of an OFD file: characters, rules and pictures with their places. */
final class OfdPage {

    /** Points in a millimetre. */
    private static final double POINTS = 72 / 25.4;

    private static final double ASCENT = 0.8;
    private static final double DESCENT = 0.2;

    private final PieceSet pieces = new PieceSet();
    private final PagePath path = new PagePath();
    private final List<Box> pictures = new ArrayList<>();
    private double[] area = new double[0];

    /** Where an object stands and how it is turned. */
    private record Frame(double[] boundary, double[] ctm) {

        int x(double x, double y) {
            double[] m = ctm;
            double tx = m.length == 6 ? m[0] * x + m[2] * y + m[4] : x;
            return Box.of((tx + (boundary.length == 4 ? boundary[0] : 0)) * POINTS);
        }

        int y(double x, double y) {
            double[] m = ctm;
            double ty = m.length == 6 ? m[1] * x + m[3] * y + m[5] : y;
            return Box.of((ty + (boundary.length == 4 ? boundary[1] : 0)) * POINTS);
        }

        /** Quarter turns, clockwise, of what runs to the right in the object. */
        int turn() {
            if (ctm.length != 6 || Math.abs(ctm[0]) >= Math.abs(ctm[1])) {
                return ctm.length == 6 && ctm[0] < 0 ? 2 : 0;
            }
            return ctm[1] > 0 ? 1 : 3;
        }

        boolean isStraight() {
            return ctm.length != 6
                    || Math.min(Math.abs(ctm[0]), Math.abs(ctm[1]))
                            <= 0.15 * Math.max(Math.abs(ctm[0]), Math.abs(ctm[1]));
        }
    }

    /**
     * Reads the objects of a page or a template.
     *
     * @return ids of the templates that it names
     */
    List<String> read(XMLStreamReader xml) throws XMLStreamException {
        var templates = new ArrayList<String>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Template" -> templates.add(String.valueOf(Xml.value(xml, "TemplateID")));
                case "PhysicalBox" -> area = OfdNumbers.of(xml.getElementText());
                case "TextObject" -> text(xml);
                case "PathObject" -> path(xml);
                case "ImageObject" -> picture(xml);
                default -> {
                    // layers and blocks only group
                }
            }
        }
        return templates;
    }

    private static Frame frame(XMLStreamReader xml) {
        return new Frame(
                OfdNumbers.of(Xml.value(xml, "Boundary")), OfdNumbers.of(Xml.value(xml, "CTM")));
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return "false".equals(Xml.value(xml, "Visible"));
    }

    private static double number(@Nullable String text, double otherwise) {
        return text == null ? otherwise : OfdNumbers.number(text.strip());
    }

    private void picture(XMLStreamReader xml) {
        var frame = frame(xml);
        if (frame.boundary.length == 4 && !isHidden(xml)) {
            pictures.add(
                    new Box(
                            Box.of(frame.boundary[0] * POINTS),
                            Box.of(frame.boundary[1] * POINTS),
                            Box.of((frame.boundary[0] + frame.boundary[2]) * POINTS),
                            Box.of((frame.boundary[1] + frame.boundary[3]) * POINTS)));
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        var frame = frame(xml);
        boolean shown = !isHidden(xml) && frame.isStraight();
        double size = number(Xml.value(xml, "Size"), 4);
        double wide = number(Xml.value(xml, "HScale"), 1);
        int turn = (int) number(Xml.value(xml, "CharDirection"), 0) / 90;
        double x = 0;
        double y = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("TextObject")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("TextCode")) {
                x = number(Xml.value(xml, "X"), x);
                y = number(Xml.value(xml, "Y"), y);
                var dx = OfdNumbers.steps(Xml.value(xml, "DeltaX"));
                var dy = OfdNumbers.steps(Xml.value(xml, "DeltaY"));
                var code = xml.getElementText();
                if (shown) {
                    new Run(frame, size, wide, turn).add(code, x, y, dx, dy);
                }
            }
        }
    }

    /** Figures of broad letters take up so much of the width that figures have by themselves. */
    private static final double WIDEST = 1.7;

    /** Where all steps of a run are alike, figures are as wide as Chinese characters at most. */
    private static final double WIDEST_EVEN = 2.3;

    /** Steps that differ by no more than so much are alike. */
    private static final double ALIKE = 1.1;

    /** Steps from which on it is seen that they are alike. */
    private static final int EVEN = 3;

    /** Characters that follow each other. */
    private final class Run {
        private final Frame frame;
        private final double size;
        private final double wide;
        private final int turn;

        Run(Frame frame, double size, double wide, int turn) {
            this.frame = frame;
            this.size = size;
            this.wide = wide;
            this.turn = turn;
        }

        void add(String code, double x, double y, double[] dx, double[] dy) {
            double atX = x;
            double atY = y;
            double widest = isEven(dx) ? WIDEST_EVEN : WIDEST;
            int i = 0;
            for (int k = 0; k < code.length(); ) {
                int c = code.codePointAt(k);
                k += Character.charCount(c);
                double own = size * wide * (c < 0x2000 ? 0.5 : 1);
                double step = i < dx.length ? dx[i] : dy.length > 0 ? 0 : own;
                piece(
                        Character.toString(c),
                        atX,
                        atY,
                        width(own, dx.length > i ? step : 0, widest));
                atX += step;
                atY += i < dy.length ? dy[i] : 0;
                i++;
            }
        }

        /** A step to the next character that is not much shorter or longer is the width. */
        private static double width(double own, double step, double widest) {
            return step > 0.3 * own && step < widest * own ? step : own;
        }

        private static boolean isEven(double[] steps) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (double step : steps) {
                least = Math.min(least, step);
                most = Math.max(most, step);
            }
            return steps.length >= EVEN && least > 0 && most <= least * ALIKE;
        }

        private void piece(String text, double x, double y, double width) {
            double top = y - ASCENT * size;
            double bottom = y + DESCENT * size;
            var box =
                    new Box(
                            frame.x(x, top),
                            frame.y(x, top),
                            frame.x(x + width, bottom),
                            frame.y(x + width, bottom));
            pieces.add(new PagePiece(Numerals.unified(text), box, frame.turn() + turn & 3));
        }
    }

    private void path(XMLStreamReader xml) throws XMLStreamException {
        var frame = frame(xml);
        boolean shown = !isHidden(xml);
        boolean stroke = !"false".equals(Xml.value(xml, "Stroke"));
        boolean fill = "true".equals(Xml.value(xml, "Fill"));
        double width = number(Xml.value(xml, "LineWidth"), 0.353);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("PathObject")) {
                return;
            }
            if (shown
                    && event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("AbbreviatedData")) {
                draw(OfdNumbers.words(xml.getElementText()), frame);
                if (fill) {
                    path.fill();
                }
                if (stroke) {
                    path.stroke(Box.of(width * POINTS));
                }
                path.forget();
            }
        }
    }

    /** Runs the letters of a path; the last two numbers of each are where it ends. */
    private void draw(List<String> words, Frame frame) {
        int i = 0;
        while (i < words.size()) {
            var letter = words.get(i);
            int taken =
                    switch (letter) {
                        case "S", "M", "L" -> 2;
                        case "Q" -> 4;
                        case "B" -> 6;
                        case "A" -> 7;
                        default -> 0;
                    };
            if (i + taken >= words.size() && taken > 0) {
                return;
            }
            if (letter.equals("C")) {
                path.close();
            } else if (taken > 0) {
                double x = OfdNumbers.number(words.get(i + taken - 1));
                double y = OfdNumbers.number(words.get(i + taken));
                step(letter, frame.x(x, y), frame.y(x, y));
            }
            i += taken + 1;
        }
    }

    private void step(String letter, int x, int y) {
        switch (letter) {
            case "S", "M" -> path.move(x, y);
            case "L" -> path.line(x, y);
            default -> path.curve(x, y);
        }
    }

    /** What was read, as a sheet; of the size given where the page names none. */
    PageSheet sheet(int number, double[] otherwise) {
        var box = area.length == 4 ? area : otherwise;
        int width = Box.of(box[2] * POINTS);
        int height = Box.of(box[3] * POINTS);
        if (pieces.size() == 0 && path.isOutlines()) {
            pictures.add(new Box(0, 0, width, height));
        }
        return new PageSheet(number, width, height, pieces.pieces(), path.rules(), pictures);
    }
}
