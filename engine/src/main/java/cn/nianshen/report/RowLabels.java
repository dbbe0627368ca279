package cn.nianshen.report;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be printed before the rows of a table of a form, and how near a label comes to each. One
 * instance serves any number of documents.
 */
final class RowLabels {

    /** What a word of the same meaning costs: the label is recognised, and not the form's. */
    private static final double SYNONYM = 0.03;

    /** Dearer labels are never taken for that of a row. */
    static final double DEAREST = 0.5;

    private final FormTable table;
    private final Labels labels;
    private final List<Row> rows = new ArrayList<>();
    private final Map<FormRow, Integer> numbers = new IdentityHashMap<>();
    private final List<Labels.Folded> rivals;
    private final Memory<Costs> memory = new Memory<>(this::made);

    /**
     * A row of the form.
     *
     * @param alike its label, its variants, and that of its group before its own
     * @param synonyms its label with words of the same meaning
     */
    private record Row(
            FormRow row, FormBlock block, List<Labels.Folded> alike, List<Synonym> synonyms) {}

    private record Synonym(String text, Labels.Folded folded) {}

    /**
     * How near a label comes.
     *
     * @param rows by the numbers of the rows, 1 for nothing in common
     * @param rival the nearest label that is none of a row of this form
     */
    record Costs(double[] rows, double rival) {}

    /**
     * The labels of a table.
     *
     * @param forms all forms: what only another has is a rival
     */
    RowLabels(FormTable table, String formId, List<Form> forms, Labels labels, ReadingWords words) {
        this.table = table;
        this.labels = labels;
        for (var block : table.blocks()) {
            for (var row : block.rows()) {
                numbers.put(row, rows.size());
                rows.add(new Row(row, block, alike(row), synonyms(row, words)));
            }
        }
        rivals = rivals(formId, forms).stream().map(labels::folded).toList();
    }

    private List<Labels.Folded> alike(FormRow row) {
        var all = new ArrayList<String>();
        all.add(row.label());
        all.addAll(row.variants());
        // the label of a group may stand in a cell of its own or in that of its first row
        if (!row.parents().isEmpty()) {
            all.add(row.parents().get(row.parents().size() - 1) + row.label());
        }
        return all.stream().map(labels::folded).toList();
    }

    /** The label with words of the same meaning instead of the form's. */
    private List<Synonym> synonyms(FormRow row, ReadingWords words) {
        return words.keys("synonyms").stream()
                .filter(row.label()::contains)
                .flatMap(
                        word ->
                                words.list("synonyms." + word).stream()
                                        .map(other -> row.label().replace(word, other)))
                .map(text -> new Synonym(text, labels.folded(text)))
                .toList();
    }

    /**
     * Labels of declared rows, and those of rows of the same table in other forms that this form
     * has not. A row that it has under another label is no rival: who writes the older label means
     * the row.
     */
    private List<String> rivals(String formId, List<Form> forms) {
        var own = rows.stream().map(r -> r.row.id()).collect(Collectors.toSet());
        var others =
                forms.stream()
                        .filter(f -> !f.id().equals(formId))
                        .flatMap(f -> f.tables().stream())
                        .filter(t -> t.id().equals(table.id()))
                        .flatMap(t -> t.rows().stream())
                        .filter(row -> !own.contains(row.id()))
                        .map(FormRow::label);
        return Stream.concat(table.extraRows().stream().map(FormTable.ExtraRow::label), others)
                .toList();
    }

    /** The number of a row of the table, from 0 in the order of the form. */
    int number(FormRow row) {
        return numbers.get(row);
    }

    int count() {
        return rows.size();
    }

    FormRow row(int number) {
        return rows.get(number).row;
    }

    FormBlock block(int number) {
        return rows.get(number).block;
    }

    /** Letters of the label of the row without number and remarks. */
    int length(int number) {
        return rows.get(number).alike.get(0).core().length();
    }

    /** Letters of the label of the row without its number. */
    int fullLength(int number) {
        return rows.get(number).alike.get(0).full().length();
    }

    /** How near a printed label comes to the rows and to their rivals. */
    Costs costs(String label) {
        return memory.of(label);
    }

    private Costs made(String label) {
        var costs = new double[rows.size()];
        if (label.length() > Labels.LONGEST) {
            Arrays.fill(costs, 1);
            return new Costs(costs, 1);
        }
        var folded = labels.folded(label);
        for (int i = 0; i < costs.length; i++) {
            double best = 1;
            for (var each : rows.get(i).alike) {
                best = Math.min(best, Labels.cost(folded, each, DEAREST));
            }
            for (var each : rows.get(i).synonyms) {
                best = Math.min(best, Labels.cost(folded, each.folded, DEAREST) + SYNONYM);
            }
            costs[i] = best;
        }
        double rival = 1;
        for (var each : rivals) {
            rival = Math.min(rival, Labels.cost(folded, each, DEAREST));
        }
        return new Costs(costs, rival);
    }

    /**
     * All labels that mean the row: the form's, its variants, and with words of the same meaning.
     */
    List<String> labelsOf(FormRow row) {
        return Stream.of(
                        Stream.of(row.label()),
                        row.variants().stream(),
                        rows.get(number(row)).synonyms.stream().map(Synonym::text))
                .flatMap(all -> all)
                .toList();
    }
}
