package cn.nianshen.output;

import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/**
 * Writes findings as rows for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark, without
 * which spreadsheets take it for another encoding.
 */
public final class CsvRenderer implements Renderer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvRow row;
    private final Writer target;
    private final FindingRows rows;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     */
    public CsvRenderer(Writer target, Messages messages, Function<String, PlaceNames> names) {
        this.target = target;
        row = new CsvRow(target);
        rows = new FindingRows(messages, names);
    }

    @Override
    public void begin(Header header) throws IOException {
        target.write(BYTE_ORDER_MARK);
        write(rows.heads());
    }

    @Override
    public void audit(Audit audit) throws IOException {
        for (var fields : rows.of(audit)) {
            write(fields);
        }
    }

    private void write(List<String> fields) throws IOException {
        fields.forEach(row::add);
        row.end();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        target.flush();
    }
}
