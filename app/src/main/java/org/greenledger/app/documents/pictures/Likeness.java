package org.greenledger.app.documents.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What a picture looks like, in 64 bits: the signs of the 64 lowest frequencies of its brightness
 * (two-dimensional cosine transform, type II). Resizing, recompressing and brightening hardly
 * change them. Turning the picture by quarters and mirroring it only swaps and inverts bits, so all
 * eight positions follow from one. Cropping, frames and large captions do change them.
 */
public final class Likeness {

    /** Up to how many differing bits two pictures are held to be the same. */
    public static final int NEAR = 8;

    private static final int SIDE = 32;
    private static final int HIGHEST = 10;

    /** Below this spread of brightness (0-255) a picture shows nothing to go by. */
    private static final double PLAIN = 6;

    private static final List<int[]> FREQUENCIES = frequencies();
    private static final double[][] COSINES = cosines();

    private Likeness() {}

    /** The likeness; empty for a picture that is nearly of one colour. */
    public static Optional<Long> of(BufferedImage picture) {
        double[][] gray = gray(picture);
        if (spread(gray) < PLAIN) {
            return Optional.empty();
        }
        long bits = 0;
        for (int k = 0; k < FREQUENCIES.size(); k++) {
            int[] f = FREQUENCIES.get(k);
            if (strength(gray, f[0], f[1]) > 0) {
                bits |= 1L << k;
            }
        }
        return Optional.of(bits);
    }

    /** The likenesses of the picture turned by quarters and mirrored, itself first. */
    public static long[] turned(long likeness) {
        LongStream.Builder all = LongStream.builder();
        for (int swap = 0; swap < 2; swap++) {
            for (int flip = 0; flip < 4; flip++) {
                all.add(moved(likeness, swap == 1, (flip & 1) != 0, (flip & 2) != 0));
            }
        }
        return all.build().distinct().toArray();
    }

    /** In how many of 64 bits two pictures differ, in the position where they differ least. */
    public static int distance(long one, long other) {
        int least = 64;
        for (long turned : turned(one)) {
            least = Math.min(least, Long.bitCount(turned ^ other));
        }
        return least;
    }

    /** Mirroring inverts the odd frequencies of its axis; swapping the axes swaps the two. */
    private static long moved(long likeness, boolean swap, boolean flipX, boolean flipY) {
        long moved = 0;
        for (int k = 0; k < FREQUENCIES.size(); k++) {
            int u = FREQUENCIES.get(k)[0];
            int v = FREQUENCIES.get(k)[1];
            int from = swap ? index(v, u) : k;
            boolean bit = (likeness >>> from & 1) != 0;
            boolean inverted = (flipX && u % 2 == 1) != (flipY && v % 2 == 1);
            if (bit != inverted) {
                moved |= 1L << k;
            }
        }
        return moved;
    }

    private static int index(int u, int v) {
        for (int k = 0; k < FREQUENCIES.size(); k++) {
            if (FREQUENCIES.get(k)[0] == u && FREQUENCIES.get(k)[1] == v) {
                return k;
            }
        }
        throw new IllegalArgumentException(u + "," + v);
    }

    /** All with 0 &lt; u + v &lt;= 10 but (5, 5): 64, and the same when u and v are swapped. */
    private static List<int[]> frequencies() {
        List<int[]> all = new ArrayList<>();
        for (int sum = 1; sum <= HIGHEST; sum++) {
            for (int u = 0; u <= sum; u++) {
                if (!(u == HIGHEST / 2 && sum == HIGHEST)) {
                    all.add(new int[] {u, sum - u});
                }
            }
        }
        return List.copyOf(all);
    }

    private static double[][] cosines() {
        double[][] table = new double[HIGHEST + 1][SIDE];
        for (int u = 0; u <= HIGHEST; u++) {
            for (int x = 0; x < SIDE; x++) {
                table[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return table;
    }

    private static double strength(double[][] gray, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = 0;
            for (int x = 0; x < SIDE; x++) {
                row += gray[y][x] * COSINES[u][x];
            }
            sum += row * COSINES[v][y];
        }
        return sum;
    }

    private static double spread(double[][] gray) {
        double sum = 0;
        double squares = 0;
        for (double[] row : gray) {
            for (double value : row) {
                sum += value;
                squares += value * value;
            }
        }
        int n = SIDE * SIDE;
        return Math.sqrt(Math.max(0, squares / n - (sum / n) * (sum / n)));
    }

    /** Halved until near the size, so that every pixel counts, then drawn to it. */
    private static double[][] gray(BufferedImage picture) {
        BufferedImage step = picture;
        while (step.getWidth() >= 2 * SIDE && step.getHeight() >= 2 * SIDE) {
            int width = Math.max(SIDE, step.getWidth() / 2);
            int height = Math.max(SIDE, step.getHeight() / 2);
            step = drawn(step, width, height);
        }
        BufferedImage last = drawn(step, SIDE, SIDE);
        double[][] gray = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = last.getRGB(x, y);
                gray[y][x] =
                        0.299 * (rgb >> 16 & 0xff)
                                + 0.587 * (rgb >> 8 & 0xff)
                                + 0.114 * (rgb & 0xff);
            }
        }
        return gray;
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = target.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(source, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }
}
