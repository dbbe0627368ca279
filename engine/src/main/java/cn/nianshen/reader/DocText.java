package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * What is printed of a paragraph of binary Word: no hidden, deleted or struck text, no raised
 * marks, no code of fields.
 */
final class DocText {

    private static final char PICTURE = 0x01;
    private static final char NOTE = 0x02;
    private static final char REMARK = 0x05;
    private static final char DRAWING = 0x08;
    private static final char FIELD = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char LINE = 0x0B;
    private static final char NO_BREAK_HYPHEN = 0x1E;
    private static final int RAISED = 1;
    private static final int PRIVATE = 0xF000;

    private final StringBuilder words = new StringBuilder();
    private final Set<Embedded> holds = EnumSet.noneOf(Embedded.class);
    private final List<Integer> drawings = new ArrayList<>();
    private int changes;
    private int remarks;

    /** Fields that are open, and how many of them show their code. */
    private int fields;

    private int codes;

    DocText(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i));
        }
    }

    /** The words; lines broken by hand are apart by line feeds. */
    String words() {
        return words.toString();
    }

    Set<Embedded> holds() {
        return holds;
    }

    /** Places of drawings, which may be text boxes, in the text of the document. */
    List<Integer> drawings() {
        return drawings;
    }

    /** Runs put in or taken out by tracked changes. */
    int changes() {
        return changes;
    }

    /** Places of remarks. */
    int remarks() {
        return remarks;
    }

    private void run(CharacterRun run) {
        boolean deleted = run.isMarkedDeleted();
        changes += deleted || run.isMarkedInserted() ? 1 : 0;
        boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
        boolean seen =
                !deleted && !struck && !run.isVanished() && run.getSubSuperScriptIndex() != RAISED;
        var text = run.text();
        if (run.isSymbol() && seen) {
            symbol(run);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == FIELD || c == FIELD_RESULT || c == FIELD_END) {
                field(c);
            } else if (c < ' ' && run.isSpecialCharacter()) {
                special(c, run, run.getStartOffset() + i, deleted);
            } else if (seen && codes == 0) {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (c == LINE) {
            words.append('\n');
        } else if (c == NO_BREAK_HYPHEN) {
            words.append('-');
        } else if (c >= ' ' || c == '\t') {
            words.append(c);
        }
    }

    private void special(char c, CharacterRun run, int at, boolean deleted) {
        if (deleted) {
            return;
        }
        if (c == PICTURE) {
            holds.add(run.isOle2() || run.isObj() ? Embedded.ATTACHMENT : Embedded.PICTURE);
        } else if (c == DRAWING) {
            holds.add(Embedded.PICTURE);
            drawings.add(at);
        } else if (c == REMARK) {
            remarks++;
        } else if (c != NOTE) {
            append(c);
        }
    }

    /** Code stands between the beginning of a field and its result. */
    private void field(char c) {
        if (c == FIELD) {
            fields++;
            codes++;
        } else if (c == FIELD_RESULT && codes > 0) {
            codes--;
        } else if (c == FIELD_END && fields > 0) {
            fields--;
            codes = Math.min(codes, fields);
        }
    }

    /** Fonts of signs have ASCII where ASCII has it, shifted into the private area. */
    private void symbol(CharacterRun run) {
        char c = run.getSymbolCharacter();
        var font = run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
        boolean pictures = font.startsWith("Wingdings") || font.startsWith("Webdings");
        words.append(
                c > PRIVATE + ' ' && c < PRIVATE + 0x7F && !pictures ? (char) (c - PRIVATE) : c);
    }
}
