package org.greenledger.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.testing.JavaProcess;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it: it runs, or says in Chinese why not and ends with code 1. */
class LaunchTest {

    @TempDir static Path parent;

    @Test
    void itStartsServesAndStartsAgainAfterBeingKilled() throws Exception {
        String data = parent.resolve("data").toString();
        int port = freePort();
        try (JavaProcess server = serve(Map.of(), "--port", port + "", "--data", data)) {
            server.awaitLine("绿账已启动：http://localhost:%d/".formatted(port));
            assertThat(statusOf(port)).isLessThan(500);

            assertRefused(
                    serve(Map.of(), "--port", freePort() + "", "--data", data), "正在被另一个绿账程序使用");
            server.kill();
        }
        long start = System.nanoTime();
        try (JavaProcess server = serve(Map.of(), "--port", port + "", "--data", data)) {
            server.awaitLine("绿账已启动");
            System.out.printf(
                    "second start, after kill -9: %d ms%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(statusOf(port)).isLessThan(500);
        }
        assertThat(Path.of(data, "log", "greenledger.log")).exists();
        assertThat(Path.of(data, "database", "cluster", "postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortIsSaidAndNothingIsTouched() throws Exception {
        Path data = parent.resolve("untouched");
        try (ServerSocket other = new ServerSocket(0)) {
            assertRefused(
                    serve(Map.of(), "--port", other.getLocalPort() + "", "--data", data.toString()),
                    "端口 %d 已被其他程序占用".formatted(other.getLocalPort()));
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aMigrationThatFailsStopsTheStart() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), "")) {
            connection
                    .createStatement()
                    .execute(
                            "revoke create on database %s from %s"
                                    .formatted(connection.getCatalog(), database.user()));
        }
        int port = freePort();
        Path data = parent.resolve("migration");

        assertRefused(
                serve(
                        Map.of(
                                "GREENLEDGER_DATABASE_URL", database.url(),
                                "GREENLEDGER_DATABASE_USER", database.user()),
                        "--port",
                        port + "",
                        "--data",
                        data.toString()),
                "数据库结构升级失败");
        assertThat(Files.readString(data.resolve("log").resolve("start-failure.log")))
                .contains("permission denied");
    }

    @Test
    void anExistingDatabaseIsUsedWhenGiven() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        int port = freePort();
        Path data = parent.resolve("given");
        try (JavaProcess server =
                serve(
                        Map.of(
                                "GREENLEDGER_DATABASE_URL", database.url(),
                                "GREENLEDGER_DATABASE_USER", database.user()),
                        "--port",
                        port + "",
                        "--data",
                        data.toString())) {
            server.awaitLine("绿账已启动");
            server.awaitLine("数据库权限不能阻止它改动记录");
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), "")) {
                assertThat(
                                connection
                                        .getMetaData()
                                        .getTables(null, "public", "flyway_schema_history%", null)
                                        .next())
                        .isTrue();
            }
        }
        assertThat(data.resolve("database")).doesNotExist();
    }

    private static JavaProcess serve(Map<String, String> environment, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return JavaProcess.start(GreenLedger.class, environment, arguments);
    }

    private static void assertRefused(JavaProcess server, String reason) {
        int code = server.awaitExit();
        List<String> lines = server.lines();
        assertThat(code).as("exit code").isEqualTo(1);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("绿账没有启动：").contains(reason));
        assertThat(lines).noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
    }

    private static int statusOf(int port) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
