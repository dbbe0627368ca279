package cn.nianshen.reader;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A page in shades of grey, 0 for black; what is darker than its threshold is ink. */
final class Bitmap {

    private static final int SHADES = 256;

    /** How far a mean reaches to each side. */
    private static final int REACH = 4;

    private final BufferedImage image;
    private final byte[] shades;
    private final int threshold;

    private Bitmap(BufferedImage grey) {
        image = grey;
        shades = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        threshold = threshold(shades);
    }

    /** In shades of grey, on white, scaled. */
    static Bitmap of(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return drawn(picture, width, height, AffineTransform.getScaleInstance(scale, scale));
    }

    /**
     * The same turned about its middle.
     *
     * @param slope rise of its lines to the right, as a share of their length; levelled by it
     */
    Bitmap levelled(double slope) {
        var turn =
                AffineTransform.getRotateInstance(
                        Math.atan(-slope), image.getWidth() / 2.0, image.getHeight() / 2.0);
        return drawn(image, image.getWidth(), image.getHeight(), turn);
    }

    private static Bitmap drawn(BufferedImage from, int width, int height, AffineTransform by) {
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setBackground(java.awt.Color.WHITE);
        pen.clearRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(from, by, null);
        pen.dispose();
        return new Bitmap(grey);
    }

    /** The shade that parts two heaps of shades best (Otsu). */
    private static int threshold(byte[] shades) {
        var count = new long[SHADES];
        for (byte shade : shades) {
            count[shade & 0xFF]++;
        }
        long sum = 0;
        for (int i = 0; i < SHADES; i++) {
            sum += i * count[i];
        }
        long darkSum = 0;
        long dark = 0;
        double best = -1;
        int at = SHADES / 2;
        for (int i = 0; i < SHADES - 1; i++) {
            dark += count[i];
            darkSum += i * count[i];
            long light = shades.length - dark;
            if (dark > 0 && light > 0) {
                double apart = (double) darkSum / dark - (double) (sum - darkSum) / light;
                double between = (double) dark * light * apart * apart;
                if (between > best) {
                    best = between;
                    at = i;
                }
            }
        }
        return at;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    boolean ink(int x, int y) {
        return (shades[y * image.getWidth() + x] & 0xFF) <= threshold;
    }

    /**
     * The shades, each the mean of nine along a direction: specks vanish, rules stay.
     *
     * @param level along lines, else along columns
     */
    byte[] smoothed(boolean level) {
        var smooth = new byte[shades.length];
        int lines = level ? height() : width();
        int length = level ? width() : height();
        int step = level ? 1 : width();
        for (int line = 0; line < lines; line++) {
            int start = level ? line * width() : line;
            int sum = 0;
            for (int i = 0; i < length + REACH; i++) {
                sum += i < length ? shades[start + i * step] & 0xFF : 0;
                sum -= i > 2 * REACH ? shades[start + (i - 2 * REACH - 1) * step] & 0xFF : 0;
                int middle = i - REACH;
                if (middle >= 0) {
                    int from = Math.max(0, middle - REACH);
                    int to = Math.min(length - 1, middle + REACH);
                    smooth[start + middle * step] = (byte) (sum / (to - from + 1));
                }
            }
        }
        return smooth;
    }

    /** Dots of ink within the edges, which are drawn in to the page. */
    int inkIn(int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = Math.max(0, top); y < Math.min(height(), bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width(), right); x++) {
                ink += ink(x, y) ? 1 : 0;
            }
        }
        return ink;
    }

    /** A piece of the page with a white margin around it. */
    BufferedImage cut(int left, int top, int right, int bottom, int margin) {
        int width = Math.max(1, right - left);
        int height = Math.max(1, bottom - top);
        var piece =
                new BufferedImage(
                        width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = piece.createGraphics();
        pen.setBackground(java.awt.Color.WHITE);
        pen.clearRect(0, 0, piece.getWidth(), piece.getHeight());
        pen.drawImage(
                image,
                margin,
                margin,
                margin + width,
                margin + height,
                left,
                top,
                left + width,
                top + height,
                null);
        pen.dispose();
        return piece;
    }

    /** The page with white where the rectangles, left, top, right and bottom, are. */
    BufferedImage without(Iterable<int[]> rectangles) {
        var copy = new BufferedImage(width(), height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.setColor(java.awt.Color.WHITE);
        for (int[] r : rectangles) {
            pen.fillRect(r[0], r[1], r[2] - r[0], r[3] - r[1]);
        }
        pen.dispose();
        return copy;
    }
}
