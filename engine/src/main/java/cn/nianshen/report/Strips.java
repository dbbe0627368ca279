package cn.nianshen.report;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The document as one list of strips. Bare tokens, one a line without any mark of rows, become rows
 * where figures follow labels; the lines stay as they are beside them.
 *
 * @param all every line and row, in order
 * @param rows rows that may belong to a table of the form, in order
 */
record Strips(List<Strip> all, List<Strip> rows) {

    private static final int LABELS_KEPT = 4;
    private static final int LONGEST_LABEL = 70;

    /**
     * The strips of a document.
     *
     * @param shapes how its tables may be laid
     */
    static Strips of(Document document, TableShapes shapes) {
        var cells = shapes.cells();
        var all = new ArrayList<Strip>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph p) {
                var token = new Token(p.text(), 1, 1, p.at(), cells.read(p.text()));
                all.add(
                        new Strip(
                                all.size(), List.of(token), null, 0, p.headingLevel(), p.holds()));
            } else if (block instanceof Table t) {
                table(t, shapes, all);
            }
        }
        return new Strips(List.copyOf(all), rows(all));
    }

    private static void table(Table table, TableShapes shapes, List<Strip> all) {
        var cells = shapes.cells();
        int number = all.isEmpty() ? 1 : all.get(all.size() - 1).index() + 2;
        for (var row : shapes.rows(table)) {
            var holds = new HashSet<Embedded>();
            var tokens = new ArrayList<Token>(row.cells().size());
            for (var cell : row.cells()) {
                holds.addAll(cell.holds());
                tokens.add(token(cell, cell.text(), cells));
            }
            var spread = spread(row, tokens, cells);
            if (!tokens.isEmpty()) {
                all.add(
                        new Strip(
                                all.size(),
                                spread,
                                spread.size() > tokens.size()
                                        ? Table.Layout.FIELDS
                                        : table.layout(),
                                number,
                                0,
                                Set.copyOf(holds)));
            }
        }
    }

    private static Token token(TableCell c, String text, CellReader cells) {
        return new Token(text, c.column(), c.columnSpan(), c.at(), cells.read(text));
    }

    /** The tokens of a row; a last cell that holds the figures of all columns is as many. */
    private static List<Token> spread(TableRow row, List<Token> tokens, CellReader cells) {
        int last = row.cells().size() - 1;
        if (last < 1 || !CellReader.isSeveral(row.cells().get(last).text())) {
            return List.copyOf(tokens);
        }
        var cell = row.cells().get(last);
        var out = new ArrayList<>(tokens.subList(0, last));
        for (var figure : CellReader.figures(cell.text())) {
            out.add(token(cell, figure, cells));
        }
        return List.copyOf(out);
    }

    private static List<Strip> rows(List<Strip> all) {
        var rows = new ArrayList<Strip>();
        var labels = new ArrayList<Token>();
        var figures = new ArrayList<Token>();
        int index = 0;
        for (var strip : all) {
            if (!strip.isText()
                    || strip.tokens().get(0).text().length() > LONGEST_LABEL
                    || Numerals.hasFullStop(strip.text())) {
                bare(rows, labels, figures, index);
                labels.clear();
                if (!strip.isText()) {
                    var broken = BrokenLabels.of(all, strip.index());
                    rows.add(broken.isEmpty() ? strip : strip.labelled(broken));
                }
            } else if (strip.tokens().get(0).isFigure()) {
                index = figures.isEmpty() ? strip.index() : index;
                figures.add(strip.tokens().get(0));
            } else if (!strip.tokens().get(0).isBlank()) {
                bare(rows, labels, figures, index);
                labels.add(strip.tokens().get(0));
            }
        }
        bare(rows, labels, figures, index);
        return List.copyOf(rows);
    }

    /** Ends a row of bare tokens, if figures were seen. */
    private static void bare(List<Strip> rows, List<Token> labels, List<Token> figures, int index) {
        if (figures.isEmpty()) {
            return;
        }
        var tokens =
                new ArrayList<>(
                        labels.subList(Math.max(0, labels.size() - LABELS_KEPT), labels.size()));
        tokens.addAll(figures);
        rows.add(new Strip(index, List.copyOf(tokens), null, 0, 0, Set.of()));
        labels.clear();
        figures.clear();
    }
}
