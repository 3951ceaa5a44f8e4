package org.greenledger.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds everything this server keeps: database, uploaded files, log.
 *
 * <p>Only its owner can read it, and only one server uses it at a time. The lock is the operating
 * system's, so it ends with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** Also the mark by which we know a folder as ours. */
    static final String LOCK = "greenledger.lock";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, closes it to other users and takes its lock.
     *
     * @throws CannotStart when it cannot be written, belongs to something else, or is in use
     */
    public static DataFolder open(Path folder) {
        return openUnlessInUse(folder)
                .orElseThrow(
                        () ->
                                new CannotStart(
                                        "数据文件夹 %s 正在被另一个绿账程序使用%s。请先停止那个程序，或用 --data 指定另一个文件夹。"
                                                .formatted(folder, holderOf(folder))));
    }

    /** As {@link #open}, but empty when another server uses the folder. */
    static Optional<DataFolder> openUnlessInUse(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(root);
            OwnerOnly.folder(root);
            FileChannel lock =
                    FileChannel.open(
                            root.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (lockOf(lock) == null) {
                lock.close();
                return Optional.empty();
            }
            DataFolder opened = new DataFolder(root.toRealPath(), lock);
            opened.note("（进程号 %d）".formatted(ProcessHandle.current().pid()));
            return Optional.of(opened);
        } catch (IOException e) {
            throw new CannotStart(
                    "无法使用数据文件夹 %s（%s）。请检查磁盘空间和读写权限，或用 --data 指定另一个文件夹。".formatted(root, reason(e)),
                    e);
        }
    }

    /** Its absolute path. */
    public Path root() {
        return root;
    }

    /** Where the log files are. */
    public Path log() {
        return root.resolve("log");
    }

    /** Where the database is, with its programs, port and passwords. */
    Path database() {
        return root.resolve("database");
    }

    /** Lets others use the folder. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + root + " does not open", e);
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new CannotStart("%s 是一个文件，不能用作数据文件夹。请用 --data 指定一个文件夹。".formatted(root));
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent() && !Files.exists(root.resolve(LOCK))) {
                throw new CannotStart(
                        "文件夹 %s 里已有其他内容，不是绿账的数据文件夹。请用 --data 指定一个空文件夹或新文件夹。".formatted(root));
            }
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void note(String holder) throws IOException {
        lock.truncate(0);
        lock.write(StandardCharsets.UTF_8.encode(holder), 0);
    }

    private static String holderOf(Path folder) {
        try {
            return Files.readString(folder.resolve(LOCK));
        } catch (IOException unknown) {
            return "";
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "没有权限"
                : e instanceof java.nio.file.FileSystemException system
                                && system.getReason() != null
                        ? system.getReason()
                        : String.valueOf(e.getMessage());
    }
}
