package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.Identity;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.PlaceOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the judged identities of a report together to networks. */
final class Networks {

    /** Greatest number that is counted with, in smallest parts. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private static final int MOST_DECIMALS = 6;
    private static final Comparator<Equation> ORDER =
            Comparator.<Equation, String>comparing(one -> one.judged().identity().rule())
                    .thenComparing(Equation::figures, Arrays::compare)
                    .thenComparing(one -> one.judged().left())
                    .thenComparing(one -> one.judged().right());

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private int[] group = new int[64];

    private Networks() {}

    /**
     * The networks in which an equality does not hold; identities that were not judged bind
     * nothing.
     */
    static List<Network> broken(List<JudgedIdentity> identities) {
        return identities.stream().anyMatch(Networks::brokenEquality)
                ? new Networks().networks(identities)
                : List.of();
    }

    private static boolean brokenEquality(JudgedIdentity judged) {
        return judged.verdict() == Verdict.BROKEN
                && judged.identity().kind() == Identity.Kind.EQUAL;
    }

    private List<Network> networks(List<JudgedIdentity> identities) {
        List<JudgedIdentity> judged =
                identities.stream().filter(one -> one.verdict() != Verdict.UNJUDGED).toList();
        judged.forEach(this::connect);
        Map<Integer, List<JudgedIdentity>> byGroup = new LinkedHashMap<>();
        for (JudgedIdentity one : judged) {
            List<Cell> left = one.identity().left();
            List<Cell> side = left.isEmpty() ? one.identity().right() : left;
            if (!side.isEmpty()) {
                byGroup.computeIfAbsent(root(number(side.get(0))), g -> new ArrayList<>()).add(one);
            }
        }
        return byGroup.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(Networks::brokenEquality))
                .map(one -> network(one.getKey(), one.getValue()))
                .toList();
    }

    private void connect(JudgedIdentity judged) {
        int first = -1;
        for (List<Cell> side : List.of(judged.identity().left(), judged.identity().right())) {
            for (Cell cell : side) {
                int number = number(cell);
                if (first < 0) {
                    first = number;
                } else {
                    group[root(number)] = root(first);
                }
            }
        }
    }

    private int number(Cell cell) {
        String key = cell.table() + '.' + cell.row() + '.' + cell.column();
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = cells.size();
        numbers.put(key, number);
        cells.add(cell);
        if (number == group.length) {
            group = Arrays.copyOf(group, 2 * number);
        }
        group[number] = number;
        return number;
    }

    private int root(int number) {
        int root = number;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private Network network(int root, List<JudgedIdentity> identities) {
        List<Cell> own = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (root(i) == root) {
                own.add(cells.get(i));
            }
        }
        own.sort(Comparator.comparing(Cell::place, PlaceOrder.PLACES));
        int scale = scale(own);
        boolean countable = own.stream().allMatch(cell -> countable(cell, scale));
        List<Figure> figures = new ArrayList<>();
        int[] index = new int[cells.size()];
        long one = BigDecimal.ONE.scaleByPowerOfTen(scale).longValueExact();
        for (Cell cell : own) {
            index[number(cell)] = figures.size();
            figures.add(new Figure(cell, figures.size(), countable ? parts(cell, scale) : 0, one));
        }
        List<Equation> equations = new ArrayList<>();
        identities.forEach(judged -> equations.add(equation(judged, figures, index)));
        equations.sort(ORDER);
        List<Equation> equalities = equations.stream().filter(Equation::equal).toList();
        for (int i = 0; i < equalities.size(); i++) {
            for (int figure : equalities.get(i).figures()) {
                figures.get(figure).standsIn(i);
            }
        }
        List<Equation> rest = equations.stream().filter(e -> !e.equal()).toList();
        return new Network(figures, equalities, rest, scale, countable);
    }

    /** Decimals of the most exact number, up to what anyone prints. */
    private static int scale(List<Cell> cells) {
        int scale = 0;
        for (Cell cell : cells) {
            BigDecimal value = Figure.printed(cell);
            if (value.precision() <= MOST.precision()) {
                scale = Math.max(scale, value.stripTrailingZeros().scale());
            }
        }
        return Math.min(scale, MOST_DECIMALS);
    }

    private static boolean countable(Cell cell, int scale) {
        BigDecimal value = Figure.printed(cell);
        boolean small = value.signum() == 0 || value.precision() - value.scale() <= 15;
        return small
                && value.abs().scaleByPowerOfTen(scale).compareTo(MOST) <= 0
                && value.stripTrailingZeros().scale() <= scale;
    }

    private static long parts(Cell cell, int scale) {
        return Figure.printed(cell)
                .setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    private Equation equation(JudgedIdentity judged, List<Figure> figures, int[] index) {
        Map<Integer, Integer> times = new TreeMap<>();
        long residual = 0;
        for (Cell cell : judged.identity().left()) {
            int figure = index[number(cell)];
            times.merge(figure, 1, Integer::sum);
            residual += figures.get(figure).value();
        }
        for (Cell cell : judged.identity().right()) {
            int figure = index[number(cell)];
            times.merge(figure, -1, Integer::sum);
            residual -= figures.get(figure).value();
        }
        times.values().removeIf(count -> count == 0);
        return new Equation(
                judged,
                times.keySet().stream().mapToInt(Integer::intValue).toArray(),
                times.values().stream().mapToInt(Integer::intValue).toArray(),
                residual);
    }
}
