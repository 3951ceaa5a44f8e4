package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that nobody but their owner may read (0700 and 0600). */
public final class OwnerOnly {

    /** Makes the folder where it is missing, and closes it to others where it is open. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return close(folder, "rwx------");
    }

    /**
     * Writes a file that was never readable by others, not even for a moment, and is whole or not
     * there.
     */
    public static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        close(draft, "rw-------");
        Files.writeString(draft, content);
        Disk.flush(draft);
        Disk.rename(draft, file);
    }

    private static Path close(Path path, String permissions) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
        return path;
    }

    private OwnerOnly() {}
}
