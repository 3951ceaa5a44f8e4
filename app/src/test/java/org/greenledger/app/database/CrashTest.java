package org.greenledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.testing.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed: what was committed is there, and the next start needs no hand. */
class CrashTest {

    private static final int ENOUGH = 100;

    @TempDir static Path parent;

    @Test
    void aKilledServerLosesNothingAndItsDatabaseIsFoundAndStopped() throws Exception {
        Path folder = parent.resolve("data");
        try (JavaProcess server = startCommitting(folder, 1_000_000)) {
            server.kill();
            assertThat(databaseProcesses(folder)).as("outlive the server").isNotEmpty();

            List<ProcessHandle> orphans = databaseProcesses(folder);
            assertThatAllIsThere(folder, server);
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aKilledDatabaseComesBackUnderTheRunningServerAndLosesNothing() throws Exception {
        Path folder = parent.resolve("data");
        try (JavaProcess server = startCommitting(folder, 2_000_000)) {
            databaseProcesses(folder).forEach(ProcessHandle::destroyForcibly);
            server.awaitLine("lost the database");
            int before = numbersOf(server).size();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> numbersOf(server).size() > before + ENOUGH);

            server.kill();
            assertThatAllIsThere(folder, server);
        }
    }

    @Test
    void aKilledPostmasterWhoseChildrenLiveOnIsNoTroubleEither() throws Exception {
        Path folder = parent.resolve("data");
        try (JavaProcess server = startCommitting(folder, 3_000_000)) {
            postmaster(folder).destroyForcibly();
            server.awaitLine("lost the database");
            int before = numbersOf(server).size();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> numbersOf(server).size() > before + ENOUGH);

            server.kill();
            assertThatAllIsThere(folder, server);
        }
    }

    @Test
    void bothKilledAtOnceLoseNothing() throws Exception {
        Path folder = parent.resolve("data");
        try (JavaProcess server = startCommitting(folder, 4_000_000)) {
            List<ProcessHandle> database = databaseProcesses(folder);
            server.kill();
            database.forEach(ProcessHandle::destroyForcibly);

            assertThatAllIsThere(folder, server);
        }
    }

    private static JavaProcess startCommitting(Path folder, int from) {
        JavaProcess server =
                JavaProcess.start(
                        CommittingServer.class,
                        Map.of(),
                        folder.toString(),
                        Integer.toString(from));
        server.awaitLine("committed " + (from + ENOUGH));
        return server;
    }

    private static void assertThatAllIsThere(Path folder, JavaProcess server) throws SQLException {
        List<Integer> said = numbersOf(server);
        assertThat(said).hasSizeGreaterThan(ENOUGH);
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from committed")) {
            List<Integer> kept = new ArrayList<>();
            while (rows.next()) {
                kept.add(rows.getInt(1));
            }
            assertThat(kept).containsAll(said).doesNotHaveDuplicates();
        }
    }

    private static List<Integer> numbersOf(JavaProcess server) {
        return server.lines().stream()
                .filter(line -> line.startsWith("committed "))
                .map(line -> Integer.valueOf(line.substring("committed ".length())))
                .toList();
    }

    private static List<ProcessHandle> databaseProcesses(Path folder) throws Exception {
        return Leftovers.workingIn(folder.toRealPath().resolve("database").resolve("cluster"));
    }

    private static ProcessHandle postmaster(Path folder) throws Exception {
        List<ProcessHandle> all = databaseProcesses(folder);
        return all.stream()
                .filter(process -> process.parent().filter(all::contains).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
