package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables of text that give each cell a line of its own, closed by a pipe: {@code 规章 |}, {@code 0
 * |}. A lone pipe is a blank cell, or the beginning of a row; several fill a row up. A row is a
 * label with the values and blanks behind it; where only one lone pipe follows, it may be either,
 * and the label stands alone.
 */
final class PipedCells {

    /** Fewer such lines are no table. */
    private static final int LEAST = 20;

    /** A label with more cells behind it is the last head above a row without label. */
    private static final int WIDEST = 10;

    private static final Pattern VALUE =
            Pattern.compile(
                    "\\p{IsHan}?[-+−]?[0-9０-９]{1,15}(?:[.,，．][0-9０-９]{1,15}){0,6}[%％]?"
                            + "\\p{IsHan}{0,2}|[/／—–―-]{1,3}");

    /** What a line is in such a table. */
    enum Role {
        NONE,
        LABEL,
        START,
        VALUE,
        BLANK,
        /** No cell, but the end of a row. */
        FILL,
        /** A blank line between cells. */
        SKIP
    }

    private final List<Role> roles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Whether the row ends behind the cell: more pipes follow in its line. */
    private final List<Boolean> last = new ArrayList<>();

    private boolean begins;

    PipedCells(List<String> lines) {
        int cells = 0;
        for (var line : lines) {
            var text = Numerals.strip(line);
            int from = text.startsWith("|") ? 1 : 0;
            int to = text.indexOf('|', from);
            boolean one = to > from && isFill(text.substring(to));
            boolean blank = isFill(text) && text.startsWith("| ");
            texts.add(one ? Numerals.strip(text.substring(from, to).replace("**", "")) : "");
            last.add(blank || one && text.substring(to).chars().filter(c -> c == '|').count() > 1);
            roles.add(blank ? Role.BLANK : role(text, texts.get(texts.size() - 1)));
            var role = roles.get(roles.size() - 1);
            cells += role == Role.LABEL || role == Role.VALUE ? 1 : 0;
        }
        if (cells < LEAST) {
            roles.replaceAll(r -> Role.NONE);
        }
        beginnings();
        rows();
    }

    /** Where nearly every label has a lone pipe before it, that pipe begins a row. */
    private void beginnings() {
        var before = new ArrayList<Integer>();
        int labels = 0;
        for (int i = 1; i < roles.size(); i++) {
            if (roles.get(i) == Role.LABEL) {
                labels++;
                int at = i - 1;
                while (at > 0 && roles.get(at) == Role.SKIP) {
                    at--;
                }
                if (roles.get(at) == Role.BLANK) {
                    before.add(at);
                }
            }
        }
        if (before.size() * 2 > labels) {
            before.forEach(at -> roles.set(at, Role.FILL));
            begins = true;
        }
    }

    Role role(int index) {
        return roles.get(index);
    }

    String text(int index) {
        return texts.get(index);
    }

    boolean isLast(int index) {
        return last.get(index);
    }

    private static boolean isFill(String text) {
        return text.chars().allMatch(c -> c == '|' || Character.isWhitespace(c));
    }

    private static Role role(String text, String inner) {
        if (text.isEmpty()) {
            return Role.SKIP;
        }
        if (isFill(text)) {
            return text.length() == 1 ? Role.BLANK : Role.FILL;
        }
        if (inner.isEmpty()) {
            return Role.NONE;
        }
        return VALUE.matcher(inner).matches() ? Role.VALUE : Role.LABEL;
    }

    /** Finds the cells that begin rows; all else that is no cell of a row is none. */
    private void rows() {
        int next;
        for (int i = 0; i < roles.size(); i = next) {
            next = i + 1;
            boolean label = roles.get(i) == Role.LABEL;
            boolean cell = roles.get(i) == Role.VALUE || roles.get(i) == Role.BLANK;
            int end = label || cell ? end(i) : next;
            if (label && cells(i + 1, end) <= WIDEST && isRow(i, end)) {
                roles.set(i, Role.START);
                next = end;
            } else if (cell && cells(i, end) > WIDEST) {
                unlabelled(i, end);
                next = end;
            } else if (roles.get(i) != Role.FILL) {
                roles.set(i, Role.NONE);
            }
        }
    }

    /** A long row without label; a lone pipe may begin it. */
    private void unlabelled(int from, int end) {
        int first = from;
        if (begins && roles.get(from) == Role.BLANK) {
            roles.set(from, Role.SKIP);
            do {
                first++;
            } while (first < end && roles.get(first) == Role.SKIP);
        }
        roles.set(first, Role.START);
    }

    private long cells(int from, int end) {
        return roles.subList(from, end).stream()
                .filter(r -> r == Role.VALUE || r == Role.BLANK)
                .count();
    }

    /** Index behind the cells of the row that begins there. */
    private int end(int start) {
        int at = start + 1;
        boolean open = !last.get(start);
        while (open && at < roles.size() && isCell(roles.get(at))) {
            open = !last.get(at);
            at++;
        }
        return at < roles.size() && roles.get(at) == Role.FILL ? at + 1 : at;
    }

    private static boolean isCell(Role role) {
        return role == Role.VALUE || role == Role.BLANK || role == Role.SKIP;
    }

    private boolean isRow(int start, int end) {
        int blanks = 0;
        for (int at = start + 1; at < end; at++) {
            if (roles.get(at) == Role.VALUE) {
                return true;
            }
            blanks += roles.get(at) == Role.BLANK ? 1 : 0;
        }
        boolean filled = roles.get(end - 1) == Role.FILL;
        return blanks > 1 || blanks == 1 && filled;
    }
}
