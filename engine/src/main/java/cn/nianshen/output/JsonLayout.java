package cn.nianshen.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Lays JSON out for reading: a line for each field, but deep objects, such as cells, on one line.
 */
final class JsonLayout implements PrettyPrinter {

    private static final int DEEPEST_BROKEN = 7;
    private static final String BLANKS = " ".repeat(2 * DEEPEST_BROKEN);

    private int depth;

    private void newLine(JsonGenerator out) throws IOException {
        if (depth <= DEEPEST_BROKEN) {
            out.writeRaw('\n');
            out.writeRaw(BLANKS, 0, 2 * depth);
        } else {
            out.writeRaw(' ');
        }
    }

    private void open(JsonGenerator out, char bracket) throws IOException {
        out.writeRaw(bracket);
        depth++;
    }

    private void close(JsonGenerator out, int entries, char bracket) throws IOException {
        if (entries > 0 && depth <= DEEPEST_BROKEN) {
            depth--;
            newLine(out);
        } else {
            if (entries > 0) {
                out.writeRaw(' ');
            }
            depth--;
        }
        out.writeRaw(bracket);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        open(out, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        newLine(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        close(out, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        open(out, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        newLine(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        close(out, values, ']');
    }
}
