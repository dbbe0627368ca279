package cn.nianshen.reader;

import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths as they are drawn, and the straight rules among them. */
final class PagePath {

    /** Strokes thicker than this draw areas: six points. */
    private static final int THICKEST = 6 * Box.POINT;

    /** A line this far from straight is a slant: one point. */
    private static final int SLANT = Box.POINT;

    /** Sides of a box are no farther from straight. */
    private static final int STRAIGHT = Box.POINT / 10;

    /** As many curved shapes filled are characters drawn as outlines. */
    private static final int OUTLINES = 150;

    private record Shape(List<int[]> points, boolean curved) {
        Box box() {
            int[] first = points.get(0);
            var box = new Box(first[0], first[1], first[0], first[1]);
            for (var p : points) {
                box = box.with(new Box(p[0], p[1], p[0], p[1]));
            }
            return box;
        }

        /** Whether four straight sides along those of the page bound it. */
        boolean isBox() {
            if (curved || points.size() < 4 || points.size() > 5) {
                return false;
            }
            for (int i = 1; i < points.size(); i++) {
                int dx = Math.abs(points.get(i)[0] - points.get(i - 1)[0]);
                int dy = Math.abs(points.get(i)[1] - points.get(i - 1)[1]);
                if (dx > STRAIGHT && dy > STRAIGHT) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<PageRule> rules = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private List<int[]> points = new ArrayList<>();
    private boolean curved;
    private int outlines;

    void move(int x, int y) {
        end();
        points.add(new int[] {x, y});
    }

    void line(int x, int y) {
        points.add(new int[] {x, y});
    }

    /** A curve to a place. */
    void curve(int x, int y) {
        points.add(new int[] {x, y});
        curved = true;
    }

    void close() {
        if (!points.isEmpty()) {
            points.add(points.get(0));
            end();
        }
    }

    private void end() {
        if (points.size() > 1) {
            shapes.add(new Shape(points, curved));
        }
        points = new ArrayList<>();
        curved = false;
    }

    /** Forgets the path drawn so far. */
    void forget() {
        points = new ArrayList<>();
        shapes.clear();
        curved = false;
    }

    void add(PageRule rule) {
        if (rules.size() <= RuleSet.MOST_DRAWN) {
            rules.add(rule);
        }
    }

    /** The box that the path is, or null where it is another shape or several. */
    @Nullable Box rectangle() {
        end();
        return shapes.size() == 1 && shapes.get(0).isBox() ? shapes.get(0).box() : null;
    }

    /** The path in points, on a page whose upper left corner is at the place given. */
    GeneralPath outline(double left, double top) {
        end();
        var out = new GeneralPath();
        for (var shape : shapes) {
            boolean first = true;
            for (var p : shape.points) {
                double x = left + (double) p[0] / Box.POINT;
                double y = top - (double) p[1] / Box.POINT;
                if (first) {
                    out.moveTo(x, y);
                } else {
                    out.lineTo(x, y);
                }
                first = false;
            }
            out.closePath();
        }
        return out;
    }

    /** The straight lines of the path are rules, if the stroke is no wider than rules are. */
    void stroke(int width) {
        end();
        if (width > THICKEST) {
            return;
        }
        for (var shape : shapes) {
            for (int i = 1; i < shape.points.size(); i++) {
                segment(shape.points.get(i - 1), shape.points.get(i));
            }
        }
    }

    private void segment(int[] a, int[] b) {
        int dx = Math.abs(a[0] - b[0]);
        int dy = Math.abs(a[1] - b[1]);
        if (dy <= SLANT && dx > dy) {
            add(new PageRule(true, (a[1] + b[1]) / 2, a[0], b[0]));
        } else if (dx <= SLANT && dy > dx) {
            add(new PageRule(false, (a[0] + b[0]) / 2, a[1], b[1]));
        }
    }

    /** Thin areas are rules; so is the ring between two rectangles. */
    void fill() {
        end();
        if (shapes.size() == 2 && ring(shapes.get(0).box(), shapes.get(1).box())) {
            return;
        }
        boolean curves = false;
        for (var shape : shapes) {
            curves |= shape.curved;
            bar(shape.box(), shape.curved);
        }
        outlines += curves ? 1 : 0;
    }

    /** A bar is a rule; a dot may be part of one either way. */
    private void bar(Box box, boolean round) {
        var rule = round ? null : PageRule.ofBar(box);
        if (rule != null) {
            add(rule);
        } else if (Math.max(box.width(), box.height()) <= PageRule.THICKEST) {
            add(new PageRule(true, box.centre(), box.left(), box.right()));
            add(new PageRule(false, box.middle(), box.top(), box.bottom()));
        }
    }

    private boolean ring(Box a, Box b) {
        var outer = a.holds(b, 0) ? a : b;
        var inner = outer == a ? b : a;
        int left = inner.left() - outer.left();
        int right = outer.right() - inner.right();
        int top = inner.top() - outer.top();
        int bottom = outer.bottom() - inner.bottom();
        int least = Math.min(Math.min(left, right), Math.min(top, bottom));
        int most = Math.max(Math.max(left, right), Math.max(top, bottom));
        if (least < 0 || most > PageRule.THICKEST || inner.width() <= most) {
            return false;
        }
        add(new PageRule(true, outer.top(), outer.left(), outer.right()));
        add(new PageRule(true, outer.bottom(), outer.left(), outer.right()));
        add(new PageRule(false, outer.left(), outer.top(), outer.bottom()));
        add(new PageRule(false, outer.right(), outer.top(), outer.bottom()));
        return true;
    }

    List<PageRule> rules() {
        return rules;
    }

    /** Whether so many curved shapes were filled that they must be characters. */
    boolean isOutlines() {
        return outlines > OUTLINES;
    }
}
