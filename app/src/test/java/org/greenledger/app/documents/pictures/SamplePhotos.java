package org.greenledger.app.documents.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Pictures for tests, made from a number, and what a camera writes into them. */
public final class SamplePhotos {

    private SamplePhotos() {}

    /** A landscape of overlapping shapes, another one for each seed. */
    public static BufferedImage landscape(int seed, int width, int height) {
        Random random = new Random(seed * 7919L + 17);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(random.nextInt(0x1000000)));
        pen.fillRect(0, 0, width, height);
        for (int k = 0; k < 40; k++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            int w = (int) (width * (0.05 + random.nextDouble() * 0.45));
            int h = (int) (height * (0.05 + random.nextDouble() * 0.45));
            int x = (int) (random.nextDouble() * width) - w / 2;
            int y = (int) (random.nextDouble() * height) - h / 2;
            if (k % 2 == 0) {
                pen.fillOval(x, y, w, h);
            } else {
                pen.fillRect(x, y, w, h);
            }
        }
        pen.dispose();
        return picture;
    }

    /** As a JPEG file without anything but pixels. */
    public static byte[] jpeg(BufferedImage picture, float quality) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pictures.write(picture, quality, out);
        return out.toByteArray();
    }

    /** Turned by quarters to the right. */
    public static BufferedImage turned(BufferedImage picture, int quarters) {
        BufferedImage now = picture;
        for (int k = 0; k < quarters; k++) {
            AffineTransform right = new AffineTransform(0, 1, -1, 0, now.getHeight(), 0);
            BufferedImage next =
                    new BufferedImage(now.getHeight(), now.getWidth(), BufferedImage.TYPE_INT_RGB);
            new AffineTransformOp(right, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(now, next);
            now = next;
        }
        return now;
    }

    /** As in a mirror. */
    public static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage next =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = next.createGraphics();
        pen.drawImage(
                picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        pen.dispose();
        return next;
    }

    /** Drawn to another size. */
    public static BufferedImage sized(BufferedImage picture, int width, int height) {
        BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = next.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return next;
    }

    /**
     * A JPEG as a camera writes it.
     *
     * @param time as in Exif, for example 2026:05:03 10:12:00, without offset
     */
    public static byte[] camera(
            byte[] jpeg, String time, double latitude, double longitude, int orientation) {
        byte[] exif = exif(time, latitude, longitude, orientation);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1);
        all.putShort((short) (exif.length + 8));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private static byte[] exif(String time, double latitude, double longitude, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(230);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 90);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.putInt(0);
        tiff.position(68);
        tiff.put(time.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        tiff.position(90);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(tiff, 2, 5, 3, 150);
        entry(tiff, 3, 2, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(tiff, 4, 5, 3, 174);
        tiff.putInt(0);
        tiff.position(150);
        degrees(tiff, Math.abs(latitude));
        degrees(tiff, Math.abs(longitude));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        int whole = (int) value;
        int minutes = (int) ((value - whole) * 60);
        double seconds = ((value - whole) * 60 - minutes) * 60;
        tiff.putInt(whole).putInt(1).putInt(minutes).putInt(1);
        tiff.putInt((int) Math.round(seconds * 10_000)).putInt(10_000);
    }
}
