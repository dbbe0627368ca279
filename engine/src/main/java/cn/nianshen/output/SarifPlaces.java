package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes places: the file and the line, and the section or cell of the form. */
final class SarifPlaces {

    /** What RFC 3986 leaves as it is, with the slash between folders. */
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final JsonGenerator out;

    SarifPlaces(JsonGenerator out) {
        this.out = out;
    }

    /**
     * Writes a place.
     *
     * @param said what is said there beside the name of the place, or empty
     * @param id number of a further place, 0 for the first one
     */
    void location(String file, FindingTeller teller, Place place, String said, int id)
            throws IOException {
        out.writeStartObject();
        if (id > 0) {
            out.writeNumberField("id", id);
        }
        file(file, place.at().line());
        var qualified = qualified(place);
        if (!qualified.isEmpty()) {
            out.writeArrayFieldStart("logicalLocations");
            out.writeStartObject();
            out.writeStringField("name", teller.name(place));
            out.writeStringField("fullyQualifiedName", qualified);
            out.writeEndObject();
            out.writeEndArray();
        }
        var words = (teller.place(place) + ' ' + said).strip();
        SarifRules.message(out, "message", words);
        properties(place);
        out.writeEndObject();
    }

    /** Writes the file, and the line where it is known. */
    void file(String name, int line) throws IOException {
        out.writeObjectFieldStart("physicalLocation");
        out.writeObjectFieldStart("artifactLocation");
        out.writeStringField("uri", uri(name));
        out.writeEndObject();
        if (line > 0) {
            out.writeObjectFieldStart("region");
            out.writeNumberField("startLine", line);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** Where to look in files that have no lines, which the standard has no words for. */
    private void properties(Place place) throws IOException {
        out.writeObjectFieldStart("properties");
        Position at = place.at();
        count("page", at.page());
        count("paragraph", at.paragraph());
        count("table", at.table());
        count("row", at.row());
        count("column", at.column());
        if (!place.quote().isEmpty()) {
            out.writeStringField("quote", place.quote());
        }
        out.writeEndObject();
    }

    private void count(String field, int number) throws IOException {
        if (number > 0) {
            out.writeNumberField(field, number);
        }
    }

    /** Table, row and column, else the section; empty for the file as a whole. */
    private static String qualified(Place place) {
        if (place.table().isEmpty()) {
            return place.section();
        }
        var ids = new ArrayList<>(List.of(place.table()));
        // a column without a row keeps its place
        if (!place.row().isEmpty() || !place.column().isEmpty()) {
            ids.add(place.row());
        }
        if (!place.column().isEmpty()) {
            ids.add(place.column());
        }
        return String.join("/", ids);
    }

    /** The name as a URI: relative where the name is. */
    static String uri(String name) {
        var uri = new StringBuilder(name.length() + 16);
        for (byte b : name.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.toHexDigits(b));
            }
        }
        return uri.toString();
    }
}
