package cn.nianshen.pack;

import cn.nianshen.fact.Bounds;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Deadline;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.PublicationDate;
import cn.nianshen.fact.ReceiptDate;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.fact.Sums;
import cn.nianshen.fact.TableFigures;
import cn.nianshen.form.Form;
import cn.nianshen.report.CellValue;
import cn.nianshen.report.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the facts of a case: lawful ones, and its deviations in the order of its keys. */
final class CaseFacts {

    private static final String YEAR = "fiscalYear";

    private final List<Form> forms;
    private final Function<String, CellValue> cells;
    private final Knowledge known;
    private final CaseText text;
    private final Profile profile;
    private int order = 10_000;

    CaseFacts(Knowledge known, Profile profile) {
        this.forms = known.forms();
        this.cells = PackKnowledge.cells(known)::read;
        this.known = known;
        this.text = new CaseText(known);
        this.profile = profile;
    }

    /**
     * The facts.
     *
     * @throws IllegalArgumentException if the case says what cannot be
     */
    List<Fact> of(RuleCase ruleCase) {
        List<Fact> facts = new ArrayList<>(base(ruleCase));
        if (!ruleCase.head().isEmpty()) {
            replace(facts, ReportHead.class::isInstance, f -> FactBinder.with(f, ruleCase.head()));
        }
        needsOfHead(facts);
        ReportHead head = (ReportHead) facts.get(0);
        facts.addAll(Bounds.of(head.kind(), head.fiscalYear(), brief(head)));
        ruleCase.cells().forEach((key, text) -> setCell(facts, key, text));
        facts.addAll(TableFigures.of(facts, head.form(), known.words()));
        facts.addAll(text.facts(ruleCase.text(), brief(head), List.copyOf(facts)));
        ruleCase.changes().forEach(change -> change(facts, change));
        ruleCase.removals().forEach(selector -> remove(facts, selector));
        facts.addAll(Sums.of(facts));
        for (RuleCase.Selector added : ruleCase.additions()) {
            facts.add(placed(FactBinder.create(added.type(), added.components(), ++order)));
        }
        needsOfDates(facts);
        ruleCase.met().forEach(id -> setNeed(facts, id, true, ""));
        ruleCase.unmet().forEach((id, reason) -> setNeed(facts, id, false, reason));
        return facts;
    }

    private Brief brief(ReportHead head) {
        return new Brief(0, "", head.asOf(), profile.thresholds(), profile.dueDays());
    }

    private List<Fact> base(RuleCase ruleCase) {
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("there is no form");
        }
        Form form =
                forms.stream()
                        .filter(candidate -> candidate.id().equals(ruleCase.base()))
                        .findFirst()
                        .orElse(forms.get(forms.size() - 1));
        int year = year(ruleCase, form);
        return ruleCase.base().isEmpty()
                ? LawfulFacts.headAndNeeds(form, year)
                : LawfulFacts.of(form, year, forms);
    }

    private static int year(RuleCase ruleCase, Form form) {
        Object year = ruleCase.head().get(YEAR);
        boolean told = year instanceof String text && text.matches("[1-9]\\d{3}");
        return told ? Integer.parseInt((String) year) : LawfulFacts.year(form);
    }

    /** What the head says, its needs say too. */
    private static void needsOfHead(List<Fact> facts) {
        ReportHead head = (ReportHead) facts.get(0);
        setNeed(facts, "fiscal-year", head.fiscalYear() != 0, "fiscal-year.unknown");
        setNeed(facts, "form", !head.form().equals("unknown"), "form.unknown");
        setNeed(facts, "agency.kind", !head.kind().equals("unknown"), "agency.kind.unsure");
        setNeed(facts, "expected-year", head.expectedYear() != 0, "expected-year.absent");
        boolean agency = !head.expectedAgency().isEmpty();
        setNeed(facts, "expected-agency", agency, "expected-agency.absent");
    }

    /** A day that is there is known. */
    private static void needsOfDates(List<Fact> facts) {
        if (facts.stream().anyMatch(PublicationDate.class::isInstance)) {
            setNeed(facts, "publication-date", true, "");
        }
        if (facts.stream().anyMatch(ReceiptDate.class::isInstance)) {
            setNeed(facts, "receipt-date", true, "");
        }
        if (facts.stream().anyMatch(f -> f instanceof Deadline d && d.duty().equals("local"))) {
            setNeed(facts, "deadline.local", true, "");
        }
    }

    private static void setNeed(List<Fact> facts, String id, boolean met, String reason) {
        boolean known = facts.removeIf(f -> f instanceof Need need && need.id().equals(id));
        if (!known && !id.startsWith(PackLaws.LEXICON)) {
            throw nothing("fact that is to be changed");
        }
        facts.add(new Need(Place.FILE, id, met, met ? "" : reason));
    }

    private void setCell(List<Fact> facts, String key, @Nullable String text) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        if (first < 0 || first == last) {
            throw new IllegalArgumentException("a cell is written table.row.column, not " + key);
        }
        String table = key.substring(0, first);
        String row = key.substring(first + 1, last);
        String column = key.substring(last + 1);
        replace(
                facts,
                fact ->
                        fact instanceof Cell cell
                                && cell.table().equals(table)
                                && cell.row().equals(row)
                                && cell.column().equals(column),
                fact -> printed((Cell) fact, text));
    }

    private Cell printed(Cell cell, @Nullable String text) {
        CellValue value = text == null ? CellValue.MISSING : cells.apply(text);
        String shown = text == null ? "" : text;
        Place at = cell.place();
        return new Cell(
                new Place(at.section(), at.table(), at.row(), at.column(), at.at(), shown),
                cell.table(),
                cell.row(),
                cell.column(),
                shown,
                value.number(),
                value.state(),
                value.uom(),
                cell.measure(),
                cell.role(),
                cell.classColumn(),
                value.notations(),
                cell.toConfirm());
    }

    private static void change(List<Fact> facts, RuleCase.Change change) {
        RuleCase.Selector which = change.facts();
        replace(
                facts,
                fact -> FactBinder.matches(fact, which.type(), which.components()),
                fact -> FactBinder.with(fact, change.set()));
    }

    private static void remove(List<Fact> facts, RuleCase.Selector which) {
        if (!facts.removeIf(f -> FactBinder.matches(f, which.type(), which.components()))) {
            throw nothing(which.type() + ' ' + which.components());
        }
    }

    private static void replace(
            List<Fact> facts, Predicate<Fact> which, UnaryOperator<Fact> change) {
        boolean found = false;
        for (int i = 0; i < facts.size(); i++) {
            if (which.test(facts.get(i))) {
                facts.set(i, change.apply(facts.get(i)));
                found = true;
            }
        }
        if (!found) {
            throw nothing("fact that is to be changed");
        }
    }

    private static IllegalArgumentException nothing(String what) {
        return new IllegalArgumentException("there is no " + what);
    }

    /** A fact in a table stands in the section of that table. */
    private Fact placed(Fact fact) {
        Place place = fact.place();
        if (place.table().isEmpty() || !place.section().isEmpty()) {
            return fact;
        }
        return forms.stream()
                .flatMap(form -> form.tables().stream())
                .filter(table -> table.id().equals(place.table()))
                .findFirst()
                .map(table -> FactBinder.with(fact, inSection(table.section())))
                .orElse(fact);
    }

    private static Map<String, @Nullable Object> inSection(String section) {
        Map<String, @Nullable Object> set = new HashMap<>();
        set.put("place", Map.of("section", section));
        return set;
    }
}
