package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Contents on disk: written to a temporary name, forced to disk, then moved in one step, so that a
 * name always holds the whole content.
 */
class ContentFolder implements ContentStore {

    private final Path folder;

    ContentFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String sha256, Path whole) throws IOException {
        Path place = folder.resolve(ContentStore.name(sha256));
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        Path half = Files.createTempFile(folder, "incoming-", ".part");
        try {
            Files.copy(whole, half, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        try {
            return Optional.of(Files.newInputStream(folder.resolve(ContentStore.name(sha256))));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public String place() {
        return "文件夹 " + folder;
    }
}
