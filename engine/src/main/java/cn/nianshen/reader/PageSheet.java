package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a page holds, whatever its format: text with places, rules, and pictures.
 *
 * @param number page of the file, from 1
 * @param width width of the sheet
 * @param height its height
 * @param pieces text, in the order of the file
 * @param rules straight rules
 * @param pictures what pictures cover; text drawn as outlines is a picture of the page
 * @param placing how it lies on the page that is shown
 */
record PageSheet(
        int number,
        int width,
        int height,
        List<PagePiece> pieces,
        List<PageRule> rules,
        List<Box> pictures,
        Placing placing) {

    /** A page with as many characters is a page of text. */
    private static final int WRITTEN = 30;

    /** Shares of the page, in hundredths: large, wide, and as good as all of it. */
    private static final int LARGE = 5;

    private static final int WIDE = 40;
    private static final int BEHIND = 80;
    private static final int TALL = 30 * Box.POINT;

    PageSheet {
        pieces = List.copyOf(pieces);
        rules = List.copyOf(rules);
        pictures = List.copyOf(pictures);
    }

    /** A page as it is shown. */
    PageSheet(
            int number,
            int width,
            int height,
            List<PagePiece> pieces,
            List<PageRule> rules,
            List<Box> pictures) {
        this(number, width, height, pieces, rules, pictures, Placing.SHOWN);
    }

    /** This sheet with other text. */
    PageSheet with(List<PagePiece> text) {
        return new PageSheet(number, width, height, text, rules, pictures, placing);
    }

    /** This sheet with other rules. */
    PageSheet withRules(List<PageRule> others) {
        return new PageSheet(number, width, height, pieces, others, pictures, placing);
    }

    /** What of this sheet stands where it is asked for. */
    PageSheet part(Predicate<Box> where) {
        return new PageSheet(
                number,
                width,
                height,
                pieces.stream().filter(p -> where.test(p.box())).toList(),
                rules.stream().filter(r -> where.test(SheetHalves.box(r))).toList(),
                pictures.stream().filter(where).toList(),
                placing);
    }

    /** What of this sheet lies in a box of it, as on a page that shows a part of its contents. */
    PageSheet within(Box shown) {
        var lines = new ArrayList<PageRule>();
        for (var rule : rules) {
            var box = SheetHalves.box(rule);
            var left = box.within(shown);
            boolean apart = left.left() > box.right() || left.top() > box.bottom();
            var cut =
                    rule.level()
                            ? new PageRule(true, rule.at(), left.left(), left.right())
                            : new PageRule(false, rule.at(), left.top(), left.bottom());
            if (!apart && shown.holds(left, 0)) {
                lines.add(box.equals(left) ? rule : cut);
            }
        }
        return new PageSheet(
                number,
                width,
                height,
                pieces.stream()
                        .filter(p -> shown.holds(p.box().middle(), p.box().centre()))
                        .toList(),
                lines,
                pictures.stream().filter(p -> p.within(shown).height() > 0).toList(),
                placing);
    }

    /** This sheet taken for the page as it is shown. */
    PageSheet asShown() {
        return new PageSheet(number, width, height, pieces, rules, pictures);
    }

    /** The sheet turned so that most of its text stands upright. */
    PageSheet upright() {
        var turns = new int[4];
        for (var piece : pieces) {
            turns[piece.turn() & 3] += piece.text().length();
        }
        int most = 0;
        for (int i = 1; i < 4; i++) {
            most = turns[i] > turns[most] ? i : most;
        }
        return turnedBack(most);
    }

    /**
     * The sheet turned back.
     *
     * @param quarters quarter turns, clockwise, by which it was turned
     */
    PageSheet turnedBack(int quarters) {
        int turn = quarters & 3;
        if (turn == 0) {
            return this;
        }
        return new PageSheet(
                number,
                (turn & 1) == 0 ? width : height,
                (turn & 1) == 0 ? height : width,
                pieces.stream().map(p -> p.turnedBack(turn, width, height)).toList(),
                rules.stream().map(r -> r.turnedBack(turn, width, height)).toList(),
                pictures.stream().map(p -> p.turnedBack(turn, width, height)).toList(),
                placing.turnedBack(turn, width, height));
    }

    /** Characters of the text, blanks not counted. */
    int characters() {
        int characters = 0;
        for (var piece : pieces) {
            characters += Numerals.squeeze(piece.text()).length();
        }
        return characters;
    }

    /** Whether there is no text but blanks. */
    boolean isBlank() {
        for (var piece : pieces) {
            if (!Numerals.squeeze(piece.text()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Pictures large enough to hold a table or a text; one behind the text of the page is none of
     * them.
     */
    List<Box> tellingPictures() {
        if (pictures.isEmpty()) {
            return pictures;
        }
        boolean written = characters() >= WRITTEN;
        return pictures.stream()
                .filter(p -> share(p) * 100 >= LARGE || p.width() * 100L > WIDE * (long) width)
                .filter(p -> p.height() > TALL)
                .filter(p -> !(written && share(p) * 100 >= BEHIND))
                .toList();
    }

    private double share(Box picture) {
        return (double) picture.width() * picture.height() / Math.max(1.0, (double) width * height);
    }
}
