package cn.nianshen.locate;

import cn.nianshen.rule.Slip;
import java.util.List;

/**
 * What one slip would have got wrong.
 *
 * @param slip kind of slip
 * @param changes the changes that undo it, by place
 */
record Mistake(Slip slip, List<Change> changes) {

    Mistake {
        changes = List.copyOf(changes);
    }

    boolean has(Figure figure) {
        return changes.stream().anyMatch(change -> change.figure() == figure);
    }
}
