package cn.nianshen.fuzz;

import cn.nianshen.document.Document;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Good files of the project to start from, by format. */
final class Seeds {

    private static final String CONVERTED = "/converted/2025-bureau-clean.";

    /** Dots of a page that lies, and of a strip of it from top to bottom. */
    private static final int PAGE = 3_508;

    private static final int STRIP = 160;

    private Seeds() {}

    /** Reports of the fixtures with such an ending. */
    static List<Seed> reports(String ending, int most) {
        return Fixtures.all().stream()
                .filter(name -> name.endsWith(ending))
                .limit(most)
                .map(name -> new Seed(name, Fixtures.bytes(name)))
                .toList();
    }

    /** The report that an office program saved in such a format. */
    static Seed converted(String ending) {
        try (var in = Seeds.class.getResourceAsStream(CONVERTED + ending)) {
            if (in == null) {
                throw new IllegalArgumentException(ending);
            }
            return new Seed("converted." + ending, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Seed ofd() {
        return new Seed("sketched.ofd", SketchedOfd.write(document()));
    }

    static Seed pdf() {
        return new Seed("sketched.pdf", SketchedPdf.write(document()));
    }

    /** The converted report as it is read. */
    static Document document() {
        var seed = converted("docx");
        var file = SourceFile.of(seed.name(), seed.bytes());
        try {
            return DocumentReaders.read(file, FormatDetector.detect(file));
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A web page as browsers save it, its markup readable. */
    static byte[] mht(byte[] page) {
        var head =
                "From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n"
                        + "----b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
                        + "Content-Location: http://x/\r\n\r\n";
        var tail =
                "\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b--\r\n";
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(page);
        out.writeBytes(tail.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A strip of a page in every kind that Java writes, as wide as readers draw pages. */
    static List<Seed> pictures() {
        List<Seed> seeds = new ArrayList<>();
        for (var kind : List.of("png", "bmp", "gif", "jpg", "tiff")) {
            boolean grey = kind.equals("jpg");
            var strip = strip(grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_BYTE_BINARY);
            var out = new ByteArrayOutputStream();
            try {
                if (!ImageIO.write(strip, kind, out)) {
                    throw new IllegalStateException(kind);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            seeds.add(new Seed("ruled." + kind, out.toByteArray()));
        }
        return seeds;
    }

    private static BufferedImage strip(int type) {
        var picture = new BufferedImage(PAGE, STRIP, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, PAGE, STRIP);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        for (int i = 0; i < 3; i++) {
            pen.drawLine(100, 20 + i * 60, PAGE - 100, 20 + i * 60);
            pen.drawLine(100 + i * (PAGE - 200) / 2, 20, 100 + i * (PAGE - 200) / 2, 140);
        }
        pen.dispose();
        return picture;
    }

    static List<Seed> of(List<Seed> some, Seed... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
