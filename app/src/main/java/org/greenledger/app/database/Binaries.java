package org.greenledger.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive inside our own program.
 *
 * <p>The folder is named after the hash of the archive: another version gets another folder, and a
 * folder bears its name only when all of it has been written. What was unpacked is compared with a
 * list of sizes at every start and unpacked again where a file is missing or cut off.
 */
final class Binaries {

    private static final String FOLDER = "postgresql-";
    private static final String LIST = "unpacked.txt";

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Finds the programs below {@code parent}, or unpacks them there. Needs the folder's lock. */
    static Binaries in(Path parent) throws IOException {
        String archive = archive();
        Path folder = parent.resolve(FOLDER + hash(archive));
        if (!isWhole(folder)) {
            deleteAll(parent);
            unpack(archive, folder);
        }
        return new Binaries(folder);
    }

    /** One of initdb, pg_ctl, postgres. */
    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name =
                "/postgres-%s-%s.txz"
                        .formatted(
                                system.startsWith("mac") ? "darwin" : system,
                                List.of("amd64", "x86_64").contains(machine)
                                        ? "x86_64"
                                        : List.of("aarch64", "arm64").contains(machine)
                                                ? "arm_64"
                                                : machine);
        if (Binaries.class.getResource(name) == null) {
            throw new CannotStart(
                    "本程序没有附带适用于 %s %s 的 PostgreSQL。请自备 PostgreSQL（15 或更高版本），并设置环境变量 GREENLEDGER_DATABASE_URL；或参照 docs/operations.md 加入相应的程序包后重新构建。"
                            .formatted(system, machine));
        }
        return name;
    }

    private static InputStream open(String archive) {
        InputStream stream = Binaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IllegalStateException(archive + " has gone");
        }
        return stream;
    }

    private static String hash(String archive) throws IOException {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream stream = new DigestInputStream(open(archive), sha)) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest(), 0, 8);
    }

    private static void deleteAll(Path parent) throws IOException {
        List<Path> old;
        try (Stream<Path> children = Files.list(parent)) {
            old =
                    children.filter(child -> child.getFileName().toString().startsWith(FOLDER))
                            .toList();
        }
        for (Path child : old) {
            Disk.delete(child);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        Files.createDirectory(draft);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(open(archive), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(tar, entry, draft);
            }
        }
        Files.writeString(draft.resolve(LIST), sizes(draft));
        Disk.rename(draft, folder);
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft)
            throws IOException {
        Path target = entry.resolveIn(draft);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (draft.relativize(target).startsWith("bin")
                && !target.toFile().setExecutable(true, true)) {
            throw new IOException(target + " does not become a program");
        }
    }

    private static boolean isWhole(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        return Files.exists(list) && Files.readString(list).equals(sizes(folder));
    }

    /** One line per file: its size and its place; all but the list itself. */
    private static String sizes(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(LIST))
                    .sorted()
                    .forEach(
                            file ->
                                    lines.append(size(file))
                                            .append(' ')
                                            .append(folder.relativize(file))
                                            .append('\n'));
        }
        return lines.toString();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
