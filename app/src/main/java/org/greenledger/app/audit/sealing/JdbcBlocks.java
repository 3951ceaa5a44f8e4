package org.greenledger.app.audit.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of blocks and keys, and what is waiting to be sealed. */
final class JdbcBlocks {

    /** Chosen by chance; whoever seals holds it. */
    private static final long LOCK = 0x67_72_65_65_6e_6c_65_64L;

    private final Connection connection;

    JdbcBlocks(Connection connection) {
        this.connection = connection;
    }

    /** True when no other node seals; until the end of the transaction nobody else does. */
    boolean tryLock() throws SQLException {
        return ask("select pg_try_advisory_xact_lock(" + LOCK + ")", rs -> rs.getBoolean(1));
    }

    /** Waits until no other node seals. */
    void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    Optional<Seal> last() throws SQLException {
        return one("select " + Seal.COLUMNS + " from audit.block order by number desc limit 1");
    }

    Optional<Seal> number(long number) throws SQLException {
        return one("select " + Seal.COLUMNS + " from audit.block where number = " + number);
    }

    List<Seal> after(long number, int limit) throws SQLException {
        return list(
                "select %s from audit.block where number > %d order by number limit %d"
                        .formatted(Seal.COLUMNS, number, limit),
                Seal::of);
    }

    /** The highest number given to an entry so far, committed or not. */
    long highestGiven() throws SQLException {
        return ask(
                "select case when is_called then last_value else last_value - 1 end from audit.entry_id_seq",
                rs -> rs.getLong(1));
    }

    /**
     * The transactions that have begun to write entries and have not ended. A writer takes its lock
     * on the table before it draws an entry's number, and lets it go after its entry is seen.
     */
    Set<String> writers() throws SQLException {
        return new HashSet<>(
                list(
                        """
                        select virtualtransaction from pg_locks
                        where locktype = 'relation' and relation = 'audit.entry'::regclass and mode = 'RowExclusiveLock'
                          and database = (select oid from pg_database where datname = current_database())
                        """,
                        rs -> rs.getString(1)));
    }

    /** Entries that no block has, the lowest numbers first. */
    List<Line> unsealed(long settled, int limit) throws SQLException {
        return list(
                """
                select %s from audit.entry e where e.id > %d
                  and e.id not in (select unnest(b.ids) from audit.block b where b.last_id > %d)
                order by e.id limit %d
                """
                        .formatted(Line.COLUMNS, settled, settled, limit),
                Line::of);
    }

    void insert(Seal seal, List<Line> lines, byte[] leaves) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into audit.block (number, sealed_at, entries, first_id, last_id, earliest, latest, settled,
                                                 previous, root, key, hash, signature, ids, leaves)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            statement.setLong(1, seal.number());
            time(statement, 2, seal.at());
            statement.setInt(3, seal.entries());
            statement.setLong(4, seal.first());
            statement.setLong(5, seal.last());
            time(statement, 6, seal.earliest());
            time(statement, 7, seal.latest());
            statement.setLong(8, seal.settled());
            statement.setBytes(9, Digest.bytes(seal.previous()));
            statement.setBytes(10, Digest.bytes(seal.root()));
            statement.setString(11, seal.key());
            statement.setBytes(12, Digest.bytes(seal.hash()));
            statement.setBytes(13, Digest.bytes(seal.signature()));
            statement.setArray(
                    14,
                    connection.createArrayOf(
                            "bigint", lines.stream().map(Line::id).toArray(Long[]::new)));
            statement.setBytes(15, leaves);
            statement.executeUpdate();
        }
    }

    void register(SealKey key, Instant now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into audit.seal_key (fingerprint, public_key, since) values (?, ?, ?) on conflict do nothing")) {
            statement.setString(1, key.fingerprint());
            statement.setBytes(2, key.told().getEncoded());
            time(statement, 3, now);
            statement.executeUpdate();
        }
    }

    private Optional<Seal> one(String question) throws SQLException {
        return list(question, Seal::of).stream().findFirst();
    }

    private <T> T ask(String question, Reading<T> reading) throws SQLException {
        return list(question, reading).get(0);
    }

    private <T> List<T> list(String question, Reading<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(question)) {
            List<T> found = new ArrayList<>();
            while (rs.next()) {
                found.add(reading.of(rs));
            }
            return found;
        }
    }

    private static void time(PreparedStatement statement, int at, Instant time)
            throws SQLException {
        statement.setObject(at, time.atOffset(ZoneOffset.UTC));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rs) throws SQLException;
    }
}
