package cn.nianshen.pack;

import cn.nianshen.check.CellName;
import cn.nianshen.check.Check;
import cn.nianshen.check.FigureCheck;
import cn.nianshen.check.LengthCheck;
import cn.nianshen.check.RatioCheck;
import cn.nianshen.check.Relation;
import cn.nianshen.check.StatedCheck;
import cn.nianshen.check.SumsCheck;
import cn.nianshen.check.Texts;
import cn.nianshen.check.WordsCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a family, within bounds; each is of one kind. */
final class CheckReader {

    private static final int MOST_CHECKS = 1_000;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_WORD = 100;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_DIGITS = 30;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*(\\.[0-9]+)?");
    private static final List<String> KINDS =
            List.of("sums", "figure", "ratio", "stated", "length", "words");

    private final Fields entry;

    private CheckReader(Fields entry) {
        this.entry = entry;
    }

    /**
     * A check and where it stands.
     *
     * @param rule id of its card
     * @param check the check
     * @param file file of the pack
     * @param line line of the check
     */
    record Source(String rule, Check check, String file, int line) {}

    static List<Source> read(String file, Tree tree, Faults faults) {
        Fields fields = Fields.of(file, tree, faults);
        List<Source> checks = new ArrayList<>();
        List<Fields> entries = fields.maps("checks");
        if (entries.isEmpty()) {
            fields.fault("checks", "no checks stand here");
        }
        if (entries.size() > MOST_CHECKS) {
            fields.fault("checks", "more than {0} checks in one file", MOST_CHECKS);
        }
        for (Fields entry : entries) {
            String rule = entry.text("rule");
            Check check = new CheckReader(entry).check();
            if (check != null) {
                checks.add(new Source(rule, check, file, entry.line("rule")));
            }
            entry.done();
        }
        fields.done();
        return checks;
    }

    /** Checks by rule name: the id, and for further checks of one card the id and a number. */
    static Map<String, Check> named(List<Source> sources) {
        Map<String, Check> named = new LinkedHashMap<>();
        for (Source source : sources) {
            String name = source.rule();
            for (int i = 2; named.containsKey(name); i++) {
                name = source.rule() + ' ' + i;
            }
            named.put(name, source.check());
        }
        return named;
    }

    private @Nullable Check check() {
        List<String> kinds = KINDS.stream().filter(entry::has).toList();
        if (kinds.size() != 1) {
            entry.fault("rule", "a check has one of {0}", String.join(", ", KINDS));
            KINDS.forEach(entry::tree);
            entry.tree("grade");
            return null;
        }
        String kind = kinds.get(0);
        Fields body = entry.map(kind);
        String grade = kind.equals("sums") ? "" : entry.text("grade", "");
        Check check =
                switch (kind) {
                    case "sums" -> sums(body);
                    case "figure" -> figure(body, grade);
                    case "ratio" -> ratio(body, grade);
                    case "stated" -> stated(body, grade);
                    case "length" -> length(body, grade);
                    default -> words(body, grade);
                };
        body.done();
        return check;
    }

    private static Check sums(Fields body) {
        return new SumsCheck(cells(body, "left"), relation(body), cells(body, "right"));
    }

    private static Check figure(Fields body, String grade) {
        if (!body.has("number")) {
            body.text("number");
        }
        return new FigureCheck(cells(body, "cells"), relation(body), number(body, "number"), grade);
    }

    private static Check ratio(Fields body, String grade) {
        BigDecimal least = body.has("at-least") ? number(body, "at-least") : null;
        BigDecimal most = body.has("at-most") ? number(body, "at-most") : null;
        if (least == null && most == null) {
            body.fault("part", "at-least or at-most is expected here");
        }
        return new RatioCheck(cells(body, "part"), cells(body, "whole"), least, most, grade);
    }

    private static Check stated(Fields body, String grade) {
        List<CellName> cells = cells(body, "cells");
        if (cells.stream().anyMatch(CellName::each)) {
            body.fault("cells", "a stated figure has no columns, so * cannot stand here");
        }
        return new StatedCheck(body.text("figure"), relation(body), cells, grade);
    }

    private static Check length(Fields body, String grade) {
        int least = body.number("at-least", 0);
        int most = body.number("at-most", 0);
        boolean bounded = least > 0 || most > 0;
        if (!bounded || least < 0 || most < 0 || Math.max(least, most) > MOST_CHARACTERS) {
            body.fault(
                    "section",
                    "at-least or at-most is expected here, from 1 to {0}",
                    MOST_CHARACTERS);
        } else if (most > 0 && most < least) {
            body.fault("at-most", "at-most is below at-least");
        }
        return new LengthCheck(body.text("section"), least, most, grade);
    }

    private static Check words(Fields body, String grade) {
        List<String> any = wordList(body, "any-of");
        List<String> none = wordList(body, "none-of");
        if (any.isEmpty() && none.isEmpty()) {
            body.fault("in", "any-of or none-of is expected here");
        }
        return new WordsCheck(texts(body), body.text("section", ""), any, none, grade);
    }

    private static Texts texts(Fields body) {
        String text = body.text("in");
        for (Texts texts : Texts.values()) {
            if (texts.id().equals(text)) {
                return texts;
            }
        }
        body.fault("in", "{0} is none of {1}", text, ids(Stream.of(Texts.values()).map(Texts::id)));
        return Texts.TITLE;
    }

    private static Relation relation(Fields body) {
        String text = body.text("is");
        for (Relation relation : Relation.values()) {
            if (relation.id().equals(text)) {
                return relation;
            }
        }
        String known = ids(Stream.of(Relation.values()).map(Relation::id));
        body.fault("is", "{0} is none of {1}", text, known);
        return Relation.EQUAL;
    }

    private static String ids(Stream<String> ids) {
        return ids.collect(Collectors.joining(", "));
    }

    private static BigDecimal number(Fields body, String key) {
        BigDecimal number = body.decimal(key, BigDecimal.ZERO);
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            body.fault(
                    key, "a number of at most {0} digits is expected under {1}", MOST_DIGITS, key);
            return BigDecimal.ZERO;
        }
        return number;
    }

    private static List<String> wordList(Fields body, String key) {
        List<String> words = body.texts(key);
        boolean bounded =
                words.size() <= MOST_ITEMS
                        && words.stream().allMatch(w -> !w.isBlank() && w.length() <= MOST_WORD);
        if (!bounded) {
            body.fault(key, "at most {0} words of 1 to {1} characters", MOST_ITEMS, MOST_WORD);
            return List.of();
        }
        return words;
    }

    private static List<CellName> cells(Fields body, String key) {
        List<String> texts = body.texts(key);
        if (texts.isEmpty() || texts.size() > MOST_ITEMS) {
            body.fault(key, "1 to {0} cells are expected under {1}", MOST_ITEMS, key);
            return List.of();
        }
        List<CellName> cells = new ArrayList<>();
        for (String text : texts) {
            int first = text.indexOf('.');
            int last = text.lastIndexOf('.');
            String row = first < last ? text.substring(first + 1, last) : "";
            if (!NAME.matcher(row).matches()) {
                body.fault(key, "a cell is written table.row.column, not {0}", text);
                continue;
            }
            cells.add(new CellName(text.substring(0, first), row, text.substring(last + 1)));
        }
        return cells;
    }
}
