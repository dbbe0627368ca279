package cn.nianshen.report;

import cn.nianshen.document.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures stated so far, and which of them belong together. */
final class Statements {

    private static final int MOST = 400;

    private static final int MOST_UNREAD = 20;

    private final List<Entry> entries = new ArrayList<>();
    private final List<UnreadFigures> unread = new ArrayList<>();
    private int sentence;
    private int beyond;

    /**
     * A figure before its group has a number.
     *
     * @param group the group, or null
     */
    private record Entry(StatedFigure figure, @Nullable Group group) {}

    /**
     * What is said of a figure.
     *
     * @param role its role
     * @param scope its scope
     * @param period its period
     * @param exact whether it is exact
     * @param form whether the form's words are used
     * @param group its group, or null
     */
    record Said(
            String role,
            String scope,
            String period,
            boolean exact,
            boolean form,
            @Nullable Group group) {}

    /** A sentence begins. */
    void sentence() {
        sentence++;
    }

    void add(String id, BigDecimal value, String uom, String quote, Position at, Said said) {
        if (entries.size() < MOST) {
            var sense =
                    new StatedFigure.Sense(
                            said.role,
                            said.scope,
                            said.period,
                            said.exact,
                            said.form,
                            0,
                            false,
                            sentence);
            entries.add(new Entry(new StatedFigure(id, value, uom, quote, sense, at), said.group));
        }
    }

    /** Numbers of a sentence that are not understood; at most twenty such sentences are kept. */
    void unread(UnreadFigures figures) {
        if (unread.size() < MOST_UNREAD) {
            unread.add(figures);
        } else {
            beyond++;
        }
    }

    /** How many such sentences more there are. */
    int beyond() {
        return beyond;
    }

    List<UnreadFigures> unread() {
        return List.copyOf(unread);
    }

    /** All figures; groups of more than one are numbered in the order of the text. */
    List<StatedFigure> all() {
        Map<Group, Integer> sizes = new HashMap<>();
        for (var entry : entries) {
            if (entry.group != null) {
                sizes.merge(entry.group, 1, Integer::sum);
            }
        }
        Map<Group, Integer> numbers = new HashMap<>();
        var out = new ArrayList<StatedFigure>();
        for (var entry : entries) {
            var group = entry.group;
            if (group != null
                    && group.isLevelled()
                    && entry.figure.sense().scope().matches("area|self|own")) {
                boolean area = entry.figure.sense().scope().equals(Levels.AREA);
                out.add(entry.figure.withScope(area ? "wider" : Levels.SEAT));
                continue;
            }
            if (group == null || sizes.getOrDefault(group, 0) < 2) {
                out.add(entry.figure);
                continue;
            }
            int number = numbers.computeIfAbsent(group, g -> numbers.size() + 1);
            out.add(numbered(entry.figure, number, group.isComplete()));
        }
        return List.copyOf(out);
    }

    private static StatedFigure numbered(StatedFigure f, int number, boolean complete) {
        var s = f.sense();
        return new StatedFigure(
                f.id(),
                f.value(),
                f.uom(),
                f.quote(),
                new StatedFigure.Sense(
                        s.role(),
                        s.scope(),
                        s.period(),
                        s.exact(),
                        s.formWords(),
                        number,
                        complete,
                        s.sentence()),
                f.at());
    }
}
