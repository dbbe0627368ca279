package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the column heads of the form among the tokens above its rows. */
final class HeadReader {

    private static final double ALIKE = 0.5;
    private static final double OVER = 0.2;
    private static final int PARTS = 3;

    private final Labels labels;
    private final ReadingWords words;

    HeadReader(Labels labels, ReadingWords words) {
        this.labels = labels;
        this.words = words;
    }

    /**
     * A label found in a run of tokens.
     *
     * @param label as printed, parts joined
     * @param likeness {@code same}, {@code remark} or {@code other}
     * @param used tokens that it is made of
     */
    record Found(String label, String likeness, List<Token> used) {
        Token first() {
            return used.get(0);
        }
    }

    /**
     * The best place of each label among the tokens, null where there is none; each token is used
     * once, sure places first.
     */
    List<@Nullable Found> find(
            List<Token> tokens, List<String> expected, List<List<String>> variants) {
        var found = new ArrayList<@Nullable Found>(Collections.nCopies(expected.size(), null));
        var free = new ArrayList<>(tokens);
        for (double limit : new double[] {0, 0.2, ALIKE}) {
            for (int i = 0; i < expected.size(); i++) {
                if (found.get(i) == null) {
                    var hit = best(free, expected.get(i), variants.get(i), limit);
                    if (hit != null) {
                        found.set(i, hit);
                        hit.used.forEach(t -> removeSame(free, t));
                    }
                }
            }
        }
        return found;
    }

    /** Records compare by value; a token is used up as the one that it is. */
    private static void removeSame(List<Token> tokens, Token token) {
        tokens.removeIf(t -> t == token);
    }

    private @Nullable Found best(
            List<Token> free, String expected, List<String> variants, double limit) {
        var all = new ArrayList<String>();
        all.add(expected);
        all.addAll(variants);
        all.addAll(words.list("synonyms." + expected));
        Found best = null;
        double lowest = limit + 1e-9;
        for (int i = 0; i < free.size(); i++) {
            var joined = new StringBuilder();
            for (int j = i; j < Math.min(free.size(), i + PARTS); j++) {
                if (limit > 0 && j > i && isBeside(free.get(i), free.get(j))) {
                    break;
                }
                joined.append(free.get(j).text());
                double cost = 1;
                for (var label : all) {
                    cost = Math.min(cost, cost(joined.toString(), label, limit));
                }
                if (cost < lowest) {
                    lowest = cost;
                    best =
                            found(
                                    joined.toString(),
                                    expected,
                                    variants,
                                    List.copyOf(free.subList(i, j + 1)));
                }
            }
            var split = limit == 0 ? split(free, i, expected) : null;
            if (split != null && best == null) {
                best = split;
            }
        }
        return best;
    }

    /** Whether they are cells of one row: two heads, unless they say one in full. */
    private static boolean isBeside(Token one, Token other) {
        var at = one.at();
        return at.row() > 0 && at.row() == other.at().row() && at.table() == other.at().table();
    }

    private double cost(String printed, String label, double limit) {
        if (limit == 0) {
            return labels.words(printed).equals(labels.words(label)) ? 0 : 1;
        }
        return labels.cost(printed, label);
    }

    /** A head cut by a page break: its beginning here, its end in a later token. */
    private @Nullable Found split(List<Token> free, int i, String expected) {
        var whole = labels.words(expected);
        var start = labels.words(free.get(i).text());
        if (start.length() < 2 || start.length() >= whole.length() || !whole.startsWith(start)) {
            return null;
        }
        for (int j = i + 1; j < free.size(); j++) {
            if (labels.words(free.get(j).text()).equals(whole.substring(start.length()))) {
                return new Found(expected, "same", List.of(free.get(i), free.get(j)));
            }
        }
        return null;
    }

    private Found found(String printed, String expected, List<String> variants, List<Token> used) {
        return new Found(printed, likeness(printed, expected, variants), used);
    }

    /** How a head departs from the label of the form, or from the nearest that is as good. */
    String likeness(String printed, String expected, List<String> variants) {
        var likeness = labels.likeness(printed, expected);
        for (var variant : variants) {
            likeness = labels.likeness(printed, variant).equals("same") ? "same" : likeness;
        }
        return likeness.equals("numbering") ? "other" : likeness;
    }

    /** Heads over several columns that are like those of the form, and are not in its words. */
    List<ReadHead> over(List<FormColumn> columns, List<Token> tokens) {
        var printed = new HashSet<String>();
        tokens.forEach(t -> printed.add(labels.words(t.text())));
        var due = new LinkedHashSet<String>();
        columns.forEach(c -> due.addAll(c.over()));
        var out = new ArrayList<ReadHead>();
        for (var label : due) {
            for (var token : printed.contains(labels.words(label)) ? List.<Token>of() : tokens) {
                if (labels.cost(token.text(), label) <= OVER) {
                    var likeness = likeness(token.text(), label, List.of());
                    var found = new Found(token.text(), likeness, List.of(token));
                    out.add(head("", "", label, found));
                    break;
                }
            }
        }
        return out;
    }

    /** Heads of the columns, one for each column. */
    List<ReadHead> columns(
            String block, List<FormColumn> columns, List<Token> tokens, Set<Token> usedUp) {
        var found =
                find(
                        tokens,
                        columns.stream().map(FormColumn::label).toList(),
                        columns.stream().map(FormColumn::variants).toList());
        var heads = new ArrayList<ReadHead>();
        for (int i = 0; i < columns.size(); i++) {
            heads.add(head(block, columns.get(i).id(), columns.get(i).label(), found.get(i)));
            var hit = found.get(i);
            if (hit != null) {
                usedUp.addAll(hit.used);
            }
        }
        return heads;
    }

    static ReadHead head(String block, String column, String expected, @Nullable Found found) {
        if (found == null) {
            return new ReadHead(block, column, false, "", expected, "other", 0, Position.NONE);
        }
        return new ReadHead(
                block,
                column,
                true,
                found.label,
                expected,
                found.likeness,
                found.first().column(),
                found.first().at());
    }
}
