package cn.nianshen.document;

import java.util.List;
import java.util.Map;

/**
 * What was read.
 *
 * @param blocks in reading order
 * @param notes trouble met while reading
 * @param marks where cells and paragraphs stand in the file itself, by the order of their
 *     positions; only for formats that can be marked and tell no places of their own
 */
public record Document(List<Block> blocks, List<Note> notes, Map<Integer, List<Mark>> marks) {
    public Document {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        marks = Map.copyOf(marks);
    }

    /** A document of a format whose positions say all. */
    public Document(List<Block> blocks, List<Note> notes) {
        this(blocks, notes, Map.of());
    }

    /** The marks of what stands at a position; none where nothing is known. */
    public List<Mark> marksAt(Position at) {
        return marks.getOrDefault(at.order(), List.of());
    }

    /** Whether the file holds tables and no running text. */
    public boolean tablesAlone() {
        return notes.stream().anyMatch(n -> n.kind().equals(Note.TABLES_ALONE));
    }
}
