package cn.nianshen.locate;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.RowSum;
import cn.nianshen.fact.Sums;
import cn.nianshen.fact.TableColumn;
import cn.nianshen.fixtures.RandomReports;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.gongkai.Nianshen;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Identity;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A table of requests of one of the forms, drawn at random so that everything adds up; its
 * identities are those that the rules of the pack state.
 */
final class RequestsTable {

    private static final String TABLE = "requests";
    private static final List<RuleCard> CARDS =
            Nianshen.PACK.cards().stream()
                    .filter(card -> card.category().equals("ARITHMETIC"))
                    .toList();
    private static final Map<String, List<Stated>> STATED = new HashMap<>();

    private final Form form;
    private final FormTable table;
    private final List<FormRow> formRows;
    private final List<FormColumn> formColumns;
    private final List<String> columns;
    private final List<String> rowIds;
    private final long[][] figures;

    private RequestsTable(Form form) {
        this.form = form;
        this.table = form.table(TABLE);
        this.formRows = table.rows();
        this.formColumns = table.blockOf(formRows.get(0).id()).columns();
        this.columns = formColumns.stream().map(FormColumn::id).toList();
        this.rowIds = formRows.stream().map(FormRow::id).toList();
        this.figures = new long[formRows.size()][columns.size()];
    }

    /**
     * A table in which everything adds up.
     *
     * @param filled share of the inner cells that are not nought, from 0 to 1
     */
    static RequestsTable random(String formId, double filled, Random random) {
        Form form =
                Nianshen.PACK.forms().stream()
                        .filter(one -> one.id().equals(formId))
                        .findFirst()
                        .orElseThrow();
        RequestsTable made = new RequestsTable(form);
        for (int column = 0; column < made.last(); column++) {
            made.fill(column, filled, random);
        }
        for (long[] row : made.figures) {
            row[made.last()] = IntStream.range(0, made.last()).mapToLong(i -> row[i]).sum();
        }
        return made;
    }

    private void fill(int column, double filled, Random random) {
        long sum = 0;
        for (int row = 0; row < rows(); row++) {
            if (role(row).equals("leaf")) {
                boolean some = random.nextDouble() < filled;
                int most = random.nextInt(8) == 0 ? 200 : 30;
                figures[row][column] = some ? 1 + random.nextInt(most) : 0;
                sum += figures[row][column];
            }
        }
        long out = random.nextDouble() < filled ? 1 + random.nextInt(20) : 0;
        long in = random.nextDouble() < filled ? Math.min(sum + out, 1 + random.nextInt(20)) : 0;
        figures[row("sum")][column] = sum;
        figures[row("carried_out")][column] = out;
        figures[row("carried_in")][column] = in;
        figures[row("new")][column] = sum + out - in;
    }

    RequestsTable copy() {
        RequestsTable copy = new RequestsTable(form);
        for (int row = 0; row < rows(); row++) {
            copy.figures[row] = figures[row].clone();
        }
        return copy;
    }

    int rows() {
        return figures.length;
    }

    int columns() {
        return columns.size();
    }

    /** The column of the totals. */
    int last() {
        return columns.size() - 1;
    }

    String role(int row) {
        return formRows.get(row).role();
    }

    int row(String id) {
        return rowIds.indexOf(id);
    }

    String rowId(int row) {
        return formRows.get(row).id();
    }

    String columnId(int column) {
        return columns.get(column);
    }

    long at(int row, int column) {
        return figures[row][column];
    }

    RequestsTable with(int row, int column, long figure) {
        figures[row][column] = figure;
        return this;
    }

    Cell cell(int row, int column) {
        return cells().get(row * columns() + column);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            FormRow formRow = formRows.get(row);
            for (int column = 0; column < columns(); column++) {
                cells.add(cell(formRow, column, figures[row][column], 1 + cells.size()));
            }
        }
        return cells;
    }

    private Cell cell(FormRow row, int column, long figure, int order) {
        var formColumn = formColumns.get(column);
        var at = Position.ofLine(order, order);
        var text = Long.toString(figure);
        return new Cell(
                new Place(table.section(), TABLE, row.id(), formColumn.id(), at, text),
                TABLE,
                row.id(),
                formColumn.id(),
                text,
                BigDecimal.valueOf(figure),
                "number",
                "",
                formColumn.measure(),
                row.role(),
                formColumn.classColumn(),
                List.of(),
                false);
    }

    /** The identities of the pack over this table, as its rules judge them. */
    List<JudgedIdentity> judgedByRules() {
        List<Fact> facts = new ArrayList<>(others(form.id()));
        facts.addAll(cells());
        facts.addAll(Sums.of(cells()));
        return new RuleRunner(Nianshen.PACK.forms())
                .run(Nianshen.PACK.rules(), CARDS, facts).identities().stream()
                        .filter(one -> one.identity().left().get(0).table().equals(TABLE))
                        .toList();
    }

    /** The same without a run for each table: what the rules stated once, with these cells. */
    List<JudgedIdentity> identities() {
        List<Stated> stated =
                STATED.computeIfAbsent(
                        form.id(),
                        id -> judgedByRules().stream().map(one -> stated(one.identity())).toList());
        List<Cell> cells = cells();
        return stated.stream().map(one -> one.judged(cells)).toList();
    }

    /** An identity with the numbers of its cells. */
    private record Stated(Identity identity, int[] left, int[] right) {

        JudgedIdentity judged(List<Cell> cells) {
            List<Cell> leftCells = Arrays.stream(left).mapToObj(cells::get).toList();
            List<Cell> rightCells = Arrays.stream(right).mapToObj(cells::get).toList();
            boolean holds = sum(leftCells).compareTo(sum(rightCells)) == 0;
            return new JudgedIdentity(
                    new Identity(identity.rule(), leftCells, rightCells, identity.kind()),
                    holds ? Verdict.HOLDS : Verdict.BROKEN,
                    sum(leftCells),
                    sum(rightCells),
                    null);
        }
    }

    private Stated stated(Identity identity) {
        return new Stated(identity, numbers(identity.left()), numbers(identity.right()));
    }

    private int[] numbers(List<Cell> cells) {
        return cells.stream()
                .mapToInt(one -> row(one.row()) * columns() + columns.indexOf(one.column()))
                .toArray();
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOfCells(Fact fact) {
        return fact instanceof Cell || fact instanceof RowSum || fact instanceof TableColumn;
    }

    /** What a lawful report of this form says besides this table. */
    private static List<Fact> others(String formId) {
        for (long seed = 0; ; seed++) {
            var fixture = RandomReports.clean(seed).write();
            if (fixture.truth().form().equals(formId)) {
                var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
                var known = PackKnowledge.of(List.of(Nianshen.PACK));
                var brief = new Brief(0, "", LocalDate.of(2026, 2, 1), Map.of(), List.of());
                return Facts.of(Nianshen.report(audit), known, brief).stream()
                        .filter(fact -> !fact.place().table().equals(TABLE) || !isOfCells(fact))
                        .toList();
            }
        }
    }
}
