package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.greenledger.app.audit.AuditSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what was written since the last seal. One node seals at a time; writers wait for nobody,
 * and whatever is committed late, in whatever order, comes into a later block.
 */
@Component
public class Sealer {

    private static final int LARGEST_BLOCK = 4096;
    private static final int CAUGHT_UP_AT_ONCE = 1000;

    private final DataSource source;
    private final AuditSettings settings;
    private final Clock clock;
    private final Anchor anchor;
    private @Nullable SealKey key;

    /** Up to this number everything is done as soon as the writers of then have ended. */
    private long awaited;

    private Set<String> awaitedWriters = Set.of();
    private long done;
    private volatile @Nullable String trouble;

    Sealer(DataSource source, AuditSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.anchor = Anchor.in(settings.folder());
    }

    /** Why nothing is being sealed, in Chinese; empty when all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Seals everything that is committed and not sealed yet.
     *
     * @return how many entries were sealed; 0 also when another node is at it
     */
    public synchronized int seal() throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = 0;
                int more;
                do {
                    more = block(connection);
                    sealed += more;
                } while (more == LARGEST_BLOCK);
                return sealed;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int block(Connection connection) throws SQLException, IOException {
        JdbcBlocks blocks = new JdbcBlocks(connection);
        if (!blocks.tryLock() || !agrees(blocks)) {
            connection.rollback();
            return 0;
        }
        Optional<Seal> last = blocks.last();
        advance(blocks);
        long settled = last.map(Seal::settled).orElse(0L);
        List<Line> lines = blocks.unsealed(settled, LARGEST_BLOCK);
        if (lines.isEmpty()) {
            connection.rollback();
            return 0;
        }
        SealKey signer = key();
        long highest = lines.get(lines.size() - 1).id();
        long bound = lines.size() < LARGEST_BLOCK ? done : Math.min(done, highest);
        byte[] leaves = leaves(lines);
        Seal seal = seal(last, lines, leaves, Math.max(settled, bound), signer);
        blocks.register(signer, seal.at());
        blocks.insert(seal, lines, leaves);
        connection.commit();
        anchor.add(List.of(seal));
        return lines.size();
    }

    /**
     * Whether database and anchor tell the same. What the anchor lacks is added: a crash came
     * between, or another node sealed. When the database lacks what the anchor has, nothing is
     * sealed until somebody has looked into it.
     */
    private boolean agrees(JdbcBlocks blocks) throws SQLException, IOException {
        Optional<Seal> told = anchor.last();
        if (told.isPresent()) {
            Optional<Seal> kept = blocks.number(told.get().number());
            if (kept.isEmpty() || !kept.get().hash().equals(told.get().hash())) {
                trouble =
                        "封存已停止：数据库里的第 %d 块封存与 %s 不一致，可能是审计记录被删改，或数据库恢复到了较早的备份。请先运行 ./greenledger verify-audit 查明；处理办法见 docs/operations.md。"
                                .formatted(told.get().number(), anchor.file());
                return false;
            }
        }
        trouble = null;
        List<Seal> missing;
        do {
            long from = anchor.last().map(Seal::number).orElse(0L);
            missing = blocks.after(from, CAUGHT_UP_AT_ONCE);
            anchor.add(missing);
        } while (missing.size() == CAUGHT_UP_AT_ONCE);
        return true;
    }

    /**
     * Moves the bound below which no entry can appear any more. The number is read before the
     * writers, so whoever drew a lower one and is not among them has ended, and is seen by the
     * query that follows.
     */
    private void advance(JdbcBlocks blocks) throws SQLException {
        long given = blocks.highestGiven();
        Set<String> writers = blocks.writers();
        if (Collections.disjoint(awaitedWriters, writers)) {
            done = Math.max(done, awaited);
            awaited = given;
            awaitedWriters = writers;
        }
        if (writers.isEmpty()) {
            done = Math.max(done, given);
        }
    }

    private Seal seal(
            Optional<Seal> last, List<Line> lines, byte[] leaves, long settled, SealKey signer) {
        List<Instant> times = new ArrayList<>(lines.stream().map(Line::at).toList());
        return new Seal(
                        last.map(Seal::number).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        lines.size(),
                        lines.get(0).id(),
                        lines.get(lines.size() - 1).id(),
                        Collections.min(times),
                        Collections.max(times),
                        settled,
                        last.map(Seal::hash).orElse(Seal.NONE_BEFORE),
                        Digest.hex(HashTree.root(leaves)),
                        signer.fingerprint(),
                        "",
                        "")
                .signed(signer);
    }

    private static byte[] leaves(List<Line> lines) {
        byte[] leaves = new byte[lines.size() * Digest.LENGTH];
        for (int i = 0; i < lines.size(); i++) {
            System.arraycopy(lines.get(i).leaf(), 0, leaves, i * Digest.LENGTH, Digest.LENGTH);
        }
        return leaves;
    }

    private SealKey key() throws IOException {
        SealKey own = key;
        if (own == null) {
            own = SealKey.in(settings.folder());
            key = own;
        }
        return own;
    }
}
