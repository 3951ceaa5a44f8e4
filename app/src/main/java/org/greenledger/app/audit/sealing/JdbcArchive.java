package org.greenledger.app.audit.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Removes entries that are in an archive; needs the rights of the role that owns the tables. */
final class JdbcArchive {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Connection connection;

    JdbcArchive(Connection connection) {
        this.connection = connection;
    }

    /** The last block that is in an archive already; 0 for none. */
    long lastArchived() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs =
                        statement.executeQuery(
                                "select coalesce(max(last_block), 0) from audit.archive")) {
            rs.next();
            return rs.getLong(1);
        }
    }

    /**
     * The last block before the first one, from {@code first} on, with an entry that is too young.
     */
    long lastBlockBefore(long first, Instant before) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select coalesce((select min(number) - 1 from audit.block where number >= ? and latest >= ?),
                                        (select max(number) from audit.block), 0)
                        """)) {
            statement.setLong(1, first);
            statement.setObject(2, before.atOffset(ZoneOffset.UTC));
            try (ResultSet rs = statement.executeQuery()) {
                rs.next();
                return rs.getLong(1);
            }
        }
    }

    void remove(Archiving.Moved moved, int blocksAtOnce) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local greenledger.archiving = 'yes'");
            for (long from = moved.first(); from <= moved.last(); from += blocksAtOnce) {
                long to = Math.min(moved.last(), from + blocksAtOnce - 1);
                String these =
                        "(select unnest(ids) from audit.block where number between %d and %d)"
                                .formatted(from, to);
                statement.execute(
                        """
                        delete from audit.entry_unit f using audit.entry e, %s as gone(id)
                        where e.id = gone.id and f.entry_id = e.id and f.unit_id = any(e.units)
                        """
                                .formatted(these));
                statement.execute("delete from audit.entry where id in " + these);
            }
            statement.execute("set local greenledger.archiving = 'no'");
        }
    }

    /** Writes down that it was done, for the check of the chain and for people. */
    void tell(Archiving.Moved moved, String file, Instant before, OffsetDateTime now, String by)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into audit.archive (first_block, last_block, entries, file_name, sha256, at) values (?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, moved.first());
            statement.setLong(2, moved.last());
            statement.setLong(3, moved.entries());
            statement.setString(4, file);
            statement.setString(5, moved.sha256());
            statement.setObject(6, now);
            statement.executeUpdate();
        }
        String sentence =
                "归档 %s 之前的 %d 条审计记录（第 %d 至 %d 块）到文件“%s”"
                        .formatted(
                                before.atZone(CHINA).toLocalDate(),
                                moved.entries(),
                                moved.first(),
                                moved.last(),
                                file);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into audit.entry (at, person_name, unit_name, address, agent, kind, domain, subject, sentence, detail)
                        values (?, ?, '', '', '', 'AuditArchived', 'system', ?, ?, '{}')
                        """)) {
            statement.setObject(1, now);
            statement.setString(2, by);
            statement.setString(
                    3, "archive:%d-%d:%s".formatted(moved.first(), moved.last(), moved.sha256()));
            statement.setString(4, sentence);
            statement.executeUpdate();
        }
    }
}
