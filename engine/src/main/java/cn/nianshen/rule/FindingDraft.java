package cn.nianshen.rule;

import cn.nianshen.fact.Fact;
import cn.nianshen.report.Place;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A finding in the making, with all that the rule has said so far. */
final class FindingDraft implements Findings.Draft {

    private final RuleCard card;
    private final TreeSet<Place> places = new TreeSet<>(PlaceOrder.WITHIN);
    private final Map<String, String> values = new TreeMap<>();
    private final TreeSet<String> related = new TreeSet<>();
    private String cause = "";
    private String grade = "";
    private String each = "";
    private @Nullable String expected;
    private @Nullable String actual;
    private boolean reported;

    FindingDraft(RuleCard card, Place place) {
        this.card = card;
        places.add(place);
    }

    @Override
    public FindingDraft and(Fact fact) {
        return and(fact.place());
    }

    @Override
    public FindingDraft and(Place place) {
        places.add(place);
        return this;
    }

    @Override
    public FindingDraft cause(String name) {
        cause = name;
        return this;
    }

    @Override
    public FindingDraft grade(String name) {
        if (!card.grades().containsKey(name)) {
            throw new IllegalArgumentException(
                    "the card of " + card.id() + " has no grade " + name);
        }
        grade = name;
        return this;
    }

    @Override
    public FindingDraft with(String name, Object value) {
        values.put(name, Template.text(value));
        return this;
    }

    @Override
    public FindingDraft expected(Object value) {
        expected = Template.text(value);
        return this;
    }

    @Override
    public FindingDraft actual(Object value) {
        actual = Template.text(value);
        return this;
    }

    @Override
    public FindingDraft related(String agency) {
        related.add(agency);
        return this;
    }

    @Override
    public FindingDraft each(String template) {
        each = template;
        return this;
    }

    @Override
    public void report() {
        if (reported) {
            throw new IllegalStateException("a draft is reported twice");
        }
        reported = true;
    }

    boolean reported() {
        return reported;
    }

    /** What makes reports one finding: rule, grade and cause. */
    Key key() {
        return new Key(grade, cause);
    }

    TreeSet<Place> places() {
        return places;
    }

    String each() {
        return each;
    }

    TreeSet<String> related() {
        return related;
    }

    Map<String, String> values() {
        return values;
    }

    @Nullable String expected() {
        return expected;
    }

    @Nullable String actual() {
        return actual;
    }

    /** Order by first place; by all that was said where two begin at one place. */
    int compareTo(FindingDraft other) {
        int byPlace = PlaceOrder.WITHIN.compare(places.first(), other.places.first());
        int bySaid = byPlace != 0 ? byPlace : said().compareTo(other.said());
        return bySaid != 0 ? bySaid : Arrays.compare(all(), other.all(), PlaceOrder.WITHIN);
    }

    private String said() {
        return values + "|" + expected + "|" + actual + "|" + related;
    }

    private Place[] all() {
        return places.toArray(Place[]::new);
    }

    /** The key as one text. */
    String group() {
        Key key = key();
        return key.grade() + '\n' + key.cause();
    }

    /**
     * Key of a group within one rule.
     *
     * @param grade name of the grade, or empty for full severity
     * @param cause name of the cause, or empty for the whole rule
     */
    record Key(String grade, String cause) {}
}
