package cn.nianshen.drools;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.RuleListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * One run of one session. A rule that throws is barred and the others go on; so is a rule that
 * fires without end. What cannot be blamed on one rule is a fault of all. A consequence that never
 * returns cannot be stopped: {@link Watch} leaves it behind.
 */
final class BoundedRun extends DefaultAgendaEventListener {

    /** Reason of a rule that took too long. */
    static final String TOO_LONG = "too-long";

    /** Reason of a rule that was not run to its end because another took too long. */
    static final String RUN_TOO_LONG = "run-too-long";

    private static final int MOST_FIRINGS = 50_000;
    private static final long MOST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MOST_DELAYS = 2;

    private final KieSession session;
    private final RuleListener listener;
    private final Asked asked;
    private final Map<String, String> faults = new TreeMap<>();
    private final Set<String> barred = new HashSet<>();
    private final Map<String, Integer> firings = new HashMap<>();
    private volatile @Nullable String inHand;
    private volatile boolean abandoned;
    private int fired;
    private int delays;
    private volatile long deadline;
    private boolean unfinished;

    BoundedRun(KieSession session, RuleListener listener, Asked asked) {
        this.session = session;
        this.listener = listener;
        this.asked = asked;
    }

    /** Faults by rule id; a rule that only derives facts stands under its whole name. */
    Map<String, String> over(List<Fact> facts) {
        session.addEventListener(this);
        deadline = System.nanoTime() + MOST_NANOS;
        try {
            facts.forEach(session::insert);
            do {
                unfinished = false;
                fire();
            } while (unfinished);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            faultAll(describe(e));
        }
        return faults;
    }

    /** Whether it does not come back: a rule is in hand, or none, long after the time is over. */
    boolean overdue(long grace) {
        return deadline != 0 && System.nanoTime() - deadline > grace;
    }

    /** Gives the run up: the rule in hand took too long, the others were not run to their end. */
    Map<String, String> abandon() {
        abandoned = true;
        listener.close();
        Map<String, String> given = notRun(asked);
        String name = inHand;
        if (name != null) {
            given.put(Asked.derives(name) ? name : Asked.id(name), TOO_LONG);
        }
        return given;
    }

    /** Faults of rules that are not run because the pack is stuck. */
    static Map<String, String> notRun(Asked asked) {
        Map<String, String> faults = new TreeMap<>();
        asked.ids().forEach(id -> faults.put(id, RUN_TOO_LONG));
        return faults;
    }

    private void fire() {
        try {
            session.fireAllRules(this::mayFire);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            if (inHand == null) {
                throw e;
            }
            bar(inHand, describe(e.getCause() == null ? e : e.getCause()));
            inHand = null;
        }
    }

    private boolean mayFire(Match match) {
        String name = match.getRule().getName();
        return !barred.contains(name) && (Asked.derives(name) || asked.maySpeak(name));
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        if (abandoned) {
            session.halt();
            return;
        }
        String name = event.getMatch().getRule().getName();
        inHand = name;
        firings.merge(name, 1, Integer::sum);
        if (++fired > MOST_FIRINGS) {
            String worst = mostFired();
            fired -= firings.remove(worst);
            halt(worst, "no-end");
        } else if (System.nanoTime() > deadline) {
            halt(name, TOO_LONG);
            delay();
        }
        listener.speaking(Asked.id(name));
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        inHand = null;
    }

    private void halt(String name, String reason) {
        bar(name, reason);
        session.halt();
    }

    private void delay() {
        deadline = System.nanoTime() + MOST_NANOS;
        if (++delays >= MOST_DELAYS) {
            faultAll(RUN_TOO_LONG);
            unfinished = false;
        }
    }

    private void bar(String name, String reason) {
        barred.add(name);
        faults.put(Asked.derives(name) ? name : Asked.id(name), reason);
        unfinished = true;
    }

    private void faultAll(String reason) {
        asked.ids().forEach(id -> faults.putIfAbsent(id, reason));
    }

    private String mostFired() {
        return firings.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static String describe(Throwable fault) {
        String message = fault.getMessage();
        return fault.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
