package org.greenledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Durable, and closed to all others; even when the owner's settings would have it otherwise. */
class EmbeddedDatabaseTest {

    @TempDir static Path parent;

    private static DataFolder data;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        data = DataFolder.open(parent.resolve("数据 文件夹"));
        Files.writeString(
                data.root().resolve("database.conf"),
                """
                fsync = off
                full_page_writes = off
                synchronous_commit = off
                listen_addresses = '*'
                work_mem = 9MB
                """);
        database = EmbeddedDatabase.start(data);
    }

    @AfterAll
    static void stop() {
        database.close();
        data.close();
    }

    @Test
    void everyCommitWaitsForTheDisk() throws Exception {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    void aPathThatAShellWouldReadOtherwiseIsRefused() {
        try (DataFolder odd = DataFolder.open(parent.resolve("$(whoami)"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(odd))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("$(whoami)");
        }
    }

    @Test
    void whatTheOwnerMaySetIsSet() throws Exception {
        assertThat(ask("show work_mem")).isEqualTo("9MB");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() -> connect(database.pages().user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> connect(database.pages().user(), ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void thePasswordIsKeptAsScram() throws Exception {
        assertThat(
                        askAs(
                                "postgres",
                                administrator(),
                                "select min(auth_method) || max(auth_method) from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256scram-sha-256");
        assertThat(
                        askAs(
                                "postgres",
                                administrator(),
                                "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'"))
                .isEqualTo("0");
    }

    @Test
    void theServersRoleOwnsItsDatabaseAndNothingElse() throws Exception {
        assertThat(
                        ask(
                                """
                                select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                                from pg_roles where rolname = current_user
                                """))
                .isEqualTo("f");
        assertThat(
                        ask(
                                "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo(database.owner().user());
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(listeningAddresses(port())).containsExactly("0100007F");
        assertThat(askAs("postgres", administrator(), "show unix_socket_directories")).isEmpty();
    }

    @Test
    void itKeepsChineseTextAndSortsItByPinyinWhenAsked() throws Exception {
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(
                        ask(
                                """
                                select string_agg(name, '' order by name collate "zh-x-icu")
                                from (values ('中'), ('阿'), ('北')) as v (name)
                                """))
                .isEqualTo("阿北中");
    }

    @Test
    void nobodyButTheOwnerCanReadTheDataFolder() throws Exception {
        assertThat(permissions(data.root())).isEqualTo("rwx------");
        assertThat(permissions(data.database())).isEqualTo("rwx------");
        assertThat(permissions(data.database().resolve("cluster"))).isEqualTo("rwx------");
        assertThat(permissions(data.database().resolve("passwords"))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(data.database())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.endsWith(".new"));
        }
    }

    private static String administrator() throws Exception {
        return Passwords.in(data.database().resolve("passwords")).administrator();
    }

    private static int port() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    /** As Linux tells them: addresses in hexadecimal, of both versions of IP. */
    private static List<String> listeningAddresses(int port) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[3].equals("0A") && fields[1].endsWith(":%04X".formatted(port))) {
                    addresses.add(fields[1].substring(0, fields[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), user, password);
    }

    private static String ask(String question) throws SQLException {
        return askAs(database.pages().user(), database.pages().password(), question);
    }

    private static String askAs(String user, String password, String question) throws SQLException {
        try (Connection connection = connect(user, password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
