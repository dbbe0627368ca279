package cn.nianshen.pack;

import cn.nianshen.rule.RuleCard;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rules check which demand, both ways.
 *
 * @param links one for each demand, in the order of the statutes
 */
public record Trace(List<Link> links) {

    public Trace {
        links = List.copyOf(links);
    }

    /**
     * A demand with the rules that check it.
     *
     * @param demand the demand
     * @param cards cards of the rules, by id; empty where its reason says why not
     */
    public record Link(Demand demand, List<RuleCard> cards) {
        public Link {
            cards = List.copyOf(cards);
        }
    }

    /** The trace over all packs. */
    public static Trace of(List<Pack> packs) {
        List<RuleCard> cards = packs.stream().flatMap(pack -> pack.cards().stream()).toList();
        Stream<Demand> demands = packs.stream().flatMap(pack -> pack.statute().demands().stream());
        return of(demands.toList(), cards);
    }

    static Trace of(List<Demand> demands, List<RuleCard> cards) {
        return new Trace(
                demands.stream()
                        .map(
                                demand ->
                                        new Link(
                                                demand,
                                                cards.stream().filter(demand::checkedBy).toList()))
                        .toList());
    }

    /** The demands that the rule checks. */
    public List<Demand> of(RuleCard card) {
        return links.stream().map(Link::demand).filter(demand -> demand.checkedBy(card)).toList();
    }
}
