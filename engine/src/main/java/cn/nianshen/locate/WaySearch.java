package cn.nianshen.locate;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for all sets of the fewest figures whose change makes every equality of a network hold. The
 * search leaves nothing out: a set that mends all has, for every equality that the figures chosen
 * so far cannot satisfy, one figure more in that equality. So each step takes one such equality and
 * tries its figures in turn, each without those tried before it.
 */
final class WaySearch {

    /** Sets of more figures than this are not looked for. */
    static final int MOST_CHANGES = 6;

    /** More ways than this are not counted. */
    static final int MOST_WAYS = 500;

    private final Equation[] equations;
    private final List<Figure> figures;
    private final Elimination elimination;
    private final int[] chosenIn;
    private final boolean[] barred;
    private final int[] marked;
    private final int[] chosen = new int[MOST_CHANGES];
    private final List<Way> ways = new ArrayList<>();
    private int size;
    private int marks;
    private int steps;

    /**
     * What was found.
     *
     * @param ways all sets of the fewest figures; empty where none is small enough
     * @param complete false where the steps allowed did not suffice
     */
    record Found(List<Way> ways, boolean complete) {}

    private WaySearch(Network network, List<Change> fixed, int steps) {
        this.equations = network.equalities().toArray(Equation[]::new);
        this.figures = network.figures();
        this.elimination = new Elimination(network);
        this.chosenIn = new int[equations.length];
        this.barred = new boolean[figures.size()];
        this.marked = new int[figures.size()];
        this.steps = steps;
        fixed.forEach(change -> barred[change.figure().index()] = true);
    }

    /**
     * Searches.
     *
     * @param network countable
     * @param fixed figures that must not change again
     * @param fewest sets of fewer figures are known not to do
     * @param most sets of more figures are not looked for, up to {@link #MOST_CHANGES}
     * @param steps how many sets may be looked at; not a matter of time, so that the same report
     *     always gets the same answer
     */
    static Found search(Network network, List<Change> fixed, int fewest, int most, int steps) {
        try {
            return new WaySearch(network, fixed, steps).found(fewest, most);
        } catch (ArithmeticException e) {
            // numbers beyond counting are a case of not having searched all
            return new Found(List.of(), false);
        }
    }

    private Found found(int fewest, int most) {
        for (int many = Math.max(fewest, atLeast()); many <= most; many++) {
            ways.clear();
            extend(many);
            if (steps < 0) {
                return new Found(List.of(), false);
            }
            if (!ways.isEmpty()) {
                return new Found(List.copyOf(ways), ways.size() < MOST_WAYS);
            }
        }
        return new Found(List.of(), true);
    }

    private void extend(int more) {
        if (--steps < 0 || ways.size() >= MOST_WAYS) {
            return;
        }
        int needy = neediest();
        if (needy >= 0) {
            if (more > 0 && atLeast() <= more) {
                choose(equations[needy].figures(), more);
            }
            return;
        }
        var solution = elimination.solve(chosen, size);
        if (solution.solved()) {
            if (more == 0) {
                ways.add(solution.way());
            }
        } else if (more > 0) {
            choose(solution.conflict(), more);
        }
    }

    private void choose(int[] candidates, int more) {
        int[] tried = new int[candidates.length];
        int count = 0;
        for (int figure : candidates) {
            if (!barred[figure]) {
                put(figure, 1);
                chosen[size++] = figure;
                barred[figure] = true;
                tried[count++] = figure;
                extend(more - 1);
                size--;
                put(figure, -1);
            }
        }
        for (int i = 0; i < count; i++) {
            barred[tried[i]] = false;
        }
    }

    private void put(int figure, int by) {
        for (int equation : figures.get(figure).equations()) {
            chosenIn[equation] += by;
        }
    }

    /**
     * Whether it cannot hold with the figures chosen: broken and none of them stands in it, or
     * whole and just one stands in it.
     */
    private boolean isNeedy(int equation) {
        return chosenIn[equation] == (equations[equation].residual() == 0 ? 1 : 0);
    }

    private int neediest() {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < equations.length; i++) {
            if (isNeedy(i)) {
                int free = 0;
                for (int figure : equations[i].figures()) {
                    free += barred[figure] ? 0 : 1;
                }
                if (free < fewest) {
                    fewest = free;
                    best = i;
                }
            }
        }
        return best;
    }

    /** So many figures at least must change still: needy equations that share no figure. */
    private int atLeast() {
        int upwards = 0;
        marks++;
        for (int i = 0; i < equations.length; i++) {
            upwards += isNeedy(i) && marksAll(equations[i].figures()) ? 1 : 0;
        }
        int downwards = 0;
        marks++;
        for (int i = equations.length - 1; i >= 0; i--) {
            downwards += isNeedy(i) && marksAll(equations[i].figures()) ? 1 : 0;
        }
        return Math.max(upwards, downwards);
    }

    /** Marks the free figures of an equation, if none of them is marked yet. */
    private boolean marksAll(int[] all) {
        for (int figure : all) {
            if (!barred[figure] && marked[figure] == marks) {
                return false;
            }
        }
        for (int figure : all) {
            marked[figure] = marks;
        }
        return true;
    }
}
