package org.greenledger.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.database.DataFolder;
import org.greenledger.app.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A server for the benchmark: the real program over its own PostgreSQL, filled with a nation's
 * issues, and beside it the bare list.
 *
 * <p>Arguments: data folder, number of issues, port. Prints {@code ready} when it can be measured.
 */
public final class BenchServer {

    private BenchServer() {}

    /** Fills the data folder once and serves until it is ended. */
    public static void main(String[] arguments) {
        start(arguments[0], Integer.parseInt(arguments[1]), arguments[2]);
        System.out.println("ready");
    }

    /** The running server, filled. */
    static ConfigurableApplicationContext start(String folder, int issues, String port) {
        DataFolder data = DataFolder.open(Path.of(folder));
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        owner =
                new JdbcTemplate(
                        new SingleConnectionDataSource(
                                database.url(),
                                database.owner().user(),
                                database.owner().password(),
                                true));
        SpringApplication server = new SpringApplication(GreenLedger.class, BenchSettling.class);
        SpringApplication.getShutdownHandlers()
                .add(
                        () -> {
                            database.close();
                            data.close();
                        });
        ConfigurableApplicationContext context =
                server.run(settings(data, database, port).toArray(String[]::new));
        if (context.getBean(BenchSettling.class).settle(issues)) {
            tidy(database);
        }
        return context;
    }

    private static @Nullable JdbcTemplate owner;

    /** The role that owns the tables. */
    static JdbcTemplate owner() {
        return Objects.requireNonNull(owner, "no server was started");
    }

    private static void tidy(EmbeddedDatabase database) {
        try (Connection owner =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> settings(DataFolder data, EmbeddedDatabase database, String port) {
        return List.of(
                "--server.port=" + port,
                "--spring.profiles.active=bench",
                "--greenledger.data=" + data.root(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.pages().user(),
                "--spring.datasource.password=" + database.pages().password(),
                "--spring.flyway.user=" + database.owner().user(),
                "--spring.flyway.password=" + database.owner().password(),
                "--logging.level.root=ERROR");
    }
}
