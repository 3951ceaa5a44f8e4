package org.greenledger.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.testing.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's commands as typed at the terminal, beside a running server and without one. */
class AuditCommandTest {

    @TempDir static Path parent;

    @Test
    void theLogIsCheckedExportedAndWhatWasTamperedWithIsNamed() throws Exception {
        String data = parent.resolve("data").toString();
        Path bundle = parent.resolve("bundle.zip");
        int port = freePort();
        try (JavaProcess server =
                start(
                        Map.of("GREENLEDGER_AUDIT_INTERVAL", "PT0.2S"),
                        "serve",
                        "--port",
                        port + "",
                        "--data",
                        data)) {
            server.awaitLine("绿账已启动");
            for (int i = 0; i < 3; i++) {
                refusedRequest(port);
            }
            assertThat(run(0, "verify-audit", "--data", data)).contains("结论：完好");
            tamper(data);
            assertThat(run(1, "verify-audit", "--data", data)).contains("[内容被改动] 第 1 块 记录 1");
        }
        assertThat(run(1, "verify-audit", "--data", data))
                .contains("结论：发现 1 处问题", "3 条记录；0 条记录还没有封存");
        assertThat(run(0, "export-audit", "--data", data, "--to", bundle.toString()))
                .contains("已导出 3 条审计记录");
        Process offline =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "../tools/audit-check/AuditCheck.java",
                                bundle.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(
                        new String(
                                offline.getInputStream().readAllBytes(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("[内容被改动] 第 1 块 记录 1");
        assertThat(offline.waitFor()).isEqualTo(1);
        assertThat(run(1, "export-audit", "--data", data, "--to", bundle.toString()))
                .contains("已存在");
        assertThat(run(1, "archive-audit", "--data", data, "--before", "2999-01-01"))
                .contains("至少保存 3 年");
        assertThat(
                        run(
                                0,
                                "archive-audit",
                                "--data",
                                data,
                                "--before",
                                "2001-01-01",
                                "--to",
                                parent.resolve("a.zip").toString()))
                .contains("没有可以归档的记录");
    }

    @Test
    void aFolderWithoutADatabaseIsSaid() {
        assertThat(run(1, "verify-audit", "--data", parent.resolve("nothing").toString()))
                .contains("命令没有完成：", "没有绿账自带的数据库");
    }

    /** As the administrator of the embedded PostgreSQL could. */
    private static void tamper(String data) throws Exception {
        Properties passwords = new Properties();
        passwords.load(new StringReader(Files.readString(Path.of(data, "database", "passwords"))));
        String port = Files.readString(Path.of(data, "database", "port")).strip();
        try (Connection connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/greenledger",
                        "postgres",
                        passwords.getProperty("administrator"))) {
            connection.createStatement().execute("set session_replication_role = replica");
            connection
                    .createStatement()
                    .execute("update audit.entry set address = '10.0.0.99' where id = 1");
        }
    }

    private static void refusedRequest(int port) throws Exception {
        int status =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + "/people"))
                                        .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
        assertThat(status).isEqualTo(403);
    }

    private static String run(int code, String... arguments) {
        JavaProcess process = start(Map.of(), arguments);
        int ended = process.awaitExit();
        String text = String.join("\n", new ArrayList<>(process.lines()));
        assertThat(ended).as(text).isEqualTo(code);
        return text;
    }

    private static JavaProcess start(Map<String, String> environment, String... arguments) {
        return JavaProcess.start(
                GreenLedger.class, environment, List.of(arguments).toArray(String[]::new));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
