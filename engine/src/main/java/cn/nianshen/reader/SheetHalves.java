package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/** Two pages printed side by side on one sheet, taken apart: the left one is read first. */
final class SheetHalves {

    /** Free space between two pages, at least. */
    private static final int GUTTER = 24 * Box.POINT;

    /** The gutter lies between these shares of the width, in hundredths. */
    private static final int FROM = 40;

    private static final int TO = 60;

    /** What stands in the margin at the head and the foot belongs to the sheet, in hundredths. */
    private static final int MARGIN = 6;

    /** Each page holds this share of the characters at least, in hundredths. */
    private static final int SHARE = 15;

    /** So many rules are a table. */
    private static final int TABLE = 8;

    private SheetHalves() {}

    /** The pages on the sheet, which stands upright: two, or the sheet itself. */
    static List<PageSheet> of(PageSheet sheet) {
        int gutter = sheet.width() > sheet.height() ? gutter(sheet) : -1;
        if (gutter < 0) {
            return List.of(sheet);
        }
        var left = half(sheet, 0, gutter, 0);
        var right = half(sheet, gutter, sheet.width(), gutter);
        int all = sheet.characters();
        return isPage(left, all) && isPage(right, all) ? List.of(left, right) : List.of(sheet);
    }

    /** The middle of the widest free strip from head to foot, or -1 where none is wide enough. */
    private static int gutter(PageSheet sheet) {
        int head = sheet.height() * MARGIN / 100;
        int foot = sheet.height() - head;
        var taken = new ArrayList<Box>();
        for (var piece : sheet.pieces()) {
            boolean body = piece.box().bottom() > head && piece.box().top() < foot;
            if (body && !Numerals.strip(piece.text()).isEmpty()) {
                taken.add(piece.box());
            }
        }
        sheet.rules().forEach(r -> taken.add(box(r)));
        taken.addAll(sheet.pictures());
        int from = sheet.width() / 100 * FROM;
        int to = sheet.width() / 100 * TO;
        taken.removeIf(b -> b.right() < from || b.left() > to);
        taken.sort((a, b) -> Integer.compare(a.left(), b.left()));
        int best = -1;
        int widest = GUTTER;
        int free = from;
        for (var box : taken) {
            if (box.left() - free >= widest) {
                widest = box.left() - free;
                best = (box.left() + free) / 2;
            }
            free = Math.max(free, box.right());
        }
        return to - free >= widest ? (to + free) / 2 : best;
    }

    static Box box(PageRule rule) {
        return rule.level()
                ? new Box(rule.from(), rule.at(), rule.to(), rule.at())
                : new Box(rule.at(), rule.from(), rule.at(), rule.to());
    }

    /**
     * What stands between two edges of a sheet.
     *
     * @param by how far it is moved to the left
     */
    static PageSheet half(PageSheet sheet, int from, int to, int by) {
        var part = sheet.part(b -> isWithin(b, from, to));
        return moved(part, new Box(by, 0, by + to - from, sheet.height()));
    }

    /** A part of a sheet as a sheet of its own, whose corner is that of the box. */
    static PageSheet moved(PageSheet part, Box box) {
        int x = box.left();
        int y = box.top();
        return new PageSheet(
                part.number(),
                box.width(),
                box.height(),
                part.pieces().stream().map(p -> p.at(moved(p.box(), x, y))).toList(),
                part.rules().stream().map(r -> moved(r, x, y)).toList(),
                part.pictures().stream().map(p -> moved(p, x, y)).toList(),
                part.placing().from(x, y));
    }

    /** A sign at the end of a line may hang over its edge. */
    private static boolean isWithin(Box box, int from, int to) {
        int place = box.left() + box.width() / 4;
        return place >= from && place < to;
    }

    private static Box moved(Box box, int x, int y) {
        return new Box(box.left() - x, box.top() - y, box.right() - x, box.bottom() - y);
    }

    private static PageRule moved(PageRule rule, int x, int y) {
        return rule.level()
                ? new PageRule(true, rule.at() - y, rule.from() - x, rule.to() - x)
                : new PageRule(false, rule.at() - x, rule.from() - y, rule.to() - y);
    }

    /**
     * Whether a half is a page of its own: sentences or a ruled table, not the end of wide rows.
     */
    private static boolean isPage(PageSheet half, int all) {
        var text = new StringBuilder();
        half.pieces().forEach(p -> text.append(p.text()));
        boolean filled = half.characters() * 100L >= (long) SHARE * all;
        return filled && (Numerals.hasFullStop(text.toString()) || half.rules().size() >= TABLE);
    }
}
