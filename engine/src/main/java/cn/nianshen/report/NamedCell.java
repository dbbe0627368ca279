package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the form with what is printed in it.
 *
 * @param table table id
 * @param row row id
 * @param column column id
 * @param text exactly as printed; null where no cell was placed
 * @param value what the text says
 * @param toConfirm whether it was read by recognition and needs a look
 * @param at where it stands; where nothing was placed, where its row stands
 */
public record NamedCell(
        String table,
        String row,
        String column,
        @Nullable String text,
        CellValue value,
        boolean toConfirm,
        Position at) {

    /** Key of the cell: table, row and column joined by blanks. */
    public String key() {
        return key(table, row, column);
    }

    /** The key of a cell, placed or not. */
    static String key(String table, String row, String column) {
        return table + ' ' + row + ' ' + column;
    }

    /** Notations met in it. */
    public List<String> notations() {
        return value.notations();
    }
}
