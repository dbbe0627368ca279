package cn.nianshen.pack;

import cn.nianshen.check.CellName;
import cn.nianshen.check.Check;
import cn.nianshen.check.LengthCheck;
import cn.nianshen.check.WordsCheck;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormTable;
import cn.nianshen.rule.RuleCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a check names must be there: its card, a grade of it, cells and sections of the forms. */
final class CheckLaws {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");
    private static final Set<String> EVERYWHERE = Set.of("place", "places", "quote");

    private final List<Form> forms;
    private final Faults faults;

    CheckLaws(List<Form> forms, Faults faults) {
        this.forms = forms;
        this.faults = faults;
    }

    void check(List<CheckReader.Source> checks, List<CardReader.Source> cards) {
        Map<String, CardReader.Source> byId = new HashMap<>();
        cards.forEach(source -> byId.put(source.card().id(), source));
        for (CheckReader.Source source : checks) {
            source.check().cells().stream()
                    .filter(cell -> forms.stream().noneMatch(form -> has(form, cell)))
                    .forEach(cell -> fault(source, "no form has the cell {0}", cell));
            String section = section(source.check());
            if (!section.isEmpty() && forms.stream().noneMatch(form -> has(form, section))) {
                fault(source, "no form has the section {0}", section);
            }
            CardReader.Source card = byId.get(source.rule());
            if (card != null) {
                against(source, card);
            }
        }
    }

    private void against(CheckReader.Source source, CardReader.Source card) {
        String grade = source.check().grade();
        if (!grade.isEmpty() && !card.card().grades().containsKey(grade)) {
            fault(source, "the card has no grade {0}", grade);
        }
        Set<String> known = new TreeSet<>(EVERYWHERE);
        known.addAll(source.check().values());
        holes(card.card()).stream()
                .filter(hole -> !known.contains(hole))
                .forEach(
                        hole ->
                                faults.add(
                                        card.file(),
                                        card.line(),
                                        "the check gives no value for {0}, only for {1}",
                                        '{' + hole + '}',
                                        String.join(", ", known)));
    }

    private static Set<String> holes(RuleCard card) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(card.message() + card.remedy());
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    private static String section(Check check) {
        if (check instanceof LengthCheck length) {
            return length.section();
        }
        return check instanceof WordsCheck words ? words.section() : "";
    }

    private static boolean has(Form form, String section) {
        return form.sections().stream().anyMatch(one -> one.id().equals(section));
    }

    private static boolean has(Form form, CellName cell) {
        return form.tables().stream()
                .filter(table -> table.id().equals(cell.table()))
                .anyMatch(table -> has(table, cell));
    }

    private static boolean has(FormTable table, CellName cell) {
        return table.blocks().stream()
                .filter(block -> block.rows().stream().anyMatch(r -> r.id().equals(cell.row())))
                .flatMap(block -> block.columns().stream())
                .anyMatch(column -> cell.each() || column.id().equals(cell.column()));
    }

    private void fault(CheckReader.Source source, String reason, Object... arguments) {
        faults.add(PackFault.of(source.file(), source.line(), source.rule(), reason, arguments));
    }
}
