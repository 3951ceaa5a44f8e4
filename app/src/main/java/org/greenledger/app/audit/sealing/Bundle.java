package org.greenledger.app.audit.sealing;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A part of the log, or all of it, as a file that can be checked with nothing but itself: entries,
 * hashes, seals, public keys and the program that checks them. The form is described in
 * docs/audit-format.md.
 */
final class Bundle {

    private static final String PROGRAM = "AuditCheck.java";
    private static final int ENTRIES_AT_ONCE = 5000;

    /**
     * What to take.
     *
     * @param kind all, range or archive
     * @param first number of the first block
     * @param last number of the last block
     * @param business whether entries on business data come in full; else only their hashes
     */
    record Part(String kind, long first, long last, boolean business) {

        static Part all() {
            return new Part("all", 1, Long.MAX_VALUE, true);
        }

        static Part archive(long first, long last) {
            return new Part("archive", first, last, true);
        }

        /** Whole blocks, with what they hold from before and after. */
        static Part between(Instant from, Instant to, JdbcLog log) throws SQLException {
            long[] numbers = log.blocksBetween(from, to);
            return new Part("range", numbers[0], numbers[1], true);
        }

        /** The same for somebody who may not read of business data. */
        Part withoutBusiness() {
            return new Part(kind, first, last, false);
        }

        boolean isAll() {
            return kind.equals("all");
        }
    }

    private final JdbcLog log;
    private final Part part;
    private final ZipOutputStream zip;
    private final IdSet sealed = new IdSet();
    private final List<Long> withheld = new ArrayList<>();
    private long entries;

    private Bundle(JdbcLog log, Part part, ZipOutputStream zip) {
        this.log = log;
        this.part = part;
        this.zip = zip;
    }

    /**
     * Writes the bundle; leaves the stream open.
     *
     * @return how many entries it holds
     */
    static long write(JdbcLog log, Part part, Path anchor, Instant now, OutputStream out)
            throws SQLException, IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        Bundle bundle = new Bundle(log, part, zip);
        bundle.write(anchor, now);
        zip.finish();
        zip.flush();
        return bundle.entries;
    }

    private void write(Path anchor, Instant now) throws SQLException, IOException {
        copy("说明.txt", "README.txt");
        copy(PROGRAM, PROGRAM);
        text(
                "bundle.properties",
                out ->
                        out.write(
                                "format=1\nkind=%s\nfirst=%d\nexported=%s\n"
                                        .formatted(part.kind(), part.first(), Line.time(now))));
        text("public-keys.tsv", this::keys);
        text(
                "archives.tsv",
                out -> {
                    for (JdbcLog.Archive a : log.archives()) {
                        out.write(
                                "%d\t%d\t%d\t%s\t%s\n"
                                        .formatted(
                                                a.first(),
                                                a.last(),
                                                a.entries(),
                                                a.sha256(),
                                                a.file().replaceAll("\\p{Cntrl}", " ")));
                    }
                });
        text("seals.tsv", this::seals);
        text("leaves.tsv", this::leaves);
        text("entries.jsonl", this::entries);
        text("withheld.tsv", this::withheld);
        text("unsealed.jsonl", this::unsealed);
        text(
                "anchor.tsv",
                out -> {
                    if (Files.exists(anchor)) {
                        anchor(anchor, out);
                    }
                });
    }

    private void keys(Writer out) throws SQLException, IOException {
        for (Map.Entry<String, PublicKey> key : log.keys().entrySet()) {
            out.write(
                    key.getKey()
                            + "\t"
                            + Base64.getEncoder().encodeToString(key.getValue().getEncoded())
                            + "\n");
        }
    }

    /** With one more at either end, which fastens a part to the rest of the chain. */
    private void seals(Writer out) throws SQLException, IOException {
        long from = part.first() == 0 ? 0 : Math.max(1, part.first() - 1);
        long to = part.isAll() || part.last() == 0 ? part.last() : part.last() + 1;
        log.seals(from, to, seal -> out.write(seal.line() + "\n"));
    }

    private void leaves(Writer out) throws SQLException, IOException {
        log.blocks(
                part.first(),
                part.last(),
                block -> {
                    for (int i = 0; i < block.ids().length; i++) {
                        sealed.add(block.ids()[i]);
                        out.write(
                                block.seal().number()
                                        + "\t"
                                        + block.ids()[i]
                                        + "\t"
                                        + Digest.hex(block.leaf(i))
                                        + "\n");
                    }
                });
    }

    private void entries(Writer out) throws SQLException, IOException {
        List<Block> waiting = new ArrayList<>();
        int[] held = new int[1];
        log.blocks(
                part.first(),
                part.last(),
                block -> {
                    waiting.add(block);
                    held[0] += block.ids().length;
                    if (held[0] >= ENTRIES_AT_ONCE) {
                        write(waiting, out);
                        held[0] = 0;
                    }
                });
        write(waiting, out);
    }

    private void write(List<Block> waiting, Writer out) throws SQLException, IOException {
        Map<Long, Line> lines = log.lines(waiting);
        for (Block block : waiting) {
            for (long id : block.ids()) {
                Line line = lines.get(id);
                if (line != null && line.business() && !part.business()) {
                    withheld.add(id);
                } else if (line != null) {
                    out.write(line.text() + "\n");
                    entries++;
                }
            }
        }
        waiting.clear();
    }

    private void unsealed(Writer out) throws SQLException, IOException {
        if (!part.isAll()) {
            return;
        }
        List<Long> waiting = new ArrayList<>();
        log.ids(
                id -> {
                    if (!sealed.has(id)) {
                        waiting.add(id);
                    }
                });
        for (int from = 0; from < waiting.size(); from += ENTRIES_AT_ONCE) {
            List<Long> some =
                    waiting.subList(from, Math.min(waiting.size(), from + ENTRIES_AT_ONCE));
            for (Line line : log.lines(some.toArray(Long[]::new)).values()) {
                boolean hidden = line.business() && !part.business();
                out.write((hidden ? "{\"id\":" + line.id() + "}" : line.text()) + "\n");
                entries += hidden ? 0 : 1;
            }
        }
    }

    private void withheld(Writer out) throws IOException {
        for (long id : withheld) {
            out.write(id + "\n");
        }
    }

    private void anchor(Path anchor, Writer out) throws IOException {
        try (AnchorCursor cursor = AnchorCursor.of(anchor)) {
            for (Seal seal = cursor.next(); seal != null; seal = cursor.next()) {
                if (part.isAll()
                        || (seal.number() >= part.first() && seal.number() <= part.last())) {
                    out.write(seal.line() + "\n");
                }
            }
        }
    }

    private void copy(String name, String resource) throws IOException {
        try (InputStream content = Bundle.class.getResourceAsStream("/audit/" + resource)) {
            if (content == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    private void text(String name, JdbcLog.Taking<Writer> writing)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(name));
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        writing.take(out);
        out.flush();
        zip.closeEntry();
    }
}
