package org.greenledger.app.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/**
 * Fresh PostgreSQL databases for tests: one server for all tests of a Java process, in a folder
 * that goes with it, and without waiting for the disk.
 *
 * @param url a JDBC address
 * @param user owns the database and, as in earnest, is no superuser
 * @param pages the role the server works with; it owns nothing
 */
public record TestDatabase(String url, String user, String pages) {

    private static final String OWNER = "greenledger";
    private static final String PAGES = "greenledger_pages";
    private static final String SUPERUSER = "postgres";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Creates an empty database that nobody else uses. Takes about 50 ms. */
    public static TestDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name,
                OWNER,
                PAGES);
    }

    /** A connection of the role that owns the tables. */
    public static Connection asOwner(DataSource server) throws SQLException {
        return DriverManager.getConnection(urlOf(server), OWNER, "");
    }

    /** A connection of somebody who may do everything, as an intruder would. */
    public static Connection asSuperuser(DataSource server) throws SQLException {
        return DriverManager.getConnection(urlOf(server), SUPERUSER, "");
    }

    private static String urlOf(DataSource server) throws SQLException {
        try (Connection connection = server.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** Started when the first database is asked for; stopped when Java ends. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            quieten();
            try {
                EmbeddedPostgres started =
                        EmbeddedPostgres.builder()
                                .setOverrideWorkingDirectory(
                                        new File("target/postgres").getAbsoluteFile())
                                .setDataDirectory(
                                        new File(
                                                        "target/postgres/data-"
                                                                + ProcessHandle.current().pid())
                                                .getAbsoluteFile())
                                .setPGStartupWait(Duration.ofMinutes(3))
                                .setLocaleConfig("locale", "C")
                                .setLocaleConfig("locale-provider", "builtin")
                                .setLocaleConfig("builtin-locale", "C.UTF-8")
                                .setServerConfig("full_page_writes", "off")
                                .setServerConfig("shared_buffers", "128MB")
                                .start();
                makeOwner(started);
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("no owner for the tests' databases", e);
            }
        }

        /** Every failing statement is in its test's report anyway. */
        private static void quieten() {
            if (LoggerFactory.getLogger("io.zonky.test") instanceof Logger logger) {
                logger.setLevel(Level.ERROR);
            }
        }

        private static void makeOwner(EmbeddedPostgres started) throws SQLException {
            try (Connection connection = started.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + OWNER + " login");
                statement.execute("create role " + PAGES + " login");
            }
        }
    }
}
