package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.pack.RuleCase;
import cn.nianshen.report.Place;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.source.Masks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells what a case gives, in plain words taken from the case itself. */
final class CaseWords {

    private static final String SECTION = "Section";

    private final Messages messages;
    private final Messages facts;
    private final List<Form> forms;

    /**
     * Words for cases.
     *
     * @param messages words of outputs
     * @param facts words for facts and their components
     * @param forms forms that name places
     */
    CaseWords(Messages messages, Messages facts, List<Form> forms) {
        this.messages = messages;
        this.facts = facts;
        this.forms = forms;
    }

    /** A line for each thing that is given. */
    List<String> of(RuleCase one) {
        PlaceNames names = PlaceNames.of(forms, one.base());
        var lines = new ArrayList<String>();
        if (one.base().isEmpty()) {
            lines.add(messages.text("example.bare"));
        } else {
            lines.add(messages.text("example.base", messages.text("form", one.base())));
        }
        if (!one.head().isEmpty()) {
            lines.add(components("ReportHead", one.head(), names, "example.is"));
        }
        one.cells().forEach((cell, text) -> lines.add(cell(cell, text, names)));
        one.text().forEach((where, paragraphs) -> lines.add(text(where, paragraphs)));
        for (var change : one.changes()) {
            var set = components(change.facts().type(), change.set(), names, "example.becomes");
            lines.add(messages.text("example.change", selector(change.facts(), names), set));
        }
        for (var removal : one.removals()) {
            lines.add(messages.text("example.without", selector(removal, names)));
        }
        for (var addition : one.additions()) {
            lines.add(messages.text("example.with", selector(addition, names)));
        }
        one.met().forEach(id -> lines.add(messages.text("example.met", need(id))));
        one.unmet()
                .forEach(
                        (id, reason) -> {
                            var why = messages.textOr("reason." + reason, reason);
                            lines.add(messages.text("example.unmet", need(id), why));
                        });
        return lines;
    }

    private String text(String where, List<String> paragraphs) {
        var section =
                forms.stream()
                        .flatMap(form -> form.sections().stream())
                        .filter(s -> s.id().equals(where))
                        .map(s -> s.heading())
                        .reduce((older, newer) -> newer)
                        .orElseGet(() -> messages.textOr("example.zone." + where, where));
        var said = Masks.numbers(String.join(" ", paragraphs));
        return messages.text("example.says", section, said);
    }

    private String need(String id) {
        return messages.textOr("need." + id, id);
    }

    private String cell(String name, @Nullable String text, PlaceNames names) {
        int first = name.indexOf('.');
        int last = name.lastIndexOf('.');
        var place = name;
        if (0 < first && first < last) {
            var row = name.substring(first + 1, last);
            place = name(names, "", name.substring(0, first), row, name.substring(last + 1));
        }
        if (text == null) {
            return messages.text("example.missing", place);
        }
        return text.isEmpty()
                ? messages.text("example.blank", place)
                : messages.text("example.prints", place, text);
    }

    private static String name(
            PlaceNames names, String section, String table, String row, String column) {
        var said = names.name(new Place(section, table, row, column, Position.NONE, ""));
        return said.isEmpty() ? (section + ' ' + table + ' ' + row + ' ' + column).strip() : said;
    }

    private String selector(RuleCase.Selector selector, PlaceNames names) {
        var type = facts.textOr("fact." + selector.type(), selector.type());
        if (selector.components().isEmpty()) {
            return type;
        }
        var said = components(selector.type(), selector.components(), names, "example.is");
        return messages.text("placed", type, said);
    }

    private String components(
            String type, Map<String, @Nullable Object> components, PlaceNames names, String key) {
        var parts = new ArrayList<String>();
        components.forEach(
                (name, value) -> {
                    var said = value(type, components, name, value, names);
                    parts.add(messages.text(key, component(type, name), said));
                });
        return String.join(messages.text("list"), parts);
    }

    private String component(String type, String name) {
        var own = facts.textOr("part." + type + '.' + name, "");
        return own.isEmpty() ? facts.textOr("part." + name, name) : own;
    }

    private String value(
            String type,
            Map<String, @Nullable Object> components,
            String name,
            @Nullable Object value,
            PlaceNames names) {
        if (value == null) {
            return messages.text("example.nothing");
        }
        if (value instanceof Map<?, ?> place) {
            return place(place, names);
        }
        if (value instanceof Collection<?> items) {
            var said = new ArrayList<String>();
            items.forEach(i -> said.add(word(String.valueOf(i))));
            return String.join(messages.text("list.places"), said);
        }
        var text = String.valueOf(value);
        BiFunction<String, String, String> at =
                (row, column) ->
                        name(names, "", String.valueOf(components.get("table")), row, column);
        boolean tabled = components.get("table") != null;
        return switch (name) {
            case "section" -> name(names, text, "", "", "");
            case "id" -> type.equals(SECTION) ? name(names, text, "", "", "") : word(text);
            case "table" -> name(names, "", text, "", "");
            case "row" -> tabled ? at.apply(text, "") : word(text);
            case "column" -> tabled ? at.apply("", text) : word(text);
            default -> word(text);
        };
    }

    private static String place(Map<?, ?> place, PlaceNames names) {
        return name(
                names,
                part(place, "section"),
                part(place, "table"),
                part(place, "row"),
                part(place, "column"));
    }

    private static String part(Map<?, ?> place, String key) {
        var value = place.get(key);
        return value == null ? "" : value.toString();
    }

    private String word(String text) {
        if (text.isEmpty()) {
            return messages.text("example.nothing");
        }
        return facts.textOr("word." + text, messages.text("quoted", text));
    }
}
