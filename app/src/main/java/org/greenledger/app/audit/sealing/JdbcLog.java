package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The whole log as it stands at one moment, read from beginning to end without keeping it in
 * memory.
 */
final class JdbcLog {

    private static final int BLOCKS_AT_ONCE = 50;
    private static final int IDS_AT_ONCE = 10_000;

    /** Takes one thing after the other. */
    @FunctionalInterface
    interface Taking<T> {
        void take(T one) throws SQLException, IOException;
    }

    /** Blocks whose entries were moved into a file. */
    record Archive(long first, long last, long entries, String file, String sha256, Instant at) {

        String subject() {
            return "archive:%d-%d:%s".formatted(first, last, sha256);
        }
    }

    private final Connection connection;

    private JdbcLog(Connection connection) {
        this.connection = connection;
    }

    /** The log as this connection's transaction sees it. */
    static JdbcLog in(Connection connection) {
        return new JdbcLog(connection);
    }

    /** Begins a transaction that sees one moment; the caller ends it. */
    static JdbcLog ofOneMoment(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        return new JdbcLog(connection);
    }

    /** Every block whose number lies between, in the order of numbers. */
    void blocks(long from, long to, Taking<Block> each) throws SQLException, IOException {
        stream(
                "select %s from audit.block where number between %d and %d order by number"
                        .formatted(Block.COLUMNS, from, to),
                BLOCKS_AT_ONCE,
                rs -> each.take(Block.of(rs)));
    }

    /** The first and the last number of blocks with entries between two times; zeros for none. */
    long[] blocksBetween(Instant from, Instant to) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select coalesce(min(number), 0), coalesce(max(number), 0) from audit.block where latest >= ? and earliest < ?")) {
            statement.setObject(1, from.atOffset(java.time.ZoneOffset.UTC));
            statement.setObject(2, to.atOffset(java.time.ZoneOffset.UTC));
            try (ResultSet rs = statement.executeQuery()) {
                rs.next();
                return new long[] {rs.getLong(1), rs.getLong(2)};
            }
        }
    }

    /** Every seal whose number lies between, in the order of numbers. */
    void seals(long from, long to, Taking<Seal> each) throws SQLException, IOException {
        stream(
                "select %s from audit.block where number between %d and %d order by number"
                        .formatted(Seal.COLUMNS, from, to),
                IDS_AT_ONCE,
                rs -> each.take(Seal.of(rs)));
    }

    /** The entries of these blocks, as far as they are there. */
    Map<Long, Line> lines(Collection<Block> blocks) throws SQLException {
        return lines(
                blocks.stream()
                        .flatMapToLong(b -> LongStream.of(b.ids()))
                        .boxed()
                        .toArray(Long[]::new));
    }

    /** The entries with these numbers in ascending order, as far as they are there. */
    Map<Long, Line> lines(Long[] ids) throws SQLException {
        Map<Long, Line> found = new LinkedHashMap<>(ids.length * 2);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select "
                                + Line.COLUMNS
                                + " from audit.entry where id = any(?) order by id")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    Line line = Line.of(rs);
                    found.put(line.id(), line);
                }
            }
        }
        return found;
    }

    /** The number of every entry, in ascending order. */
    void ids(Taking<Long> each) throws SQLException, IOException {
        stream(
                "select id from audit.entry order by id",
                IDS_AT_ONCE,
                rs -> each.take(rs.getLong(1)));
    }

    Map<String, PublicKey> keys() throws SQLException, IOException {
        Map<String, PublicKey> found = new HashMap<>();
        stream(
                "select public_key from audit.seal_key order by since",
                10,
                rs -> {
                    PublicKey key = SealKey.read(rs.getBytes(1));
                    found.put(SealKey.fingerprint(key), key);
                });
        return found;
    }

    List<Archive> archives() throws SQLException, IOException {
        List<Archive> found = new ArrayList<>();
        stream(
                "select first_block, last_block, entries, file_name, sha256, at from audit.archive order by first_block",
                10,
                rs ->
                        found.add(
                                new Archive(
                                        rs.getLong(1),
                                        rs.getLong(2),
                                        rs.getLong(3),
                                        rs.getString(4),
                                        rs.getString(5),
                                        rs.getObject(6, OffsetDateTime.class).toInstant())));
        return found;
    }

    /** Entries that offices would not find, or find although they are not theirs. */
    List<Long> wronglyFound(int limit) throws SQLException, IOException {
        List<Long> found = new ArrayList<>();
        stream(
                """
                (select e.id from audit.entry e cross join unnest(e.units) u
                 where e.domain = 'business' and not exists (select 1 from audit.entry_unit f where f.unit_id = u and f.entry_id = e.id)
                 limit %d)
                union
                (select f.entry_id from audit.entry_unit f
                 where not exists (select 1 from audit.entry e where e.id = f.entry_id and e.domain = 'business' and f.unit_id = any(e.units))
                 limit %d)
                """
                        .formatted(limit, limit),
                limit,
                rs -> found.add(rs.getLong(1)));
        return found;
    }

    private void stream(String question, int atOnce, Taking<ResultSet> each)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(atOnce);
            try (ResultSet rs = statement.executeQuery(question)) {
                while (rs.next()) {
                    each.take(rs);
                }
            }
        }
    }
}
