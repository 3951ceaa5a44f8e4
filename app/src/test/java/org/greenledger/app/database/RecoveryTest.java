package org.greenledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an interrupted start, a cut-off file or a stranger's doing leaves is put right. */
class RecoveryTest {

    @TempDir static Path parent;

    private final Path folder = parent.resolve("data");

    @Test
    void aFirstStartThatWasInterruptedIsBegunAnew() throws Exception {
        Path interrupted = parent.resolve("interrupted");
        try (DataFolder data = DataFolder.open(interrupted)) {
            Path draft = Files.createDirectories(data.database().resolve("cluster.new/base/1"));
            Files.writeString(draft.resolve("1259"), "half a file");
            Files.createDirectories(data.database().resolve("postgresql-0123456789abcdef.new/bin"));
        }

        assertThat(start(interrupted)).isTrue();
        assertThat(interrupted.resolve("database").resolve("cluster.new")).doesNotExist();
    }

    @Test
    void theDataSurvivesAndThePortStaysTheSame() throws Exception {
        String before;
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection = connect(database)) {
            connection.createStatement().execute("create table kept (word text)");
            connection.createStatement().execute("insert into kept values ('台账')");
            before = database.url();
        }
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection = connect(database)) {
            assertThat(database.url()).isEqualTo(before);
            var rows = connection.createStatement().executeQuery("select word from kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("台账");
        }
    }

    @Test
    void aPortThatSomebodyElseTookIsReplaced() throws Exception {
        assertThat(start(folder)).isTrue();
        Path port = folder.resolve("database").resolve("port");
        String before = Files.readString(port).strip();
        try (ServerSocket other =
                new ServerSocket(Integer.parseInt(before), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(start(folder)).isTrue();
            assertThat(Files.readString(port).strip()).isNotEqualTo(before);
        }
    }

    @Test
    void aStalePidFileWithTheNumberOfALivingProcessIsNoHindrance() throws Exception {
        assertThat(start(folder)).isTrue();
        Path pid = folder.resolve("database/cluster/postmaster.pid");
        Files.writeString(
                pid,
                "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n"
                        .formatted(ProcessHandle.current().pid(), pid.getParent()));

        assertThat(start(folder)).isTrue();
    }

    @Test
    void aProgramThatWasCutOffIsUnpackedAnew() throws Exception {
        assertThat(start(folder)).isTrue();
        try (Stream<Path> files = Files.list(folder.resolve("database"))) {
            Path program =
                    files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                            .findFirst()
                            .orElseThrow()
                            .resolve("bin/postgres");
            try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "rw")) {
                file.setLength(100);
            }
        }

        assertThat(start(folder)).isTrue();
    }

    @Test
    void aWrongSettingIsSaidAndLeavesNothingRunning() throws Exception {
        assertThat(start(folder)).isTrue();
        Path own = folder.resolve("database.conf");
        Files.writeString(own, "shared_buffers = plenty\n");
        try (DataFolder data = DataFolder.open(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("database.conf");
            assertThat(Leftovers.workingIn(data.database().resolve("cluster"))).isEmpty();
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void dataOfAnotherVersionIsNotTouched() throws Exception {
        assertThat(start(folder)).isTrue();
        Path version = folder.resolve("database/cluster/PG_VERSION");
        String before = Files.readString(version);
        Files.writeString(version, "17\n");
        try (DataFolder data = DataFolder.open(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PostgreSQL 17");
        } finally {
            Files.writeString(version, before);
        }
    }

    @Test
    void aDamagedPasswordFileIsSaid() throws Exception {
        Path file = Files.writeString(parent.resolve("passwords"), "administrator=1\n");

        assertThatThrownBy(() -> Passwords.in(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("口令文件");
        assertThat(List.of(new Passwords("one", "two", "three").toString()))
                .containsExactly("Passwords");
    }

    @Test
    void aFolderOfTheVersionWithoutARoleForThePagesIsTakenOver() throws Exception {
        assertThat(start(folder)).isTrue();
        Path file = folder.resolve("database/passwords");
        Files.writeString(file, Files.readString(file).replaceAll("pages=.*\\n", ""));
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection pages =
                        DriverManager.getConnection(
                                database.url(),
                                database.pages().user(),
                                database.pages().password())) {
            assertThat(pages.isValid(5)).isTrue();
            assertThat(file).content().contains("pages=" + database.pages().password());
        }
    }

    /** Starts and stops it; true when it answered in between. */
    private static boolean start(Path folder) throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection = connect(database)) {
            return connection.isValid(5);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws Exception {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
