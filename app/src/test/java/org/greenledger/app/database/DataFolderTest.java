package org.greenledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path parent;

    @Test
    void twoServersDoNotShareAFolder() {
        Path folder = parent.resolve("data");
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(first.root()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("正在被另一个绿账程序使用")
                    .hasMessageContaining("进程号 " + ProcessHandle.current().pid());
        }
    }

    @Test
    void theNextServerHasTheFolderWhenTheFirstHasGone() {
        Path folder = parent.resolve("data");
        DataFolder.open(folder).close();
        try (DataFolder next = DataFolder.open(folder)) {
            assertThat(next.root()).isDirectory();
        }
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("home"));
        Files.writeString(folder.resolve("letter.txt"), "private");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("不是绿账的数据文件夹");
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("是一个文件");
    }

    @Test
    void aFolderOpenedToOthersIsClosedAgain() throws Exception {
        Path folder = parent.resolve("data");
        DataFolder.open(folder).close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        DataFolder.open(folder).close();

        assertThat(Files.getPosixFilePermissions(folder))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
