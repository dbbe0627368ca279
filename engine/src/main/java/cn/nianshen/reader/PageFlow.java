package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages to a document: ruled tables, joined over page breaks; the text outside them as paragraphs;
 * text that stands in columns without rules as aligned rows.
 */
final class PageFlow {

    /** Most characters and rules of all pages together. */
    static final int MOST_PIECES = 2_000_000;

    /** A part of a page, in reading order. */
    private sealed interface Part {
        int top();

        record Grid(PageTable table, int top) implements Part {}

        record Line(PageLine line, int top) implements Part {}

        record Picture(int page, int top) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();
    private final Blocks blocks = new Blocks();

    private PageFlow() {}

    /**
     * The document on the pages.
     *
     * @param scanned reason given where the pages hold pictures and no text
     * @param recognised pages whose text was recognised
     */
    static Document document(List<PageSheet> pages, String scanned, Set<Integer> recognised)
            throws UnreadableException {
        boolean written = pages.stream().anyMatch(p -> p.characters() > 0);
        boolean pictured = pages.stream().anyMatch(p -> !p.pictures().isEmpty());
        if (!written && pictured) {
            throw new UnreadableException(scanned);
        }
        var flow = new PageFlow();
        flow.blocks.recognised(recognised);
        var upright = Watermark.without(pages.stream().map(PageSheet::upright).toList());
        flow.lay(upright.stream().flatMap(p -> SheetHalves.of(p).stream()).toList());
        flow.emit();
        return flow.blocks.document();
    }

    private void lay(List<PageSheet> pages) {
        var lines = new ArrayList<List<PageLine>>();
        var tables = new ArrayList<List<Part>>();
        for (var page : pages) {
            var grids = new ArrayList<>(RuledGrid.of(page.rules()));
            grids.removeIf(PageFlow::isFrame);
            var inside = new IdentityHashMap<Box, List<PagePiece>>();
            var outside = new ArrayList<PagePiece>();
            for (var piece : page.pieces()) {
                var cell = cellOf(grids, piece.box());
                (cell == null ? outside : inside.computeIfAbsent(cell, c -> new ArrayList<>()))
                        .add(piece);
            }
            var turned = outside.stream().filter(p -> p.turn() != 0).toList();
            outside.removeIf(p -> p.turn() != 0);
            var printed = PageLine.of(page.number(), page.placing(), outside);
            lines.add(PageFurniture.withoutSideNumbers(printed, grids));
            var parts = tables(page, grids, inside);
            parts.addAll(turned(page, turned));
            tables.add(parts);
        }
        var furniture = PageFurniture.of(lines, pages.stream().map(PageSheet::height).toList());
        for (int i = 0; i < pages.size(); i++) {
            var all = new ArrayList<>(tables.get(i));
            lines.get(i).stream()
                    .filter(l -> !furniture.contains(l))
                    .forEach(l -> all.add(new Part.Line(l, l.box().top())));
            all.sort(Comparator.comparingInt(Part::top));
            all.forEach(this::append);
        }
    }

    /**
     * Text outside tables that runs otherwise than most of the page, such as an upright heading
     * over a table that lies: read along its own direction, before the rest of its page.
     */
    private static List<Part> turned(PageSheet page, List<PagePiece> pieces) {
        var sheet = page.with(pieces).upright();
        var along = sheet.pieces().stream().filter(p -> p.turn() == 0).toList();
        return PageLine.of(page.number(), sheet.placing(), along).stream()
                .filter(line -> Numerals.pageNumber(line.words()) == 0)
                .<Part>map(line -> new Part.Line(line, -1))
                .toList();
    }

    /** Cells in one column are a frame around text. */
    private static boolean isFrame(RuledGrid grid) {
        return grid.cells().stream().map(Box::left).distinct().count() < 2;
    }

    private static @org.jspecify.annotations.Nullable Box cellOf(List<RuledGrid> grids, Box box) {
        for (var grid : grids) {
            var cell = grid.cellAt(box.middle(), box.centre());
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private static List<Part> tables(
            PageSheet page, List<RuledGrid> grids, Map<Box, List<PagePiece>> inside) {
        var out = new ArrayList<Part>();
        for (var grid : grids) {
            var cells =
                    grid.cells().stream()
                            .map(
                                    c ->
                                            PageCell.of(
                                                    page.number(),
                                                    page.placing(),
                                                    c,
                                                    inside.getOrDefault(c, List.of())))
                            .toList();
            out.add(new Part.Grid(PageTable.of(cells), grid.box().top()));
        }
        page.tellingPictures().forEach(p -> out.add(new Part.Picture(page.number(), p.top())));
        return out;
    }

    /** A table right behind a table of the page before goes on with it. */
    private void append(Part part) {
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (part instanceof Part.Grid grid
                && last instanceof Part.Grid before
                && before.table.lastPage() < grid.table.lastPage()
                && before.table.goesOnIn(grid.table)) {
            parts.set(parts.size() - 1, new Part.Grid(before.table.with(grid.table), before.top));
        } else {
            parts.add(part);
        }
    }

    private void emit() {
        var open = new ArrayList<PageLine>();
        for (var part : parts) {
            if (part instanceof Part.Line line) {
                open.add(line.line);
                continue;
            }
            text(open);
            if (part instanceof Part.Grid grid) {
                blocks.table(grid.table.tableRows(blocks), cn.nianshen.document.Table.Layout.GRID);
            } else if (part instanceof Part.Picture picture) {
                var at = PageTable.onPage(blocks.paragraph(), picture.page);
                blocks.text("", at, 0, Set.of(Embedded.PICTURE));
            }
        }
        text(open);
    }

    private void text(List<PageLine> lines) {
        new PageText(lines, margins(), blocks).emit();
        lines.clear();
    }

    private PageParagraphs margins() {
        var all = new ArrayList<PageLine>();
        for (var part : parts) {
            if (part instanceof Part.Line line) {
                all.add(line.line);
            }
        }
        return new PageParagraphs(all);
    }
}
