package cn.nianshen.reader;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Colours and pictures that pages of an OFD file name. */
final class OfdResources {

    private static final Colours BLACK = new Colours(Color.BLACK, Color.BLACK);
    private static final int CHANNEL = 255;

    /** Most dots of the pictures of one page, a picture drawn twice in a row counted once. */
    private static final long MOST_DOTS = 2 * ScanReader.MOST_DOTS;

    private final Map<String, Colours> colours = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Parts parts;
    private long left = MOST_DOTS;
    private String lastId = "";
    private @Nullable BufferedImage last;

    /** The parts of the file. */
    interface Parts {
        /** Content of a part, or null where there is none. */
        byte @Nullable [] content(String name);
    }

    /** What a drawing parameter says. */
    record Colours(Color fill, Color stroke) {}

    OfdResources(Parts parts) {
        this.parts = parts;
    }

    /**
     * Reads a list of resources.
     *
     * @param folder folder that the pictures of the list stand in
     */
    void read(XMLStreamReader xml, UnaryOperator<String> folder) throws XMLStreamException {
        String id = "";
        String base = "";
        Color fill = Color.BLACK;
        Color stroke = Color.BLACK;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("DrawParam")) {
                colours.put(id, new Colours(fill, stroke));
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Res" -> base = text(Xml.value(xml, "BaseLoc"));
                case "DrawParam" -> {
                    id = text(Xml.value(xml, "ID"));
                    fill = Color.BLACK;
                    stroke = Color.BLACK;
                }
                case "MultiMedia" -> id = text(Xml.value(xml, "ID"));
                case "FillColor" -> fill = colour(xml, fill);
                case "StrokeColor" -> stroke = colour(xml, stroke);
                case "MediaFile" -> {
                    var file = xml.getElementText().strip();
                    boolean whole = base.isEmpty() || file.startsWith("/");
                    files.put(id, folder.apply(whole ? file : base + "/" + file));
                }
                default -> {
                    // fonts and colour spaces are not needed
                }
            }
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static double number(@Nullable String text, double otherwise) {
        return text == null ? otherwise : OfdNumbers.number(text.strip());
    }

    /** The colour that an element states; grey and red, green, blue are known. */
    static Color colour(XMLStreamReader xml, Color otherwise) {
        double[] value = OfdNumbers.of(Xml.value(xml, "Value"));
        if (value.length == 1) {
            return new Color(channel(value[0]), channel(value[0]), channel(value[0]));
        }
        return value.length == 3
                ? new Color(channel(value[0]), channel(value[1]), channel(value[2]))
                : otherwise;
    }

    private static int channel(double value) {
        return (int) Math.max(0, Math.min(CHANNEL, value));
    }

    Colours colours(@Nullable String drawParameter) {
        return drawParameter == null ? BLACK : colours.getOrDefault(drawParameter, BLACK);
    }

    /**
     * A picture, or null where it is not there, too large or of a kind that cannot be read.
     *
     * @throws IOException if it is damaged, or the page has brought more pictures than it can show
     */
    @Nullable BufferedImage picture(@Nullable String id) throws IOException {
        if (id == null || !files.containsKey(id)) {
            return null;
        }
        if (!id.equals(lastId)) {
            byte[] content = parts.content(files.get(id));
            last = content == null ? null : decoded(content);
            lastId = id;
        }
        return last;
    }

    private @Nullable BufferedImage decoded(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            reader.setInput(in);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            if (dots > ScanReader.MOST_DOTS) {
                return null;
            }
            left -= dots;
            if (left < 0) {
                throw new IOException(new UnreadableException("too-much-drawn"));
            }
            return reader.read(0);
        } catch (RuntimeException e) {
            // the library meets damage with exceptions of any kind
            throw new IOException(e);
        }
    }
}
