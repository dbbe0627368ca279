package cn.nianshen.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.output.Messages;
import cn.nianshen.source.Format;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each law can be broken, and is then named. */
class DocumentLawsTest {

    private static Position at(int order) {
        return new Position(order, 0, 0, 0, 1, 1, 1);
    }

    private static Paragraph paragraph(String text, int order) {
        return new Paragraph(text, at(order));
    }

    private static TableCell cell(int column, int span, int rows, int order) {
        return new TableCell("1", column, span, rows, at(order), Set.of());
    }

    private static Table table(List<TableRow> rows) {
        return new Table(rows, at(1), Table.Layout.GRID);
    }

    private static void check(Document document) {
        DocumentLaws.check(document, Format.DOCX, Messages.of("zh"));
    }

    private static String broken(Block... blocks) {
        var document = new Document(List.of(blocks), List.of());
        return named(assertThrows(LawBroken.class, () -> check(document)));
    }

    private static String named(LawBroken broken) {
        return String.valueOf(broken.getMessage()).split(":")[0];
    }

    @Test
    void aSoundDocumentHoldsAll() {
        var rows =
                List.of(
                        new TableRow(List.of(cell(1, 1, 2, 2), cell(2, 2, 1, 3))),
                        new TableRow(List.of(cell(2, 1, 1, 4))));
        var note = new Note("comments", List.of("1"), Position.NONE);
        var document =
                new Document(List.of(paragraph("\uD83D\uDE00", 1), table(rows)), List.of(note));
        assertDoesNotThrow(() -> check(document));
    }

    @Test
    void textIsBoundedWholeAndOfOneLine() {
        assertEquals("text is bounded", broken(paragraph("x".repeat(10_001), 1)));
        assertEquals("characters are whole", broken(paragraph("x\uD83D", 1)));
        assertEquals("a paragraph is one line", broken(paragraph("a\nb", 1)));
    }

    @Test
    void placesRiseAndAreNotBelowZero() {
        assertEquals("places rise", broken(paragraph("a", 2), paragraph("b", 2)));
        var below = new Paragraph("a", new Position(1, -1, 0, 0, 0, 0, 0));
        assertEquals("places are not below zero", broken(below));
    }

    @Test
    void cellsStandInTheirTable() {
        assertEquals("a table has cells", broken(table(List.of(new TableRow(List.of())))));
        assertEquals(
                "cells end with their table",
                broken(table(List.of(new TableRow(List.of(cell(1, 1, 2, 1)))))));
        assertEquals(
                "spans are at least 1",
                broken(table(List.of(new TableRow(List.of(cell(1, 0, 1, 1)))))));
        assertEquals(
                "columns rise within a row",
                broken(table(List.of(new TableRow(List.of(cell(1, 1, 1, 1), cell(1, 1, 1, 2)))))));
        var rows =
                List.of(
                        new TableRow(List.of(cell(1, 1, 2, 1))),
                        new TableRow(List.of(cell(1, 1, 1, 2))));
        assertEquals("cells do not lie on each other", broken(table(rows)));
    }

    @Test
    void notesHaveWords() {
        var document =
                new Document(List.of(), List.of(new Note("no-such", List.of(), Position.NONE)));
        assertEquals(
                "notes have words", named(assertThrows(LawBroken.class, () -> check(document))));
    }
}
