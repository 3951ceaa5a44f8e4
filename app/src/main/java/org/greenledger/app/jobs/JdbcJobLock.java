package org.greenledger.app.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one run of a job be under way in the whole database, even when a node that was taken for
 * dead was only slow. The lock hangs on a connection: it ends with the run or with the node.
 */
@Component
class JdbcJobLock {

    /** Our half of PostgreSQL's advisory keys; the other half is the job's name. */
    private static final int JOBS = 0x6A6F6273;

    /** So that the lock of a machine without power goes after half a minute and not in hours. */
    private static final String LET_THE_DEAD_GO =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4";

    private static final String AS_BEFORE =
            "reset tcp_keepalives_idle; reset tcp_keepalives_interval; reset tcp_keepalives_count";

    private final DataSource source;

    JdbcJobLock(DataSource source) {
        this.source = source;
    }

    /** Held while the job runs. */
    final class Held implements AutoCloseable {
        private final Connection connection;
        private final String job;

        private Held(Connection connection, String job) {
            this.connection = connection;
            this.job = job;
        }

        @Override
        public void close() throws SQLException {
            try (connection;
                    Statement statement = connection.createStatement()) {
                ask(connection, "select pg_advisory_unlock(?, hashtext(?))", job);
                statement.execute(AS_BEFORE);
            }
        }
    }

    /** Takes it; empty when a run is under way elsewhere. */
    Optional<Held> take(String job) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            if (ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", job)) {
                statement.execute(LET_THE_DEAD_GO);
                return Optional.of(new Held(connection, job));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static boolean ask(Connection connection, String question, String job)
            throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(question)) {
            asked.setInt(1, JOBS);
            asked.setString(2, job);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
