package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture is, read from its head without decoding it.
 *
 * @param width pixels, above 0
 * @param height pixels, above 0
 */
public record PictureSize(int width, int height) {

    /** Width times height. */
    public long pixels() {
        return (long) width * height;
    }

    /** The size; empty for what is no picture that can be drawn. */
    public static Optional<PictureSize> of(Path path) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } catch (IOException | RuntimeException broken) {
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }
}
