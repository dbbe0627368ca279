package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableRow;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Tables laid in other shapes than the form's, made rows as the form has them. */
final class TableShapes {

    private final CellReader cells;
    private final Turned turned;
    private final CaptionsBeside captions;
    private final SideBySide halves;
    private final RemarkColumn remarks;
    private final UnitColumn units;
    private final RowNumbers numbers;

    TableShapes(CellReader cells, Labels labels, List<Form> forms, ReadingWords words) {
        this.cells = cells;
        this.turned = new Turned(labels, forms);
        this.captions = captions(labels, forms);
        this.halves = new SideBySide(cells);
        this.remarks = new RemarkColumn(cells, words.pattern("tables.remark"));
        this.units = new UnitColumn(cells);
        this.numbers = new RowNumbers(cells);
    }

    private static CaptionsBeside captions(Labels labels, List<Form> forms) {
        var sections = new HashSet<String>();
        var blocks = new HashSet<String>();
        for (var form : forms) {
            for (FormSection section : form.sections()) {
                sections.add(labels.full(section.heading()));
                section.accepted().forEach(heading -> sections.add(labels.full(heading)));
            }
            for (var table : form.tables()) {
                for (FormBlock block : table.blocks()) {
                    blocks.add(labels.full(block.heading()));
                }
            }
        }
        blocks.remove("");
        return new CaptionsBeside(labels, sections, blocks);
    }

    /** How cells are read. */
    CellReader cells() {
        return cells;
    }

    /** The rows of the table as they are read. */
    List<TableRow> rows(Table table) {
        var upright = turned.back(table);
        var below = captions.inTurn(upright, table.layout());
        var sorted = halves.rows(below, table.layout());
        var bare = remarks.leftOut(sorted, table.layout());
        var whole = units.leftOut(numbers.leftOut(bare, table.layout()));
        var rows = new ArrayList<TableRow>();
        whole.forEach(row -> rows.addAll(JoinedRows.of(row)));
        return rows;
    }
}
