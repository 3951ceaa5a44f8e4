package org.greenledger.app.documents.previews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What was made from files, kept by the hash of the file, so that it is made once. */
@Component
public class Renditions {

    /** The longer edge of a thumbnail, in pixels. */
    public static final int THUMBNAIL = 360;

    /** The name of the thumbnail. */
    public static final String SMALL = "small.jpg";

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);
    private static final Duration UNTOUCHED = Duration.ofHours(12);

    /** Makes something from a file; an empty result says that it cannot be made. */
    @FunctionalInterface
    interface Maker {
        void make(Path target) throws Exception;
    }

    private final RenditionSettings settings;
    private final RenditionSweep sweep;
    private final Clock clock;
    private final Lock[] locks = new Lock[64];

    Renditions(RenditionSettings settings, Clock clock) {
        this.settings = settings;
        this.sweep = new RenditionSweep(settings.folder(), settings.most().toBytes());
        this.clock = clock;
        for (int k = 0; k < locks.length; k++) {
            locks[k] = new ReentrantLock();
        }
    }

    /** Keeps what was made elsewhere; a failure to do so is no failure of the caller. */
    public void put(String sha256, String what, byte[] made) {
        try {
            write(sha256, what, target -> Files.write(target, made));
        } catch (Exception e) {
            LOG.warn("a rendition could not be kept: {}", e.toString());
        }
    }

    /**
     * What was made, or is made now; empty where it cannot be made. All of one file is made one
     * after the other.
     */
    Optional<Path> of(String sha256, String what, Maker maker) {
        Path place = place(sha256, what);
        Lock lock = locks[Math.floorMod(sha256.hashCode(), locks.length)];
        lock.lock();
        try {
            if (Files.notExists(place)) {
                make(sha256, what, maker);
            }
            touch(place);
            return Files.size(place) == 0 ? Optional.empty() : Optional.of(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private void make(String sha256, String what, Maker maker) throws IOException {
        try {
            write(sha256, what, maker);
        } catch (Exception e) {
            LOG.info("no {} of {}: {}", what, sha256, e.toString());
            if (e instanceof UncheckedIOException
                    || e instanceof org.greenledger.app.shared.NotFound) {
                throw (RuntimeException) e;
            }
            Files.deleteIfExists(place(sha256, what));
            Files.createDirectories(place(sha256, what).getParent());
            Files.createFile(place(sha256, what));
        }
    }

    private void write(String sha256, String what, Maker maker) throws Exception {
        Path place = place(sha256, what);
        Files.createDirectories(place.getParent());
        Path half = Files.createTempFile(place.getParent(), "making-", ".part");
        try {
            maker.make(half);
            Files.move(
                    half,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            sweep.added(Files.size(place));
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void touch(Path place) throws IOException {
        Instant now = clock.instant();
        if (Files.getLastModifiedTime(place).toInstant().isBefore(now.minus(UNTOUCHED))) {
            Files.setLastModifiedTime(place, FileTime.from(now));
        }
    }

    private Path place(String sha256, String what) {
        return settings.folder()
                .toAbsolutePath()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256 + "-" + what);
    }
}
