package cn.nianshen.pack;

import cn.nianshen.rule.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small fact set, and what is expected of one rule on it.
 *
 * @param file file of the pack
 * @param line line of the case
 * @param rule rule id
 * @param name what the case shows
 * @param base form id of the lawful facts to begin with, or empty for none
 * @param head components of the report head to set
 * @param cells text by cell, {@code table.row.column}; null for a cell that was not placed
 * @param text running text by section id, or {@code head} or {@code introduction}: lexicons are
 *     looked up and figures read in it
 * @param changes facts to change
 * @param removals facts to take away
 * @param additions facts to add
 * @param unmet needs that are not met, with the reason
 * @param met needs that are met although they are not by default
 * @param expected what is expected
 */
public record RuleCase(
        String file,
        int line,
        String rule,
        String name,
        String base,
        Map<String, @Nullable Object> head,
        Map<String, @Nullable String> cells,
        Map<String, List<String>> text,
        List<Change> changes,
        List<Selector> removals,
        List<Selector> additions,
        Map<String, String> unmet,
        List<String> met,
        Expected expected) {

    /** Kinds of outcome that a case can expect. */
    public enum Verdict {
        VIOLATED,
        PASSED,
        NOT_ASSESSABLE,
        NOT_APPLICABLE
    }

    /**
     * Facts of one type by their components.
     *
     * @param type simple name of the fact record
     * @param components values by component name, as printed in the case
     * @param line line of the case file
     */
    public record Selector(String type, Map<String, @Nullable Object> components, int line) {}

    /**
     * A change of facts.
     *
     * @param facts the facts to change; none found is an error of the case
     * @param set new values by component name
     */
    public record Change(Selector facts, Map<String, @Nullable Object> set) {}

    /**
     * What is expected.
     *
     * @param verdict kind of outcome
     * @param severity gravest severity of the findings, or null for any
     * @param findings number of findings, or -1 for any
     * @param places number of places of the first finding, or -1 for any
     * @param message words that a message has, or empty for any
     */
    public record Expected(
            Verdict verdict,
            @Nullable Severity severity,
            int findings,
            int places,
            String message) {}
}
