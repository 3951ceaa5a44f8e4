package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.greenledger.app.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("new").resolve("identity.key");
        byte[] key = KeyFile.read(new SignInSettings(file, "", 1));
        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(new SignInSettings(file, "", 1))).isEqualTo(key);
        assertThat(KeyFile.read(new SignInSettings(folder.resolve("other"), "", 1)))
                .isNotEqualTo(key);
    }

    @Test
    void aKeyThatOthersCanReadStopsTheStartAndSaysWhatToDo() throws IOException {
        Path file = folder.resolve("identity.key");
        KeyFile.read(new SignInSettings(file, "", 1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> KeyFile.read(new SignInSettings(file, "", 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void theEnvironmentsKeyReplacesTheFileAndABrokenOneIsNamed() throws IOException {
        Path file = folder.resolve("identity.key");
        byte[] given = new byte[32];
        given[0] = 7;
        String text = Base64.getEncoder().encodeToString(given);
        assertThat(KeyFile.read(new SignInSettings(file, text, 1))).isEqualTo(given);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> KeyFile.read(new SignInSettings(file, "short", 1)))
                .hasMessageContaining("GREENLEDGER_IDENTITY_KEY")
                .hasMessageContaining("32个字节");
    }
}
