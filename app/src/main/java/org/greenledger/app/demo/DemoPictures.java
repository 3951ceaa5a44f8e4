package org.greenledger.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Drawn pictures of places that do not exist, in place of photographs: a river that gets clean. */
final class DemoPictures {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int BANK = 430;

    private DemoPictures() {}

    /**
     * A picture as JPEG.
     *
     * @param seed which place
     * @param percent how far the work is, 0 to 100; the water gets clearer and trees grow
     */
    static byte[] draw(int seed, int percent) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Random random = new Random(seed);
            sky(g, random);
            hills(g, random);
            water(g, random, percent);
            works(g, random, percent);
            trees(g, random, percent);
        } finally {
            g.dispose();
        }
        return jpeg(image);
    }

    private static void sky(Graphics2D g, Random random) {
        int warm = random.nextInt(60);
        g.setPaint(
                new GradientPaint(
                        0,
                        0,
                        new Color(120 + warm, 170, 215 - warm / 2),
                        0,
                        BANK,
                        new Color(230, 236, 240)));
        g.fillRect(0, 0, WIDTH, BANK);
    }

    private static void hills(Graphics2D g, Random random) {
        for (int layer = 0; layer < 3; layer++) {
            Polygon hill = new Polygon();
            hill.addPoint(0, BANK);
            int height = 190 - layer * 50;
            for (int x = 0; x <= WIDTH; x += 60) {
                hill.addPoint(x, BANK - height + random.nextInt(90));
            }
            hill.addPoint(WIDTH, BANK);
            g.setColor(new Color(110 - layer * 18, 140 - layer * 14, 120 - layer * 20));
            g.fillPolygon(hill);
        }
    }

    private static void water(Graphics2D g, Random random, int percent) {
        double clean = percent / 100.0;
        Color near =
                new Color(
                        (int) (70 + 20 * clean), (int) (66 + 90 * clean), (int) (50 + 130 * clean));
        g.setPaint(new GradientPaint(0, BANK, near.brighter(), 0, HEIGHT, near));
        g.fillRect(0, BANK, WIDTH, HEIGHT - BANK);
        g.setStroke(new BasicStroke(3));
        for (int k = 0; k < 40; k++) {
            int x = random.nextInt(WIDTH);
            int y = BANK + 20 + random.nextInt(HEIGHT - BANK - 40);
            g.setColor(new Color(255, 255, 255, 30 + random.nextInt(50)));
            g.drawLine(x, y, x + 30 + random.nextInt(70), y);
        }
        g.setColor(new Color(40, 40, 36));
        for (int k = 0; k < (100 - percent) / 6; k++) {
            g.fillOval(
                    random.nextInt(WIDTH),
                    BANK + 30 + random.nextInt(220),
                    18 + random.nextInt(50),
                    8 + random.nextInt(12));
        }
    }

    private static void works(Graphics2D g, Random random, int percent) {
        int x = 120 + random.nextInt(500);
        g.setColor(new Color(150, 140, 128));
        g.fillRect(0, BANK - 14, WIDTH, 22);
        if (percent < 100) {
            g.setColor(new Color(214, 158, 30));
            g.fillRect(x, BANK - 84, 110, 56);
            g.setStroke(new BasicStroke(14));
            g.drawLine(x + 100, BANK - 76, x + 190, BANK - 150);
            g.drawLine(x + 190, BANK - 150, x + 240, BANK - 60);
            g.setColor(new Color(50, 50, 50));
            g.fillRoundRect(x - 8, BANK - 34, 130, 26, 24, 24);
        }
        g.setColor(new Color(96, 100, 104));
        int pipes = 1 + percent / 25;
        for (int k = 0; k < pipes; k++) {
            g.fillOval(40 + k * 66, BANK - 44, 46, 46);
            g.setColor(new Color(60, 62, 66));
            g.fillOval(51 + k * 66, BANK - 33, 24, 24);
            g.setColor(new Color(96, 100, 104));
        }
    }

    private static void trees(Graphics2D g, Random random, int percent) {
        for (int k = 0; k < percent / 8; k++) {
            int x = 300 + random.nextInt(620);
            g.setColor(new Color(92, 70, 48));
            g.fillRect(x, BANK - 62, 8, 52);
            g.setColor(new Color(40, 110 + random.nextInt(50), 60));
            g.fillOval(x - 24, BANK - 112, 56, 62);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
