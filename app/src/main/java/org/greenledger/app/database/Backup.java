package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file with everything a data folder keeps, made while the server runs or stands still.
 * Unpacked into an empty folder it is a data folder again.
 */
public final class Backup {

    private static final String CLUSTER = "database/" + Cluster.NAME;
    private static final String LOG_FILES = CLUSTER + "/pg_wal";

    /** PostgreSQL makes their content anew at its start; the folders themselves must be there. */
    private static final Set<String> ONLY_THE_FOLDER =
            Set.of(
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_wal",
                    "pgsql_tmp");

    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    private final Path root;
    private final Archive archive;

    private Backup(Path root, Archive archive) {
        this.root = root;
        this.archive = archive;
    }

    /**
     * Copies the data folder.
     *
     * @param folder the data folder, in use or not
     * @param target a tar.gz file that does not exist yet
     * @throws CannotStart when there is nothing to copy or it cannot be done
     */
    public static void make(Path folder, Path target) {
        if (!Files.exists(folder.resolve(CLUSTER))) {
            throw new CannotStart(
                    "%s 里没有绿账自带的数据库，无可备份。若使用自备的 PostgreSQL，请用 pg_dump 备份，并另行复制 files 文件夹。"
                            .formatted(folder));
        }
        if (Files.exists(target)) {
            throw new CannotStart("文件 %s 已存在。请换一个文件名。".formatted(target));
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Path root = folder.toRealPath();
            Optional<DataFolder> idle = DataFolder.openUnlessInUse(root);
            try (DataFolder held = idle.orElse(null);
                    EmbeddedDatabase started = held == null ? null : EmbeddedDatabase.start(held);
                    Archive archive = Archive.into(draft)) {
                new Backup(root, archive).run();
            }
            Disk.flush(draft);
            Disk.rename(draft, target);
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "备份没有完成（%s）。请检查磁盘空间和权限后重试；原有数据没有受影响。".formatted(e.getMessage()), e);
        }
    }

    private void run() throws IOException, SQLException {
        Path database = root.resolve("database");
        Passwords passwords = Passwords.in(database.resolve("passwords"));
        archive.addText(DataFolder.LOCK, "");
        archive.addFolder("database");
        // Seals first: the copied database has every seal that the copied list has, and maybe more.
        if (Files.exists(root.resolve("seals"))) {
            copy("seals");
        }
        try (JdbcBackupMark mark =
                JdbcBackupMark.begin(Port.remembered(database.resolve("port")), passwords)) {
            copy(CLUSTER);
            JdbcBackupMark.End end = mark.end();
            archive.addText(CLUSTER + "/backup_label", end.label());
            copyLog(mark.firstSegment(), end.lastSegment());
        }
        archive.addFile("database/passwords", database.resolve("passwords"));
        // Files last: whatever the copied database mentions is there by now, and none is ever
        // altered.
        for (String name :
                List.of("files", ServerSettings.OWN, "greenledger.properties", "identity.key")) {
            if (Files.exists(root.resolve(name))) {
                copy(name);
            }
        }
    }

    private void copyLog(String first, String last) throws IOException {
        archive.addFolder(LOG_FILES + "/archive_status");
        try (var files = Files.newDirectoryStream(root.resolve(LOG_FILES))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.length() == first.length()
                        && name.compareTo(first) >= 0
                        && name.compareTo(last) <= 0) {
                    archive.addFile(LOG_FILES + "/" + name, file);
                }
            }
        }
    }

    private void copy(String start) throws IOException {
        Files.walkFileTree(
                root.resolve(start),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is)
                            throws IOException {
                        archive.addFolder(nameOf(folder));
                        return ONLY_THE_FOLDER.contains(String.valueOf(folder.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                            throws IOException {
                        if (!NOT_COPIED.contains(String.valueOf(file.getFileName()))) {
                            archive.addFile(nameOf(file), file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path vanished, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String nameOf(Path path) {
        return root.relativize(path).toString();
    }
}
