package cn.nianshen.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Audits of two runs put beside each other.
 *
 * @param pairs reports that both runs have, in the order of the earlier one
 * @param onlyBefore files of the earlier run alone
 * @param onlyAfter files of the later run alone
 */
public record Pairing(List<Comparison> pairs, List<Result> onlyBefore, List<Result> onlyAfter) {

    public Pairing {
        pairs = List.copyOf(pairs);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /**
     * Pairs two runs: one file with one file whatever they are called, many by agency and year and
     * then by the name of the file; what is not told apart by that is not paired.
     */
    public static Pairing of(List<Result> before, List<Result> after) {
        if (before.size() == 1 && after.size() == 1) {
            var only = Comparison.of(before.get(0), after.get(0));
            return new Pairing(List.of(only), List.of(), List.of());
        }
        var left = new ArrayList<>(before);
        var right = new ArrayList<>(after);
        var pairs = new ArrayList<Comparison>();
        pair(left, right, Pairing::agency, pairs);
        pair(left, right, Pairing::file, pairs);
        return new Pairing(pairs, left, right);
    }

    private static void pair(
            List<Result> left,
            List<Result> right,
            Function<Result, String> key,
            List<Comparison> pairs) {
        for (var each : List.copyOf(left)) {
            var name = key.apply(each);
            var same = right.stream().filter(r -> key.apply(r).equals(name)).toList();
            boolean once = left.stream().filter(r -> key.apply(r).equals(name)).count() == 1;
            if (!name.isEmpty() && once && same.size() == 1) {
                left.remove(each);
                right.remove(same.get(0));
                pairs.add(Comparison.of(each, same.get(0)));
            }
        }
    }

    private static String agency(Result result) {
        boolean known = !result.agency().isEmpty() && result.year() > 0;
        return known ? result.agency() + ' ' + result.year() : "";
    }

    private static String file(Result result) {
        return result.name().substring(result.name().lastIndexOf('/') + 1);
    }
}
