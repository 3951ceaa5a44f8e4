package org.greenledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import org.greenledger.app.testing.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir Path parent;

    @Test
    void aCopyOfARunningServerHoldsAllThatWasCommittedBeforeItAndStartsElsewhere()
            throws Exception {
        Path folder = parent.resolve("data");
        Path copy = parent.resolve("copy.tar.gz");
        int committed;
        try (JavaProcess server =
                JavaProcess.start(CommittingServer.class, Map.of(), folder.toString(), "1")) {
            server.awaitLine("committed 100");
            Files.createDirectories(folder.resolve("files/ab"));
            Files.writeString(folder.resolve("files/ab/abc"), "方案");
            Files.writeString(folder.resolve("identity.key"), "a key");
            committed = (int) server.lines().stream().filter(l -> l.startsWith("comm")).count();
            Backup.make(folder, copy);
            server.kill();
        }

        Path restored = parent.resolve("restored");
        unpack(copy, restored);

        assertThat(restored.resolve("files/ab/abc")).hasContent("方案");
        assertThat(restored.resolve("identity.key")).hasContent("a key");
        try (DataFolder data = DataFolder.open(restored);
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*), min(number), max(number) from committed")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).as("rows in the copy").isGreaterThanOrEqualTo(committed);
            assertThat(rows.getInt(3) - rows.getInt(2) + 1).as("no gap").isEqualTo(rows.getInt(1));
        }
        assertThat(Files.getPosixFilePermissions(copy))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFolderWithoutADatabaseIsSaid() {
        assertThatThrownBy(() -> Backup.make(parent, parent.resolve("copy.tar.gz")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("无可备份");
    }

    /** As the manual tells people to. */
    private static void unpack(Path archive, Path folder) throws Exception {
        Files.createDirectory(folder);
        Process tar =
                new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString())
                        .inheritIO()
                        .start();
        assertThat(tar.waitFor()).isZero();
    }
}
