package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A part of a Word body before places are numbered. */
sealed interface DocxPart {

    /** A paragraph. */
    record Text(String words, int headingLevel, int page, Set<Embedded> holds)
            implements DocxPart {}

    /** A table. */
    record Grid(List<List<Cell>> rows) implements DocxPart {

        /** A table that holds tables, or whole passages of text, arranges the page. */
        boolean isLayout() {
            return rows.stream()
                    .flatMap(List::stream)
                    .anyMatch(
                            c ->
                                    c.parts.size() > 12
                                            || c.parts.stream().anyMatch(p -> p instanceof Grid));
        }
    }

    /**
     * A cell.
     *
     * @param column first column, from 1
     * @param span columns covered
     * @param continued whether it is merged with the cell above
     * @param page page it stands on, 0 where unknown
     * @param parts what stands in it
     */
    record Cell(int column, int span, boolean continued, int page, List<DocxPart> parts) {

        String words() {
            return DocxReader.join(
                    parts.stream().map(p -> p instanceof Text t ? t.words() : "").toList());
        }

        Set<Embedded> holds() {
            var all = EnumSet.noneOf(Embedded.class);
            parts.forEach(
                    p -> {
                        if (p instanceof Text t) {
                            all.addAll(t.holds());
                        }
                    });
            return all;
        }
    }
}
