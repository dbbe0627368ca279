package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeReaderTest {

    private static Tree yaml(String text) {
        return TreeReader.yaml("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static PackFault fault(String text) {
        BadPackException e = assertThrows(BadPackException.class, () -> yaml(text));
        assertEquals(1, e.faults().size());
        return e.faults().get(0);
    }

    @Test
    void scalarsAreKeptAsPrinted() {
        Object plain = yaml("a: 00\nb: 1_000\nc: yes\nd: '0x1'\ne: 0.10\nf: 0x1F").plain();
        assertEquals(
                Map.of("a", "00", "b", "1_000", "c", "yes", "d", "0x1", "e", "0.10", "f", "0x1F"),
                plain);
    }

    @Test
    void theEncodingIsThatOfTheEditor() {
        for (var charset : List.of("UTF-8", "GBK", "UTF-16")) {
            var bytes = "why: 县政府办同意照此公布\r\n".getBytes(Charset.forName(charset));
            assertEquals(Map.of("why", "县政府办同意照此公布"), TreeReader.yaml("f.yaml", bytes).plain());
        }
    }

    @Test
    void nothingIsNotTheEmptyText() {
        Tree.Mapping map = (Tree.Mapping) yaml("a: ~\nb: ''\nc:");
        assertTrue(map.entries().get("a") instanceof Tree.Nothing);
        assertEquals("", map.entries().get("b").plain());
        assertTrue(map.entries().get("c") instanceof Tree.Nothing);
    }

    @Test
    void everyPieceKnowsItsLine() {
        Tree.Mapping map = (Tree.Mapping) yaml("a: 1\nb:\n  - x\n  - {c: 2}\n");
        Tree.Items items = (Tree.Items) map.entries().get("b");
        assertEquals(1, map.entries().get("a").line());
        assertEquals(List.of(3, 4), items.items().stream().map(Tree::line).toList());
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertEquals("f.yaml:3: the key a stands twice", fault("a: 1\nb: 2\na: 3").toString());
    }

    @Test
    void aliasesAreRefused() {
        assertEquals(2, fault("a: &x [1]\nb: *x\n").line());
        assertTrue(fault("a: &x {k: 1}\nb:\n  <<: *x\n").reason().contains("alias"));
    }

    @Test
    void depthIsBounded() {
        assertTrue(fault("[".repeat(60) + "]".repeat(60)).reason().contains("deep"));
    }

    @Test
    void sizeIsBounded() {
        assertTrue(fault("a".repeat(5_000_000)).reason().contains("4 MB"));
    }

    @Test
    void brokenTextNamesTheLine() {
        assertEquals(2, fault("a: 1\nb: [1, 2\n").line(), 1);
        assertTrue(fault("a: 'x").line() > 0);
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertTrue(fault("a: 1\n---\nb: 2\n").reason().contains("second document"));
    }

    @Test
    void anEmptyFileIsNothing() {
        assertTrue(yaml("") instanceof Tree.Nothing);
        assertTrue(yaml("# only a remark\n") instanceof Tree.Nothing);
    }
}
