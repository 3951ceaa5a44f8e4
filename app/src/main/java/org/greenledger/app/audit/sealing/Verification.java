package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.audit.sealing.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole log against its seals, streaming.
 *
 * @param findings every wrong place, in the order of blocks and entries
 * @param blocks how many blocks there are
 * @param entries how many entries were compared
 * @param archived how many blocks' entries were moved into archives
 * @param unsealed how many entries are waiting for the next seal
 * @param last the newest seal; absent when nothing was sealed yet
 */
record Verification(
        List<Finding> findings,
        long blocks,
        long entries,
        long archived,
        long unsealed,
        @Nullable Seal last) {

    private static final int SHORTEST_MONTHS = 6;
    private static final int FOUND_AT_MOST = 100;

    /**
     * Checks.
     *
     * @param connection may read the tables of the log; its transaction is ended
     * @param folder where the public key is
     * @param anchorFile seals kept outside the database
     */
    static Verification of(Connection connection, Path folder, Path anchorFile)
            throws SQLException, IOException {
        List<Finding> findings = new ArrayList<>();
        JdbcLog log = JdbcLog.ofOneMoment(connection);
        try (AnchorCursor anchor = AnchorCursor.of(anchorFile)) {
            List<JdbcLog.Archive> archives = log.archives();
            PublicKey own = SealKey.publicIn(folder).orElse(null);
            ChainCheck chain =
                    new ChainCheck(
                            log.keys(),
                            own == null ? null : SealKey.fingerprint(own),
                            anchor,
                            findings);
            EntryCheck entries = new EntryCheck(log, findings);
            long[] counts = new long[2];
            Map<Long, JdbcLog.Archive> ends = new HashMap<>();
            log.blocks(
                    1,
                    Long.MAX_VALUE,
                    block -> {
                        chain.take(block);
                        counts[0]++;
                        JdbcLog.Archive archive = holding(archives, block.seal().number());
                        if (archive == null) {
                            entries.take(block);
                        } else {
                            counts[1]++;
                            ends.put(archive.first(), archive);
                            refuseYoung(archive, block.seal(), findings);
                        }
                    });
            chain.finish();
            Seal last = chain.last();
            long unsealed = entries.finish(last == null ? 0 : last.settled());
            for (JdbcLog.Archive archive : ends.values()) {
                if (!entries.isToldOf(archive) && unsealed == 0) {
                    findings.add(
                            Finding.ofBlock(
                                    Kind.ARCHIVE,
                                    archive.first(),
                                    "第 %d 至 %d 块被标为已归档，记录中却没有这次归档"
                                            .formatted(archive.first(), archive.last())));
                }
            }
            for (long id : log.wronglyFound(FOUND_AT_MOST)) {
                findings.add(Finding.ofEntry(Kind.INDEX, null, id, "按单位检索所用的表与记录不符"));
            }
            return new Verification(
                    findings, counts[0], entries.checked(), counts[1], unsealed, last);
        } finally {
            connection.rollback();
        }
    }

    private static JdbcLog.@Nullable Archive holding(List<JdbcLog.Archive> archives, long block) {
        return archives.stream()
                .filter(a -> a.first() <= block && block <= a.last())
                .findFirst()
                .orElse(null);
    }

    private static void refuseYoung(JdbcLog.Archive archive, Seal seal, List<Finding> findings) {
        boolean young =
                seal.latest()
                        .atOffset(ZoneOffset.UTC)
                        .plusMonths(SHORTEST_MONTHS)
                        .isAfter(archive.at().atOffset(ZoneOffset.UTC));
        if (young) {
            findings.add(Finding.ofBlock(Kind.ARCHIVE, seal.number(), "归档时还不满 6 个月，不应移出"));
        }
    }
}
