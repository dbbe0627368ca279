package cn.nianshen.output;

import cn.nianshen.output.CampaignTally.Spread;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Plots as drawings within the page: no script, no other file, readable in black and white. */
final class CampaignPlots {

    private static final int WIDTH = 720;
    private static final int LABEL = 290;
    private static final int ROW = 24;
    private static final int BAR = 14;
    private static final int END = 60;
    private static final String BLUE = "#0b57a4";
    private static final String SOFT = "#8c959f";

    private final Markup out;

    CampaignPlots(Markup out) {
        this.out = out;
    }

    private void begin(String name, int rows) throws IOException {
        int height = rows * ROW + 10;
        out.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + ' ' + height,
                "width",
                "100%",
                "role",
                "img",
                "aria-label",
                name);
    }

    private void label(int row, String text) throws IOException {
        text(LABEL - 8, row * ROW + BAR + 2, "end", text);
    }

    private void text(int x, int y, String anchor, String text) throws IOException {
        out.leaf(
                "text",
                text,
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y),
                "text-anchor",
                anchor,
                "font-size",
                "12",
                "fill",
                "#1f2328");
    }

    private void box(double x, double y, double width, double height, String fill)
            throws IOException {
        out.empty(
                "rect",
                "x",
                figure(x),
                "y",
                figure(y),
                "width",
                figure(Math.max(width, 0.5)),
                "height",
                figure(height),
                "fill",
                fill);
        out.raw("</rect>");
    }

    private static String figure(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1).toPlainString();
    }

    /** A bar for each name; the longest takes the width. */
    void bars(String name, Map<String, Integer> figures) throws IOException {
        int most = figures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        begin(name, figures.size());
        int row = 0;
        for (var entry : figures.entrySet()) {
            label(row, entry.getKey());
            double width = most == 0 ? 0 : (double) (WIDTH - LABEL - END) * entry.getValue() / most;
            box(LABEL, row * ROW + 4, width, BAR, BLUE);
            text((int) (LABEL + width) + 6, row * ROW + BAR + 2, "start", "" + entry.getValue());
            row++;
        }
        out.closeLine();
    }

    /** Scores from 0 to 100: a line from the least to the most, a box of the middle half. */
    void spreads(String name, Map<String, List<Spread>> spreads) throws IOException {
        begin(name, spreads.size() + 1);
        int row = 0;
        for (var entry : spreads.entrySet()) {
            label(row, entry.getKey());
            for (var spread : entry.getValue()) {
                spread(row, spread);
            }
            row++;
        }
        for (int mark = 0; mark <= 100; mark += 20) {
            text((int) x(BigDecimal.valueOf(mark)), row * ROW + BAR, "middle", "" + mark);
        }
        out.closeLine();
    }

    private static double x(BigDecimal points) {
        return LABEL + (WIDTH - LABEL - END) * points.doubleValue() / 100;
    }

    private void spread(int row, Spread spread) throws IOException {
        double top = row * ROW + 4;
        double from = x(spread.least());
        box(from, top + BAR / 2.0 - 0.5, x(spread.most()) - from, 1, SOFT);
        double lower = x(spread.lower());
        box(lower, top, x(spread.upper()) - lower, BAR, "#b6d3f2");
        box(x(spread.middle()) - 1, top, 2, BAR, BLUE);
        var said = Numbers.plain(spread.middle());
        text(WIDTH - END + 8, row * ROW + BAR + 2, "start", said);
    }
}
