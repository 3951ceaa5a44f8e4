package org.greenledger.app.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** As many different small pictures as are asked for: one drawing with a number behind its end. */
final class BenchPictures {

    private static final byte[] DRAWN = draw();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private BenchPictures() {}

    static InputStream next() {
        byte[] bytes = Arrays.copyOf(DRAWN, DRAWN.length + 8);
        long number = System.nanoTime() * 31 + NUMBER.incrementAndGet();
        for (int k = 0; k < 8; k++) {
            bytes[DRAWN.length + k] = (byte) (number >> (8 * k));
        }
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] draw() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                image.setRGB(x, y, x * 200 << 8 | y);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
