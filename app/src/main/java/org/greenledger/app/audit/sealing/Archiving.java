package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipFile;
import org.greenledger.app.database.OwnerOnly;

/**
 * Moves old entries into a file: whole blocks from the beginning of the chain, checked there before
 * anything is removed here. The blocks themselves stay, so the chain stays whole and the file can
 * be held against it. That it was done is an entry of the log itself.
 */
final class Archiving {

    /**
     * What was moved.
     *
     * @param last number of the last block; 0 when nothing is old enough
     */
    record Moved(long first, long last, long entries, String sha256) {}

    private static final int BLOCKS_AT_ONCE = 50;

    private final Connection connection;
    private final Path anchor;

    /**
     * @param connection of the role that owns the tables
     */
    Archiving(Connection connection, Path anchor) {
        this.connection = connection;
        this.anchor = anchor;
    }

    /**
     * Moves every block whose entries all happened before that time.
     *
     * @param target a file that does not exist
     */
    Moved move(Instant before, Path target, Instant now, String by)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            JdbcArchive table = new JdbcArchive(connection);
            new JdbcBlocks(connection).lock();
            long first = table.lastArchived() + 1;
            long last = table.lastBlockBefore(first, before);
            if (last < first) {
                connection.rollback();
                return new Moved(0, 0, 0, "");
            }
            OwnerOnly.write(target, "");
            long entries;
            try (OutputStream out = Files.newOutputStream(target)) {
                entries =
                        Bundle.write(
                                JdbcLog.in(connection),
                                Bundle.Part.archive(first, last),
                                anchor,
                                now,
                                out);
            }
            prove(target, first, last);
            String sha256 = sha256(target);
            Moved moved = new Moved(first, last, entries, sha256);
            table.remove(moved, BLOCKS_AT_ONCE);
            table.tell(
                    moved,
                    target.getFileName().toString(),
                    before,
                    now.atOffset(ZoneOffset.UTC),
                    by);
            connection.commit();
            return moved;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            Files.deleteIfExists(target);
            throw e;
        }
    }

    /** Reads the written file again: every entry of these blocks is in it, as it was sealed. */
    private void prove(Path target, long first, long last) throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(target.toFile());
                var lines =
                        new java.io.BufferedReader(
                                new java.io.InputStreamReader(
                                        zip.getInputStream(zip.getEntry("entries.jsonl")),
                                        java.nio.charset.StandardCharsets.UTF_8))) {
            JdbcLog.in(connection)
                    .blocks(
                            first,
                            last,
                            block -> {
                                for (int i = 0; i < block.ids().length; i++) {
                                    String line = lines.readLine();
                                    byte[] leaf =
                                            line == null
                                                    ? new byte[0]
                                                    : HashTree.leaf(
                                                            line.getBytes(
                                                                    java.nio.charset
                                                                            .StandardCharsets
                                                                            .UTF_8));
                                    if (!java.util.Arrays.equals(leaf, block.leaf(i))) {
                                        throw new IOException(
                                                "第 %d 块 记录 %d 与封存不符，没有归档。请先运行 verify-audit 查明"
                                                        .formatted(
                                                                block.seal().number(),
                                                                block.ids()[i]));
                                    }
                                }
                            });
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Digest.fresh();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.hex(digest.digest());
    }
}
