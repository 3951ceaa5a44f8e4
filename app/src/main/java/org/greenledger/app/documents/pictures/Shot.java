package org.greenledger.app.documents.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a picture (Exif 2.32).
 *
 * @param at when it was taken; without a stated offset the camera's clock is taken for ours
 * @param latitude degrees of WGS-84; absent together with the longitude
 * @param accuracy metres; absent where the camera does not say
 * @param orientation 1 to 8; 1 where the camera does not say
 */
public record Shot(
        @Nullable Instant at,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Float accuracy,
        int orientation) {

    /** A picture that tells nothing. */
    public static final Shot SILENT = new Shot(null, null, null, null, 1);

    private static final int POSITIONING_ERROR = 0x1f;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    /** Reads a picture; what cannot be read tells nothing. */
    public static Shot of(Path picture, ZoneId zone) {
        try {
            Metadata all = ImageMetadataReader.readMetadata(picture.toFile());
            GpsDirectory gps = all.getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation place = gps == null ? null : gps.getGeoLocation();
            Instant at = at(all.getFirstDirectoryOfType(ExifSubIFDDirectory.class), zone);
            int orientation = orientation(all.getFirstDirectoryOfType(ExifIFD0Directory.class));
            return place == null || place.isZero()
                    ? new Shot(at, null, null, null, orientation)
                    : new Shot(
                            at,
                            place.getLatitude(),
                            place.getLongitude(),
                            gps.getFloatObject(POSITIONING_ERROR),
                            orientation);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return SILENT;
        }
    }

    private static @Nullable Instant at(@Nullable ExifSubIFDDirectory exif, ZoneId zone) {
        String written =
                exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (exif == null || written == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(written.strip(), TIME);
            String offset = exif.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
            return local.atZone(offset == null ? zone : ZoneOffset.of(offset.strip())).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static int orientation(@Nullable ExifIFD0Directory head) {
        if (head == null || !head.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int told = head.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return told >= 1 && told <= 8 ? told : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }
}
