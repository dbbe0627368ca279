package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a page, recognised: its rules are found, then each cell is read by itself, labels as
 * Chinese, what is no label as a figure; the text outside the tables is read as a whole.
 */
final class ScannedPage {

    /** Dots to the inch that pictures are brought to. */
    static final int DOTS = 300;

    /** Hundredths of a point in a dot. */
    private static final int UNITS = 72 * Box.POINT / DOTS;

    /** Least slope that is worth turning a page for. */
    private static final double LEVEL = 0.0006;

    private static final int INSET = 6;
    private static final int MARGIN = 20;

    /** Ink that is no speck. */
    private static final int INK = 14;

    /** Words with as many Chinese characters are no figure. */
    private static final int LABEL = 2;

    private final Tesseract tesseract;
    private final int number;
    private final Bitmap page;
    private final List<PageRule> rules;
    private final List<PagePiece> pieces = new ArrayList<>();

    private ScannedPage(Tesseract tesseract, int number, Bitmap page) {
        this.tesseract = tesseract;
        this.number = number;
        this.page = page;
        this.rules = new DrawnRules(page).all().stream().map(ScannedPage::inUnits).toList();
    }

    /**
     * The page that a picture shows.
     *
     * @param scale what brings the picture to 300 dots to the inch
     * @throws UnreadableException if it cannot be recognised
     */
    static PageSheet of(Tesseract tesseract, int number, BufferedImage picture, double scale)
            throws UnreadableException {
        var page = Bitmap.of(picture, scale);
        double slope = new DrawnRules(page).slope();
        if (Math.abs(slope) > LEVEL) {
            page = page.levelled(slope);
        }
        return new ScannedPage(tesseract, number, page).sheet();
    }

    private PageSheet sheet() throws UnreadableException {
        var grids = RuledGrid.of(rules);
        var cells = new ArrayList<Box>();
        grids.forEach(grid -> cells.addAll(grid.cells()));
        readCells(cells.stream().filter(this::written).toList());
        readText(grids.stream().map(grid -> dots(grid.box(), 2 * INSET)).toList());
        return new PageSheet(
                number, page.width() * UNITS, page.height() * UNITS, pieces, rules, List.of());
    }

    private boolean written(Box cell) {
        int[] at = dots(cell, -INSET);
        return page.inkIn(at[0], at[1], at[2], at[3]) > INK;
    }

    private void readCells(List<Box> cells) throws UnreadableException {
        var pictures = new ArrayList<BufferedImage>();
        for (var cell : cells) {
            int[] at = dots(cell, -INSET);
            pictures.add(page.cut(at[0], at[1], at[2], at[3], MARGIN));
        }
        var words = tesseract.read(pictures, Tesseract.Look.BLOCK);
        var figures = new ArrayList<Integer>();
        for (int i = 0; i < cells.size(); i++) {
            if (isLabel(words.get(i))) {
                place(words.get(i), cells.get(i));
            } else {
                figures.add(i);
            }
        }
        var again =
                tesseract.read(figures.stream().map(pictures::get).toList(), Tesseract.Look.FIGURE);
        for (int i = 0; i < figures.size(); i++) {
            int cell = figures.get(i);
            var figure = again.get(i).isEmpty() ? words.get(cell) : again.get(i);
            place(figure, cells.get(cell));
        }
    }

    private static boolean isLabel(List<Tesseract.Word> words) {
        long han =
                words.stream()
                        .flatMapToInt(w -> w.text().codePoints())
                        .filter(Character::isIdeographic)
                        .count();
        return han >= LABEL;
    }

    /** Words of a picture cut out of a cell, at their places of the page. */
    private void place(List<Tesseract.Word> words, Box cell) {
        int[] at = dots(cell, -INSET);
        for (var word : words) {
            int[] box = word.box();
            add(word.text(), box, at[0] - MARGIN, at[1] - MARGIN);
        }
    }

    private void readText(List<int[]> tables) throws UnreadableException {
        var words = tesseract.read(List.of(page.without(tables)), Tesseract.Look.PAGE);
        words.get(0).forEach(word -> add(word.text(), word.box(), 0, 0));
    }

    private void add(String text, int[] box, int x, int y) {
        var place =
                new Box(
                        (box[0] + x) * UNITS,
                        (box[1] + y) * UNITS,
                        (box[2] + x) * UNITS,
                        (box[3] + y) * UNITS);
        if (!Numerals.strip(text).isEmpty()) {
            pieces.add(new PagePiece(text, place, 0));
        }
    }

    /** Left, top, right and bottom in dots, grown on each side. */
    private static int[] dots(Box box, int grown) {
        return new int[] {
            Math.max(0, box.left() / UNITS - grown),
            Math.max(0, box.top() / UNITS - grown),
            box.right() / UNITS + grown,
            box.bottom() / UNITS + grown
        };
    }

    private static PageRule inUnits(PageRule rule) {
        return new PageRule(
                rule.level(), rule.at() * UNITS, rule.from() * UNITS, rule.to() * UNITS);
    }
}
