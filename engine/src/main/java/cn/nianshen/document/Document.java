package cn.nianshen.document;

import java.util.List;

/**
 * What was read.
 *
 * @param blocks in reading order
 * @param notes trouble met while reading
 */
public record Document(List<Block> blocks, List<Note> notes) {
    public Document {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** Whether the file holds tables and no running text. */
    public boolean tablesAlone() {
        return notes.stream().anyMatch(n -> n.kind().equals(Note.TABLES_ALONE));
    }
}
