package cn.nianshen.campaign;

import java.util.List;

/**
 * How often the program was wrong, told from a sample that people have checked.
 *
 * @param checked reports that were checked
 * @param wrong those on which it was wrong
 * @param agencies reports that the sample stands for
 * @param rate the rate, each group weighed by its size
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record ErrorRate(
        int checked, int wrong, int agencies, double rate, double low, double high) {

    /** Of a normal distribution, 95 of 100 lie within so many standard deviations. */
    private static final double WIDTH = 1.959964;

    /**
     * A group of the sample.
     *
     * @param agencies how many it has
     * @param checked how many were checked
     * @param wrong on how many the program was wrong
     */
    public record Group(int agencies, int checked, int wrong) {}

    /**
     * The rate with its interval of 95 %. Groups are weighed by size; the interval is Wilson's,
     * with as many reports as would give the same spread if they were drawn from all, and narrower
     * where much of all was checked. Groups of which nothing was checked are taken to be as the
     * others.
     */
    public static ErrorRate of(List<Group> groups) {
        int all = groups.stream().mapToInt(Group::agencies).sum();
        int checked = groups.stream().mapToInt(Group::checked).sum();
        int wrong = groups.stream().mapToInt(Group::wrong).sum();
        double known = groups.stream().filter(g -> g.checked > 0).mapToInt(Group::agencies).sum();
        double rate = 0;
        double spread = 0;
        for (var group : groups) {
            if (group.checked == 0) {
                continue;
            }
            double weight = group.agencies / known;
            rate += weight * group.wrong / group.checked;
            spread += weight * weight / group.checked;
        }
        // the reports that, drawn from all alike, would tell as much
        double alike = spread == 0 ? 0 : 1 / spread;
        double left = all <= 1 ? 1 : Math.max(0, (double) (all - checked) / (all - 1));
        double told = left == 0 ? Double.POSITIVE_INFINITY : alike / left;
        if (checked == 0) {
            return new ErrorRate(0, 0, all, 0, 0, 1);
        }
        if (Double.isInfinite(told)) {
            return new ErrorRate(checked, wrong, all, rate, rate, rate);
        }
        double square = WIDTH * WIDTH;
        double middle = (rate + square / (2 * told)) / (1 + square / told);
        double half =
                WIDTH
                        / (1 + square / told)
                        * Math.sqrt(rate * (1 - rate) / told + square / (4 * told * told));
        return new ErrorRate(
                checked,
                wrong,
                all,
                rate,
                wrong == 0 ? 0 : Math.max(0, middle - half),
                wrong == checked ? 1 : Math.min(1, middle + half));
    }
}
