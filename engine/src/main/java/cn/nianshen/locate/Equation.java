package cn.nianshen.locate;

import cn.nianshen.rule.Identity;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import java.util.Arrays;

/** A judged identity as an equation: how often each figure counts, and left minus right. */
final class Equation {

    private final JudgedIdentity judged;
    private final int[] figures;
    private final int[] times;
    private final long residual;

    /**
     * An equation.
     *
     * @param judged the identity
     * @param figures numbers of the figures that count, ascending
     * @param times how often each counts; below zero on the right side
     * @param residual left minus right, in smallest parts
     */
    Equation(JudgedIdentity judged, int[] figures, int[] times, long residual) {
        this.judged = judged;
        this.figures = figures;
        this.times = times;
        this.residual = residual;
    }

    JudgedIdentity judged() {
        return judged;
    }

    int[] figures() {
        return figures;
    }

    long residual() {
        return residual;
    }

    boolean equal() {
        return judged.identity().kind() == Identity.Kind.EQUAL;
    }

    boolean broken() {
        return judged.verdict() == Verdict.BROKEN;
    }

    /** How often the figure counts; 0 where it does not stand here. */
    int times(int figure) {
        int at = Arrays.binarySearch(figures, figure);
        return at < 0 ? 0 : times[at];
    }

    /** Left minus right when the figures have changed. */
    long after(Iterable<Change> changes) {
        long left = residual;
        for (Change change : changes) {
            left += times(change.figure().index()) * change.delta();
        }
        return left;
    }

    /** Whether it holds when the figures have changed. */
    boolean holdsAfter(Iterable<Change> changes) {
        long left = after(changes);
        return equal() ? left == 0 : left <= 0;
    }

    boolean touches(Iterable<Change> changes) {
        for (Change change : changes) {
            if (times(change.figure().index()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The same after changes. */
    Equation changed(Iterable<Change> changes) {
        return new Equation(judged, figures, times, after(changes));
    }
}
