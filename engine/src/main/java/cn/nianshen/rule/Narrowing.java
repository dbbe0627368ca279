package cn.nianshen.rule;

import cn.nianshen.report.Place;
import java.util.Optional;
import java.util.Set;

/** Takes places out of findings, so that their messages count and name what is left. */
@FunctionalInterface
public interface Narrowing {

    /**
     * The finding without some of its places.
     *
     * @param finding a finding as it was made, not folded
     * @param gone places that are told of elsewhere
     * @return empty where no place is left
     */
    Optional<Finding> narrow(Finding finding, Set<Place> gone);
}
