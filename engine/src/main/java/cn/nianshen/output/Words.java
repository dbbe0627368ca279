package cn.nianshen.output;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.rule.Charge;
import java.util.ArrayList;
import java.util.List;

/** Words for reasons, notes and positions, which the engine names by keys. */
final class Words {

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** The label of a line, as wide as all labels of the language. */
    String label(String key) {
        int width = Integer.parseInt(messages.text("label.width"));
        return Columns.pad(messages.text("label." + key), width);
    }

    /** Why a file was not audited, or not wholly. */
    String reason(Audit audit) {
        var key = audit.reason();
        var arguments = audit.reasonArguments().toArray();
        var status = audit.status().id();
        if (messages.has(status + '.' + key)) {
            return messages.text(status + '.' + key, arguments);
        }
        return messages.textOr(
                "reason." + key, withArguments(key, audit.reasonArguments()), arguments);
    }

    /** Why something could not be judged or placed; the key itself where it has no words. */
    String reason(String key) {
        return messages.textOr("reason." + key, key);
    }

    /** What a finding says of the report. */
    String charge(Charge charge) {
        return messages.text("charge." + charge.id());
    }

    /** Why a rule failed: words where the engine says why, else what the rule itself threw. */
    String fault(String message) {
        int colon = message.lastIndexOf(": ");
        var key = "fault." + message.substring(colon < 0 ? 0 : colon + 2);
        if (!messages.has(key)) {
            return messages.text("fault.thrown", message);
        }
        var head = colon < 0 ? "" : message.substring(0, colon + 2);
        return head + messages.text(key);
    }

    /** What a note says. */
    String note(Note note) {
        return messages.textOr(
                "note." + note.kind(),
                withArguments(note.kind(), note.arguments()),
                note.arguments().toArray());
    }

    private static String withArguments(String key, List<String> arguments) {
        return arguments.isEmpty() ? key : key + ": " + String.join(", ", arguments);
    }

    /** Where to look in the file: page and line, else paragraph, else table, row and column. */
    String position(Position at) {
        var parts = new ArrayList<String>(4);
        count(parts, "at.page", at.page());
        count(parts, "at.line", at.line());
        if (at.line() == 0) {
            count(parts, "at.paragraph", at.paragraph());
            count(parts, "at.table", at.table());
            count(parts, "at.row", at.row());
            count(parts, "at.column", at.column());
        }
        return String.join(messages.text("at.join"), parts);
    }

    private void count(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(messages.text(key, number));
        }
    }
}
