package cn.nianshen.output;

import java.util.List;

/**
 * All about one rule in words for people, ready for any layout.
 *
 * @param id rule id
 * @param title what is wrong when it reports
 * @param fields what it checks, on what it rests and so on
 * @param examples cases of the rule, told in words
 */
record Explanation(String id, String title, List<Field> fields, List<Example> examples) {

    Explanation {
        fields = List.copyOf(fields);
        examples = List.copyOf(examples);
    }

    /**
     * A line with its label.
     *
     * @param label key of the label
     * @param text the text, never empty
     */
    record Field(String label, String text) {}

    /**
     * A case of the rule.
     *
     * @param heading what it is an example of
     * @param facts what is given
     * @param said what the rule says of it, or empty
     */
    record Example(String heading, List<String> facts, String said) {
        Example {
            facts = List.copyOf(facts);
        }
    }
}
