package org.greenledger.app.documents.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.greenledger.app.shared.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Asks a real clamd with one signature of our own; skipped where none is installed. */
class VirusScanTest {

    private static final Path CLAMD =
            Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);

    /** What the signature below finds. */
    private static final String BAD = "GREENLEDGER-TEST-VIRUS-4711";

    @TempDir static Path home;
    @TempDir Path folder;
    private static Process clamd;
    private static Path socket;

    @BeforeAll
    static void start() throws IOException {
        if (CLAMD == null) {
            return;
        }
        socket = Files.createTempDirectory("clamd").resolve("s");
        Path signatures = Files.createDirectories(home.resolve("signatures"));
        String hex = java.util.HexFormat.of().formatHex(BAD.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("own.ndb"), "Test.Sample-1:0:*:" + hex + "\n");
        Path settings =
                Files.writeString(
                        home.resolve("clamd.conf"),
                        """
                        Foreground true
                        LocalSocket %s
                        DatabaseDirectory %s
                        """
                                .formatted(socket, signatures));
        clamd =
                new ProcessBuilder(CLAMD.toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("clamd.log").toFile())
                        .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(socket) || !clamd.isAlive());
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        }
    }

    private static VirusScan scan(String address, boolean closed) {
        return new VirusScan(
                new ScanSettings(
                        address, closed, Duration.ofSeconds(10), DataSize.ofMegabytes(10)));
    }

    private Path file(String words) throws IOException {
        return Files.writeString(folder.resolve("file"), words);
    }

    @Test
    void clamdFindsWhatItKnowsAndLetsTheRestPass() throws IOException {
        assumeThat(CLAMD).as("no clamd is installed").isNotNull();
        VirusScan scan = scan(socket.toString(), true);

        assertThatCode(() -> scan.scan("好.txt", file("一号井"))).doesNotThrowAnyException();
        assertThatCode(() -> scan.scan("大.txt", file("x".repeat(3_000_000))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> scan.scan("坏.txt", file("前面" + BAD + "后面")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“坏.txt”查出病毒（Test.Sample-1");
    }

    @Test
    void aScannerThatDoesNotAnswerClosesTheDoorOrDoesNotAsTheOfficeDecided() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        for (String address : List.of("127.0.0.1:" + nobody, "/nowhere/clamd.sock", "nonsense")) {
            Path file = file("一");
            assertThatThrownBy(() -> scan(address, true).scan("a.txt", file))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("病毒检查暂时不可用");
            assertThatCode(() -> scan(address, false).scan("a.txt", file))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void withoutAnAddressNothingIsScanned() throws IOException {
        Path file = file(BAD);
        assertThatCode(() -> scan("", true).scan("a.txt", file)).doesNotThrowAnyException();
    }
}
