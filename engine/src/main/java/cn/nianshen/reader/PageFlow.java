package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Table;
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

        /**
         * A table.
         *
         * @param zone number of the part of a page in which it ends; a column of its own where
         *     narrow
         */
        record Grid(PageTable table, int top, int zone, boolean narrow) implements Part {}

        record Line(PageLine line, int top, boolean narrow) implements Part {}

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
        boolean written = false;
        boolean pictured = false;
        var upright = new ArrayList<PageSheet>();
        for (var page : pages) {
            written |= !page.isBlank();
            pictured |= !page.pictures().isEmpty();
            upright.add(page.upright());
        }
        if (!written && pictured) {
            throw new UnreadableException(scanned);
        }
        var flow = new PageFlow();
        flow.blocks.recognised(recognised);
        var bare = FloatingWords.without(Watermark.without(Overprint.without(upright)));
        flow.lay(PageZones.of(StampedNumbers.without(bare)));
        flow.emit();
        return flow.blocks.document();
    }

    private void lay(List<PageZones.Zone> zones) {
        var pages = zones.stream().map(PageZones.Zone::sheet).toList();
        var lines = new ArrayList<List<PageLine>>();
        var tables = new ArrayList<List<Part>>();
        for (var page : pages) {
            var grids = grids(page);
            var inside = new IdentityHashMap<Box, List<PagePiece>>();
            var along = new ArrayList<PagePiece>();
            var turned = new ArrayList<PagePiece>();
            for (var piece : page.pieces()) {
                var cell = cellOf(grids, piece.box(), page.rules());
                var outside = piece.turn() == 0 ? along : turned;
                (cell == null ? outside : inside.computeIfAbsent(cell, c -> new ArrayList<>()))
                        .add(piece);
            }
            var printed = PageLine.of(page.number(), page.placing(), along);
            var text = PageFootnotes.without(printed, page, grids);
            lines.add(PageFurniture.withoutSideNumbers(text, grids));
            var zone = new PageZones.Zone(page, zones.get(tables.size()).narrow());
            var parts = tables(zone, tables.size(), grids, inside);
            if (!turned.isEmpty()) {
                parts.addAll(turned(page, turned));
            }
            tables.add(parts);
        }
        var furniture = PageFurniture.of(lines, pages);
        heads(lines, furniture);
        for (int i = 0; i < pages.size(); i++) {
            var all = new ArrayList<>(tables.get(i));
            for (var line : lines.get(i)) {
                if (!furniture.contains(line)) {
                    all.add(new Part.Line(line, line.box().top(), zones.get(i).narrow()));
                }
            }
            all.sort(Comparator.comparingInt(Part::top));
            for (var part : all) {
                append(part);
            }
        }
    }

    /** Notes what pages repeat, as the title is that a browser prints at the head of each. */
    private void heads(List<List<PageLine>> lines, Set<PageLine> furniture) {
        var heads = new HeadLines();
        for (var page : lines) {
            for (var line : page) {
                if (furniture.contains(line)) {
                    heads.addParts(line.text());
                }
            }
        }
        heads.note(blocks);
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
                .<Part>map(line -> new Part.Line(line, -1, false))
                .toList();
    }

    private static List<RuledGrid> grids(PageSheet page) {
        var grids = new ArrayList<RuledGrid>();
        for (var grid : RuledGrid.of(page.rules())) {
            if (!isFrame(grid)) {
                grids.add(grid);
            }
        }
        return grids;
    }

    /** Cells in one column are a frame around text. */
    private static boolean isFrame(RuledGrid grid) {
        int left = grid.cells().get(0).left();
        for (var cell : grid.cells()) {
            if (cell.left() != left) {
                return false;
            }
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable Box cellOf(
            List<RuledGrid> grids, Box box, List<PageRule> rules) {
        for (var grid : grids) {
            var cell = grid.cellAt(box.middle(), box.centre());
            if (cell != null) {
                return cell;
            }
        }
        return grids.isEmpty() ? null : grids.get(grids.size() - 1).runningOver(box, rules);
    }

    private static List<Part> tables(
            PageZones.Zone zone,
            int number,
            List<RuledGrid> grids,
            Map<Box, List<PagePiece>> inside) {
        var page = zone.sheet();
        var out = new ArrayList<Part>();
        for (var grid : grids) {
            var cells = new ArrayList<PageCell>();
            for (var box : grid.cells()) {
                var pieces = inside.getOrDefault(box, List.of());
                cells.add(PageCell.of(page.number(), page.placing(), box, pieces));
            }
            var table = PageTable.of(cells);
            out.add(new Part.Grid(table, grid.box().top(), number, zone.narrow()));
        }
        for (var picture : page.tellingPictures()) {
            out.add(new Part.Picture(page.number(), picture.top()));
        }
        return out;
    }

    /** A table right behind a table of the page or column before goes on with it. */
    private void append(Part part) {
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (part instanceof Part.Grid grid
                && last instanceof Part.Grid before
                && isBehind(before, grid)
                && before.table.goesOnIn(grid.table)) {
            var whole = before.table.with(grid.table);
            parts.set(parts.size() - 1, new Part.Grid(whole, before.top, grid.zone, grid.narrow));
        } else {
            parts.add(part);
        }
    }

    private static boolean isBehind(Part.Grid before, Part.Grid grid) {
        return before.table.lastPage() < grid.table.lastPage()
                || before.narrow && grid.narrow && before.zone + 1 == grid.zone;
    }

    private void emit() {
        var open = new ArrayList<PageLine>();
        var wide = margins(false);
        var narrow = margins(true);
        var margins = wide;
        for (var part : parts) {
            if (part instanceof Part.Line line) {
                if (margins != (line.narrow ? narrow : wide)) {
                    text(open, margins);
                    margins = line.narrow ? narrow : wide;
                }
                open.add(line.line);
                continue;
            }
            text(open, margins);
            if (part instanceof Part.Grid grid) {
                blocks.table(grid.table.tableRows(blocks), Table.Layout.GRID);
            } else if (part instanceof Part.Picture picture) {
                var at = PageTable.onPage(blocks.paragraph(), picture.page);
                blocks.text("", at, 0, Set.of(Embedded.PICTURE));
            }
        }
        text(open, margins);
    }

    private void text(List<PageLine> lines, PageParagraphs margins) {
        new PageText(lines, margins, blocks).emit();
        lines.clear();
    }

    /** The margins of the text in columns, or of all other. */
    private PageParagraphs margins(boolean narrow) {
        var all = new ArrayList<PageLine>();
        for (var part : parts) {
            if (part instanceof Part.Line line && line.narrow == narrow) {
                all.add(line.line);
            }
        }
        return new PageParagraphs(all);
    }
}
