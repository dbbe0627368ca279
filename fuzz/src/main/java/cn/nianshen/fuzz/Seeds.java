package cn.nianshen.fuzz;

import cn.nianshen.document.Document;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
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

    private static Document document() {
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

    /** A small ruled picture in every kind that Java writes. */
    static List<Seed> pictures() {
        var picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 80);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < 4; i++) {
            pen.drawLine(10, 10 + i * 20, 110, 10 + i * 20);
            pen.drawLine(10 + i * 33, 10, 10 + i * 33, 70);
        }
        pen.dispose();
        List<Seed> seeds = new ArrayList<>();
        for (var kind : List.of("png", "bmp", "gif", "jpg", "tiff")) {
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(picture, kind, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            seeds.add(new Seed("ruled." + kind, out.toByteArray()));
        }
        return seeds;
    }

    static List<Seed> of(List<Seed> some, Seed... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
