package org.greenledger.app.documents.previews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a folder within its size: what was longest unused goes first. */
final class RenditionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RenditionSweep.class);

    private record Kept(Path path, long size, long used) {}

    private final Path folder;
    private final long most;
    private final AtomicLong fresh;
    private final AtomicBoolean running = new AtomicBoolean();

    RenditionSweep(Path folder, long most) {
        this.folder = folder.toAbsolutePath();
        this.most = most;
        this.fresh = new AtomicLong(most / 20);
    }

    /** Looks at the folder whenever a twentieth of its size was added, and the first time. */
    void added(long bytes) {
        if (fresh.addAndGet(bytes) < most / 20 || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            fresh.set(0);
            sweep();
        } catch (IOException e) {
            LOG.warn("the folder of previews could not be swept: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    private void sweep() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) files::iterator) {
                BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
                if (is.isRegularFile()) {
                    all.add(new Kept(path, is.size(), is.lastModifiedTime().toMillis()));
                }
            }
        }
        long total = all.stream().mapToLong(Kept::size).sum();
        if (total <= most) {
            return;
        }
        all.sort(Comparator.comparingLong(Kept::used));
        for (Kept kept : all) {
            if (total <= most / 5 * 4) {
                return;
            }
            Files.deleteIfExists(kept.path());
            total -= kept.size();
        }
    }
}
