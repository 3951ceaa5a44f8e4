package org.greenledger.app.documents.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final int PICTURES = 60;

    private static long of(BufferedImage picture) {
        return Likeness.of(picture).orElseThrow();
    }

    private static BufferedImage reread(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void aResizedAndRecompressedPictureIsNearlyTheSame() throws IOException {
        for (int seed = 0; seed < PICTURES; seed++) {
            BufferedImage picture = SamplePhotos.landscape(seed, 1200, 900);
            long first = of(picture);
            BufferedImage small = SamplePhotos.sized(picture, 480, 360);
            assertThat(Long.bitCount(first ^ of(reread(SamplePhotos.jpeg(picture, 0.3f)))))
                    .as("recompressed, picture " + seed)
                    .isLessThanOrEqualTo(Likeness.NEAR);
            assertThat(Long.bitCount(first ^ of(reread(SamplePhotos.jpeg(small, 0.6f)))))
                    .as("resized, picture " + seed)
                    .isLessThanOrEqualTo(Likeness.NEAR);
        }
    }

    @Test
    void aTurnedOrMirroredPictureIsFoundInOneOfEightPositions() {
        for (int seed = 0; seed < PICTURES; seed++) {
            BufferedImage picture = SamplePhotos.landscape(seed, 1200, 900);
            long first = of(picture);
            for (int quarters = 1; quarters < 4; quarters++) {
                BufferedImage turned = SamplePhotos.turned(picture, quarters);
                assertThat(Likeness.distance(first, of(turned)))
                        .as("turned by " + quarters + ", picture " + seed)
                        .isLessThanOrEqualTo(Likeness.NEAR);
                assertThat(Likeness.distance(first, of(SamplePhotos.mirrored(turned))))
                        .as("mirrored, picture " + seed)
                        .isLessThanOrEqualTo(Likeness.NEAR);
            }
        }
    }

    @Test
    void differentPicturesAreFarApart() {
        List<Long> all = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            all.add(of(SamplePhotos.landscape(seed, 400, 300)));
        }
        int near = 0;
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                if (Likeness.distance(all.get(one), all.get(other)) <= Likeness.NEAR) {
                    near++;
                }
            }
        }
        assertThat(near).as("of 44,850 pairs of different pictures").isZero();
    }

    @Test
    void theFirstOfTheEightPositionsIsThePictureItself() {
        long likeness = of(SamplePhotos.landscape(5, 400, 300));
        assertThat(Likeness.turned(likeness)).hasSize(8).startsWith(likeness);
    }

    @Test
    void aPlainPageHasNoLikeness() {
        BufferedImage page = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();
        assertThat(Likeness.of(page)).isEmpty();
    }
}
