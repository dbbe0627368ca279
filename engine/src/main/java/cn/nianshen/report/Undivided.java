package cn.nianshen.report;

import cn.nianshen.report.Clauses.Clause;
import cn.nianshen.report.Sign.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Kinds of disputes of which only the total was told so far: where there are two, results that name
 * neither may be of both.
 */
final class Undivided {

    private static final Set<String> KINDS = Set.of("review", "litigation");
    private static final Set<String> NAMES = Set.of("review", "litigation", "direct", "after");

    /** Told since the sentence, or the part of it before a semicolon, began. */
    private final Set<String> here = new HashSet<>();

    /** Told anywhere in the passage. */
    private final Set<String> before = new HashSet<>();

    /** Whether nothing was counted yet in the sentence, or behind its semicolon. */
    private boolean fresh;

    /** A new sentence that does not go on with the last one, or a part behind a semicolon. */
    void begin() {
        here.clear();
        fresh = true;
    }

    /** A clause: one that counts first, and names no kind, may count results of all told before. */
    void clause(Clause clause) {
        if (!fresh) {
            return;
        }
        boolean names = names(clause.signs());
        if (!names && clause.has(Kind.NUMBER)) {
            here.addAll(before);
        }
        fresh = !names && !clause.has(Kind.NUMBER);
    }

    private static boolean names(List<Sign> signs) {
        for (var sign : signs) {
            if (sign.is(Kind.TERM) && NAMES.contains(sign.topic())) {
                return true;
            }
        }
        return false;
    }

    /** A total, or a part of it, was told of what is spoken of. */
    void told(String topic, boolean isPart) {
        if (isPart) {
            here.clear();
            before.remove(topic);
        } else if (KINDS.contains(topic)) {
            here.add(topic);
            before.add(topic);
        }
    }

    /** One number was told of both kinds together. */
    void both() {
        here.addAll(KINDS);
        before.addAll(KINDS);
    }

    /** Whether results of what is spoken of may be those of both kinds. */
    boolean isOfBoth(String topic) {
        return here.size() > 1 && here.contains(topic);
    }
}
