package cn.nianshen.bench;

import cn.nianshen.fixtures.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * One lawful report of three pages and 200 cells in every format, as an office program saves it.
 */
final class Converted {

    private static final String NAME = "2025-bureau-clean.";

    private Converted() {}

    /**
     * The report in the format that an ending names; as .txt and .ofd it is another one like it.
     */
    static byte[] bytes(String ending) {
        if (ending.equals("html")) {
            return Fixtures.bytes(NAME + ending);
        }
        if (ending.equals("txt")) {
            return Fixtures.bytes("2023-township-clean-tabrows.txt");
        }
        if (ending.equals("ofd")) {
            return Fixtures.bytes("2023-bureau-clean.ofd");
        }
        try (InputStream in = Converted.class.getResourceAsStream("/converted/" + NAME + ending)) {
            return Objects.requireNonNull(in, ending).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
