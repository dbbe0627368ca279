package cn.nianshen.locate;

import java.util.Comparator;
import java.util.List;

/**
 * Changes after which all equalities of a network hold.
 *
 * @param changes each of another figure, by place
 */
record Way(List<Change> changes) {

    Way {
        changes =
                changes.stream()
                        .sorted(Comparator.comparingInt(one -> one.figure().index()))
                        .toList();
    }
}
