package cn.nianshen.pack;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/**
 * Rules that are loaded in a thread of their own. Who asks for them waits until they are there and
 * checked, and is told then what is wrong with them: nothing is judged by rules that are not whole.
 */
final class AwaitedRules implements RuleBase {

    private final FutureTask<RuleBase> loading;
    private final FutureTask<RuleBase> checked;

    /**
     * Rules to wait for.
     *
     * @param loading where they are loaded
     * @param check what is done with them once, by the first who asks
     */
    AwaitedRules(FutureTask<RuleBase> loading, UnaryOperator<RuleBase> check) {
        this.loading = loading;
        this.checked = new FutureTask<>(() -> check.apply(loading.get()));
    }

    private AwaitedRules(FutureTask<RuleBase> checked) {
        this.loading = checked;
        this.checked = checked;
    }

    /** Begins to load. */
    static FutureTask<RuleBase> begin(Callable<RuleBase> loading) {
        FutureTask<RuleBase> task = new FutureTask<>(loading);
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    @Override
    public Set<String> ruleNames() {
        return rules().ruleNames();
    }

    @Override
    public Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked) {
        return rules().run(facts, listener, asked);
    }

    @Override
    public RuleBase only(Set<String> ids) {
        return new AwaitedRules(begin(() -> rules().only(ids)));
    }

    @Override
    public boolean reads(Class<? extends Fact> type) {
        return rules().reads(type);
    }

    @Override
    public boolean isReady() {
        return loading.isDone();
    }

    /**
     * The rules.
     *
     * @throws BadPackException if they cannot be loaded or break a law
     */
    private RuleBase rules() {
        checked.run();
        try {
            return checked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        }
    }

    private static BadPackException fault(Throwable cause) {
        if (cause instanceof BadPackException bad) {
            return bad;
        }
        Throwable root = cause instanceof ExecutionException ? cause.getCause() : cause;
        return new BadPackException(
                List.of(PackFault.of("", 0, "", "the rules cannot be loaded: {0}", root)));
    }
}
