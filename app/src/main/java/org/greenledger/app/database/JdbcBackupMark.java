package org.greenledger.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The span of PostgreSQL's log that makes files copied from a running server whole again: begun
 * before the first is copied, ended after the last. PostgreSQL's manual calls it a low-level base
 * backup.
 *
 * @param firstSegment the first log file that belongs to the copy
 */
record JdbcBackupMark(Connection connection, String firstSegment) implements AutoCloseable {

    /**
     * What ends the copy.
     *
     * @param label goes into the copy as the file backup_label
     * @param lastSegment the last log file that belongs to the copy
     */
    record End(String label, String lastSegment) {}

    /** Begins; log files are kept from here on until {@link #close}. */
    static JdbcBackupMark begin(int port, Passwords passwords) throws SQLException {
        Connection connection =
                JdbcRoles.connect(
                        port, "postgres", JdbcRoles.ADMINISTRATOR, passwords.administrator());
        try (Statement statement = connection.createStatement()) {
            // A temporary slot keeps the log and vanishes with the connection, however that ends.
            statement.execute(
                    "select pg_create_physical_replication_slot('greenledger_' || pg_backend_pid(), true, true)");
            try (ResultSet start =
                    statement.executeQuery(
                            "select pg_walfile_name(pg_backup_start('greenledger', fast => true))")) {
                start.next();
                return new JdbcBackupMark(connection, start.getString(1));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Ends; after this the log files up to the last segment are complete. */
    End end() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet stop =
                        statement.executeQuery(
                                "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
            stop.next();
            return new End(stop.getString(1), stop.getString(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
