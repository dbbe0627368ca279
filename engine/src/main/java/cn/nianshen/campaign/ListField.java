package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.Decision;
import cn.nianshen.source.Numerals;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one row as values; what cannot be understood is a fault with line and column. */
final class ListField {

    private static final String SEVERAL = "[;,\u3001\uff1b\uff0c|]";

    private final SheetRow row;
    private final ListHead head;
    private final ReadingWords words;
    private final List<ListFault> faults;

    ListField(SheetRow row, ListHead head, ReadingWords words, List<ListFault> faults) {
        this.row = row;
        this.head = head;
        this.words = words;
        this.faults = faults;
    }

    /** The texts of a field that holds several. */
    List<String> several(String name) {
        return Arrays.stream(head.field(row, name).split(SEVERAL))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The kind id; empty where the field is. */
    String kind(List<String> known) {
        var text = head.field(row, "kind");
        var plain = ListHead.plain(text).replace('_', '-');
        if (text.isEmpty() || known.contains(plain)) {
            return plain;
        }
        if (saysWholly("roster.kinds-by-name", text)) {
            return "";
        }
        for (var kind : known) {
            if (says("roster.kinds." + kind, text)) {
                return kind;
            }
        }
        var some = known.stream().map(kind -> words.list("roster.kinds." + kind).get(0)).toList();
        faults.add(fault("kind", "roster.kind", text, String.join("\u3001", some)));
        return "";
    }

    Agency.Scope scope() {
        var text = head.field(row, "scope");
        if (text.isEmpty()) {
            return Agency.Scope.UNKNOWN;
        }
        if (says("roster.scopes.jurisdiction", text)) {
            return Agency.Scope.JURISDICTION;
        }
        if (says("roster.scopes.own", text)) {
            return Agency.Scope.OWN;
        }
        faults.add(fault("scope", "roster.scope", text));
        return Agency.Scope.UNKNOWN;
    }

    /** Whether a field says yes; empty is no. */
    boolean flag(String name) {
        var text = head.field(row, name);
        boolean yes = says("roster.yes", text);
        if (!yes && !text.isEmpty() && !says("roster.no", text)) {
            faults.add(fault(name, "roster.flag", text));
        }
        return yes;
    }

    /** A verdict; null where it is none. */
    Decision.@Nullable Verdict verdict() {
        var text = head.field(row, "verdict");
        for (var verdict : Decision.Verdict.values()) {
            if (says("roster.verdicts." + verdict.id(), text)) {
                return verdict;
            }
        }
        faults.add(fault("verdict", "roster.verdict", text));
        return null;
    }

    /** A number of things; 0 where it is none. */
    int count(String name) {
        var text = head.field(row, name);
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        faults.add(fault(name, "roster.count", text));
        return 0;
    }

    /** A day; null where the field is empty. */
    @Nullable LocalDate day(String name) {
        var text = head.field(row, name);
        var day = Days.of(text);
        if (day == null && !text.isEmpty()) {
            faults.add(fault(name, "roster.day", text));
        }
        return day;
    }

    /** A year; 0 where the field is empty. */
    int year(String name) {
        var text = head.field(row, name);
        var digits = text.replaceAll("\\D", "");
        if (!text.isEmpty() && digits.length() != 4) {
            faults.add(fault(name, "roster.year", text));
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Words in brackets count: they may be what makes one kind into two. */
    private boolean saysWholly(String path, String text) {
        var whole = Numerals.halfWidth(Numerals.squeeze(text));
        return words.list(path).stream()
                .map(word -> Numerals.halfWidth(Numerals.squeeze(word)))
                .anyMatch(whole::equals);
    }

    private boolean says(String path, String text) {
        var plain = ListHead.plain(text);
        return words.list(path).stream().map(ListHead::plain).anyMatch(plain::equals);
    }

    private ListFault fault(String name, String kind, Object... arguments) {
        return ListFault.of(row.line(), head.column(name), kind, arguments);
    }
}
