package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.report.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps what the rules of one run say, by rule. */
final class Collector implements Findings, RuleListener {

    private final Map<String, RuleCard> cards;
    private final Map<String, Said> said = new TreeMap<>();
    private volatile Speaker speaker = new Speaker("", null, new Said());
    private volatile boolean closed;

    /** The rule that speaks; without a card it may not. */
    private record Speaker(String id, @Nullable RuleCard card, Said said) {}

    /** All that one rule has said. */
    static final class Said {
        final List<FindingDraft> drafts = new ArrayList<>();
        final Set<Identity> identities = new TreeSet<>(IdentityJudge.ORDER);
        final Set<Cell> blanks = new LinkedHashSet<>();
        final Set<Outcome.Unjudged> unjudged = new LinkedHashSet<>();

        boolean nothing() {
            return drafts.isEmpty()
                    && identities.isEmpty()
                    && blanks.isEmpty()
                    && unjudged.isEmpty();
        }
    }

    Collector(Collection<RuleCard> cards) {
        this.cards = new HashMap<>(2 * cards.size());
        cards.forEach(card -> this.cards.put(card.id(), card));
    }

    /** What the rule has said; nothing where it was silent. */
    Said said(String rule) {
        Said own = said.get(rule);
        return own == null ? new Said() : own;
    }

    /** All identities of all rules. */
    List<Identity> identities() {
        return said.values().stream().flatMap(one -> one.identities.stream()).toList();
    }

    @Override
    public void speaking(String ruleId) {
        if (!speaker.id.equals(ruleId)) {
            Said own = said.computeIfAbsent(ruleId, id -> new Said());
            speaker = new Speaker(ruleId, cards.get(ruleId), own);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Findings sink() {
        return this;
    }

    @Override
    public Draft at(Fact fact) {
        FindingDraft draft = new FindingDraft(card(), fact.place());
        if (fact instanceof Cell cell && cell.toConfirm()) {
            mine().unjudged.add(IdentityJudge.toConfirm(cell));
        } else {
            mine().drafts.add(draft);
        }
        return draft;
    }

    @Override
    public Draft at(Place place) {
        FindingDraft draft = new FindingDraft(card(), place);
        mine().drafts.add(draft);
        return draft;
    }

    @Override
    public void equal(List<Cell> left, List<Cell> right) {
        state(left, right, Identity.Kind.EQUAL);
    }

    @Override
    public void atMost(List<Cell> small, List<Cell> large) {
        state(small, large, Identity.Kind.AT_MOST);
    }

    private void state(List<Cell> left, List<Cell> right, Identity.Kind kind) {
        if (left.isEmpty() || right.isEmpty()) {
            throw new IllegalArgumentException("a side of the identity has no cells");
        }
        mine().identities.add(IdentityJudge.ordered(card().id(), left, right, kind));
    }

    @Override
    public void blank(Cell cell) {
        if (cell.toConfirm()) {
            // what was not recognised may be printed all the same
            mine().unjudged.add(IdentityJudge.toConfirm(cell));
        } else {
            mine().blanks.add(cell);
        }
    }

    @Override
    public void cannotJudge(Fact fact, String reason) {
        mine().unjudged.add(new Outcome.Unjudged(reason, fact.place()));
    }

    private Said mine() {
        card();
        return speaker.said;
    }

    private RuleCard card() {
        if (closed) {
            throw new IllegalStateException("the run is over");
        }
        Speaker now = speaker;
        if (now.card == null) {
            throw new IllegalStateException("a rule without card cannot speak: " + now.id);
        }
        return now.card;
    }
}
