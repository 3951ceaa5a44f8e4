package org.greenledger.app.documents.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws small, upright, clean copies. Two at a time, and never more pixels than are needed: a large
 * picture is thinned out while it is read.
 */
public final class Pictures {

    private static final Semaphore AT_ONCE = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    /**
     * The picture, upright, its longer edge at most {@code edge} pixels.
     *
     * @return empty for what is no picture that can be drawn
     */
    public static Optional<BufferedImage> small(Path picture, int edge) {
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage thinned = read(picture, edge);
            return Optional.ofNullable(thinned)
                    .map(t -> drawn(t, edge, Shot.of(picture, ZoneOffset.UTC).orientation()));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            AT_ONCE.release();
        }
    }

    /**
     * Writes a picture as JPEG: pixels and nothing else, so without time, place, camera and
     * preview.
     *
     * @param quality 0 to 1
     */
    public static void write(BufferedImage picture, float quality, OutputStream out) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static @Nullable BufferedImage read(Path picture, int edge) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
                int thin = Math.max(1, longer / (2 * edge));
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(thin, thin, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage drawn(BufferedImage source, int edge, int orientation) {
        boolean turned = orientation >= 5;
        double scale = Math.min(1, edge / (double) Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage drawn =
                new BufferedImage(
                        turned ? height : width,
                        turned ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(upright(orientation, drawn.getWidth(), drawn.getHeight()));
        pen.drawImage(source, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** Exif's eight orientations; width and height are those of the upright picture. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
