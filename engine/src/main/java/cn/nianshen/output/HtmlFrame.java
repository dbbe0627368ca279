package cn.nianshen.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Head and foot of a page that needs no other file and lets none be loaded. */
final class HtmlFrame {

    private static final String STYLE = style();
    private static final String POLICY =
            "default-src 'none'; style-src '"
                    + digest(STYLE)
                    + "'; base-uri 'none'; form-action 'none'";

    private HtmlFrame() {}

    static void begin(Markup out, String language, String title) throws IOException {
        out.raw("<!DOCTYPE html>\n").open("html", "lang", language).raw("\n");
        out.open("head").raw("\n").empty("meta", "charset", "utf-8").raw("\n");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).raw("\n");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.raw("\n").empty("meta", "name", "referrer", "content", "no-referrer").raw("\n");
        // by this a result is told from a report when a folder is audited again
        out.empty("meta", "name", "generator", "content", "nianshen").raw("\n");
        out.leaf("title", title).raw("\n");
        out.open("style").raw(STYLE).closeLine();
        out.closeLine();
        out.open("body").raw("\n");
    }

    static void end(Markup out) throws IOException {
        out.closeLine();
        out.closeLine();
    }

    private static String style() {
        try (var in = HtmlFrame.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] sum = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
