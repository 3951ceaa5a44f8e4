package org.greenledger.app.documents.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @TempDir Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("photo.jpg"), content);
    }

    private static byte[] plain() {
        return SamplePhotos.jpeg(SamplePhotos.landscape(1, 320, 240), 0.8f);
    }

    @Test
    void timePlaceAndOrientationAreRead() throws IOException {
        Shot shot =
                Shot.of(
                        file(
                                SamplePhotos.camera(
                                        plain(), "2026:05:03 10:12:00", 30.27641, 120.15512, 6)),
                        CHINA);

        assertThat(shot.at()).isEqualTo(Instant.parse("2026-05-03T02:12:00Z"));
        assertThat(shot.latitude()).isCloseTo(30.27641, within(0.00001));
        assertThat(shot.longitude()).isCloseTo(120.15512, within(0.00001));
        assertThat(shot.orientation()).isEqualTo(6);
    }

    @Test
    void aPictureWithoutThemTellsNothing() throws IOException {
        assertThat(Shot.of(file(plain()), CHINA)).isEqualTo(Shot.SILENT);
        assertThat(Shot.of(file(new byte[] {1, 2, 3}), CHINA)).isEqualTo(Shot.SILENT);
    }

    @Test
    void aSmallCopyStandsUprightAndTellsNothingOfTheCamera() throws IOException {
        Path photo = file(SamplePhotos.camera(plain(), "2026:05:03 10:12:00", 30.2, 120.1, 6));

        BufferedImage small = Pictures.small(photo, 160).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pictures.write(small, 0.8f, out);

        assertThat(small.getWidth()).isEqualTo(120);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(Shot.of(file(out.toByteArray()), CHINA)).isEqualTo(Shot.SILENT);
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("2026:05:03");
    }
}
