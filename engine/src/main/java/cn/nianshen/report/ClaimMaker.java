package cn.nianshen.report;

import cn.nianshen.report.Sign.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes claims of what was understood, with where they stand and what they are said of. */
final class ClaimMaker {

    private static final String LAST = "last";
    private static final String OTHER = "other";
    private static final String REQUESTS = "requests.";
    private static final String RECEIVED = "requests.received";
    private static final String CARRIED = "requests.carried";
    private static final String CARRIED_IN = "requests.carried-in";
    private static final String HANDLED = "requests.handled";

    private final Quotation quotation;
    private final String section;
    private final Discourse discourse;
    private final Statements out;
    private String lastId = "";
    private List<String> lastHeads = List.of();
    private String beforeId = "";
    private List<String> beforeHeads = List.of();
    private List<String> bracketHeads = List.of();
    private String lastScope = Levels.OWN;
    private @Nullable Group lastGroup;
    private final Set<Integer> told = new HashSet<>();

    ClaimMaker(Passage passage, Discourse discourse, Statements out) {
        this.quotation = new Quotation(passage);
        this.section = passage.section();
        this.discourse = discourse;
        this.out = out;
    }

    /** A sentence begins. */
    void sentence(int first, int end) {
        out.sentence();
        quotation.sentence(first, end);
        lastId = "";
        beforeId = "";
        beforeHeads = List.of();
        lastHeads = List.of();
        lastGroup = null;
    }

    /** The number of an indicator; returns the group that it opened or joined. */
    Group claim(Indicator indicator, Chain chain, Quantity quantity, int at, boolean form) {
        boolean carried = indicator.id().startsWith(CARRIED);
        boolean lastDay = carried && discourse.aside().isOfLastDay(at);
        var period = discourse.period(chain, indicator, lastDay);
        var scope = scope(indicator, chain, quantity.isZero());
        boolean within =
                discourse.division().isOfUnknown()
                        && !indicator.beside().isEmpty()
                        && !carried
                        && chain.end() != Kind.OWN;
        if (discourse.isWithin(indicator)
                || within
                || isGround(indicator) && !follows(indicator) && !isWithClass(indicator, chain)
                || Levels.isWhole(scope)
                        && discourse.aside().takes(indicator, chain.all().tags(), at)
                || Levels.isWhole(scope)
                        && (Counting.isResult(indicator) || !isOfAll(chain))
                        && discourse.counting().isOfSome(indicator)
                || Counting.isResult(indicator)
                        && discourse.division().isOfCarriedIn(quantity.value())
                || discourse.division().isOfPublished(indicator)
                || isOfResult(indicator)
                || discourse.counting().isOfSomeDisputes(indicator, quantity.value())
                || !isOfAll(chain) && discourse.counting().isOfPart(indicator, quantity.value())
                || Levels.isWhole(scope)
                        && discourse.isTold(indicator, period + scope, quantity.value(), chain)) {
            scope = OTHER;
        }
        discourse.counting().understood(indicator, scope, period, quantity.value());
        discourse.counting().summing().told(indicator, scope);
        var group = add(indicator, chain, quantity, at, form, scope, period);
        if (discourse.isOfOthers(indicator)) {
            group.levelled();
        }
        return group;
    }

    /** Whether who applied is told in a bracket behind a result, and so of that alone. */
    private boolean isOfResult(Indicator indicator) {
        return discourse.isInBracket()
                && bracketHeads.contains(HANDLED)
                && indicator.heads().contains(RECEIVED)
                && !Counting.isResult(indicator);
    }

    /** Whether the words say that this organ, or this year, has the number. */
    private static boolean isOfAll(Chain chain) {
        return chain.end() == Kind.OWN || chain.period().equals("this");
    }

    /** A ground of one class of results, such as of refusals. */
    static boolean isGround(Indicator indicator) {
        return indicator.heads().size() == 1
                && indicator.topic().isEmpty()
                && indicator.id().startsWith(REQUESTS)
                && !indicator.heads().contains(RECEIVED);
    }

    /** Whether the words of a ground name its class too, where nothing is told of some before. */
    private boolean isWithClass(Indicator ground, Chain chain) {
        return (chain.all().tags() & ~ground.need()) != 0 && !discourse.counting().isSubset();
    }

    /**
     * Whether its class, or another of its grounds, was named last, or it goes on a list of
     * classes.
     */
    private boolean follows(Indicator indicator) {
        boolean sibling = beforeHeads.equals(indicator.heads()) && !lastScope.equals(OTHER);
        boolean listed = beforeHeads.contains(HANDLED) && !discourse.division().isOfSome();
        return indicator.heads().contains(beforeId) || sibling || listed;
    }

    /** What was named last, to come back to behind a bracket. */
    record Last(String id, List<String> heads, String scope, @Nullable Group group) {}

    Last last() {
        bracketHeads = lastHeads;
        return new Last(lastId, lastHeads, lastScope, lastGroup);
    }

    void back(Last last) {
        bracketHeads = List.of();
        lastId = last.id;
        lastHeads = last.heads;
        lastScope = last.scope;
        lastGroup = last.group;
    }

    /** A number that is not understood was named last: what follows is no share of another one. */
    void forget() {
        beforeId = lastId;
        beforeHeads = lastHeads;
        lastId = "";
        lastHeads = List.of();
        lastGroup = null;
    }

    /** None of an indicator. */
    void none(Indicator indicator, Chain chain, int at, boolean form) {
        var zero = new Quantity(at, BigDecimal.ZERO, "", indicator.measure(), true);
        add(
                indicator,
                chain,
                zero,
                at,
                form,
                discourse.scope(chain),
                discourse.period(chain, indicator));
    }

    private Group add(
            Indicator indicator,
            Chain chain,
            Quantity quantity,
            int at,
            boolean form,
            String said,
            String period) {
        var joined = joined(indicator, said);
        boolean part = joined != null && joined.hasTotal();
        var group = joined == null ? opened(indicator, quantity, said) : joined;
        boolean exact = quantity.exact() && !chain.has(Kind.ABOUT);
        boolean ofOther = part && joined.scope().equals(OTHER) && Levels.isWhole(said);
        var scope = ofOther ? OTHER : said;
        put(
                indicator.id(),
                based(indicator, quantity.value()),
                quantity.uom(),
                at,
                new Statements.Said(part ? "part" : "total", scope, period, exact, form, group));
        lastId = indicator.id();
        lastHeads = indicator.heads();
        lastScope = scope;
        lastGroup = group;
        boolean whole = part && joined.total().value().compareTo(quantity.value()) == 0;
        discourse.claimed(indicator, part, whole);
        return group;
    }

    private static BigDecimal based(Indicator indicator, BigDecimal value) {
        if (indicator.base().compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        var based = value.divide(indicator.base(), 10, RoundingMode.HALF_UP).stripTrailingZeros();
        return based.scale() < 0 ? based.setScale(0) : based;
    }

    private @Nullable Group joined(Indicator indicator, String scope) {
        var groups = discourse.groups();
        for (int i = groups.size() - 1; i >= 0; i--) {
            var group = groups.get(i);
            boolean divided =
                    indicator.split()
                            && !Levels.isWhole(scope)
                            && group.indicator().id().equals(indicator.id());
            if (group.isFor(indicator) || divided) {
                return group;
            }
        }
        return null;
    }

    private Group opened(Indicator indicator, Quantity quantity, String scope) {
        boolean headless = !indicator.heads().isEmpty();
        var group =
                new Group(
                        headless ? "" : indicator.id(),
                        indicator.heads(),
                        indicator,
                        quantity,
                        scope);
        discourse.groups().add(group);
        return group;
    }

    private String scope(Indicator indicator, Chain chain, boolean zero) {
        var scope = discourse.scope(chain);
        boolean known =
                zero
                        || indicator.cause().isEmpty()
                        || discourse.matter().isKnown(section.equals(indicator.cause()));
        return Levels.known(scope, known);
    }

    /** A part of a total under an id of its own. */
    void part(Group group, String id, String scope, Chain chain, Quantity quantity, int at) {
        told("part", group, id, scope, chain, quantity, at);
    }

    /**
     * All of the total named last are of one class. Of results only words of the form are sure:
     * 均依法公开 may be said of answers.
     */
    void all(Indicator indicator, boolean form, Chain chain, int at) {
        var group = discourse.lastGroup();
        boolean last =
                group != null
                        && group.hasTotal()
                        && lastId.equals(group.indicator().id())
                        && indicator.heads().contains(lastId);
        boolean result = indicator.heads().contains(HANDLED);
        if (group != null && last && (form || !result)) {
            told("part", group, indicator.id(), lastScope, chain, group.total(), at);
        }
    }

    /** All that this organ has of a total of the area, or of more. */
    void level(Group group, String scope, Chain chain, Quantity quantity, int at) {
        told("total", group, group.indicator().id(), scope, chain, quantity, at);
    }

    /**
     * What there was of the same last year, named for comparison: a number of the same unit with no
     * word but the year's.
     */
    boolean lastYear(Chain chain, Quantity quantity, int at) {
        var group = discourse.lastGroup();
        boolean said = chain.period().equals(LAST) && chain.all().tags() == 0;
        if (group == null || !said || chain.end() == Kind.GAP || chain.has(Kind.CHANNEL)) {
            return false;
        }
        if (!group.total().isSameUnit(quantity) || !group.indicator().id().equals(lastId)) {
            return false;
        }
        boolean exact = quantity.exact() && !chain.has(Kind.ABOUT);
        var other = new Statements.Said("total", group.scope(), "other-year", exact, false, null);
        put(lastId, based(group.indicator(), quantity.value()), quantity.uom(), at, other);
        return true;
    }

    private void told(
            String role,
            Group group,
            String id,
            String scope,
            Chain chain,
            Quantity quantity,
            int at) {
        var period = discourse.period(chain, group.indicator());
        boolean exact = quantity.exact() && !chain.has(Kind.ABOUT);
        var said = new Statements.Said(role, scope, period, exact, false, group);
        put(id, quantity.value(), quantity.uom(), at, said);
    }

    /** A share or a change of an indicator, or of the one named last in the sentence. */
    void relative(
            @Nullable Indicator indicator,
            String role,
            BigDecimal value,
            Quantity quantity,
            Chain chain,
            int at) {
        var id = indicator == null ? lastId : indicator.id();
        if (!id.isEmpty()) {
            boolean exact = quantity.exact() && !chain.has(Kind.ABOUT);
            boolean joined = id.equals(lastId) && role.equals("share");
            var group = joined ? lastGroup : null;
            boolean some = indicator == null && !Levels.isWhole(lastScope);
            var scope = some ? lastScope : discourse.scope(chain);
            boolean dated = indicator != null && role.equals("share");
            var period = dated ? discourse.period(chain, indicator) : "year";
            put(
                    id,
                    value,
                    quantity.uom(),
                    at,
                    new Statements.Said(role, scope, period, exact, false, group));
        }
    }

    private void put(String id, BigDecimal value, String uom, int at, Statements.Said said) {
        // some carried in that were handled: nothing in the tables is that number
        boolean within = isInBracket() && id.equals(CARRIED_IN) && said.scope().equals(OTHER);
        if (!within) {
            told.add(at);
        }
        out.add(id, value, uom, quotation.around(at), quotation.position(at), said);
    }

    /** The number that begins there may be known for what is told elsewhere. */
    void known(int at, boolean known) {
        if (known) {
            told.add(at);
        }
    }

    /** Whether anything was told of the number that begins there. */
    boolean isTold(int at) {
        return told.contains(at);
    }

    /** Numbers of one sentence of which nothing was told. */
    void unread(List<Sign> numbers, int first, int end) {
        quotation.sentence(first, end);
        int at = numbers.get(0).from();
        var printed = numbers.stream().map(n -> quotation.printed(n.from(), n.to())).toList();
        out.unread(new UnreadFigures(printed, quotation.around(at), quotation.position(at)));
    }

    /** Whether what is told now stands within a bracket. */
    boolean isInBracket() {
        return discourse.isInBracket();
    }

    List<Group> groups() {
        return discourse.groups();
    }
}
