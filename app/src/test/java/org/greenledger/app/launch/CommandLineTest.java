package org.greenledger.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.greenledger.app.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T01:02:03Z"), ZoneOffset.ofHours(8));

    @Test
    void aBackupWithoutANameIsNamedAfterTheTime() {
        assertThat(understood(Map.of(), "backup").target().getFileName())
                .hasToString("greenledger-20260301-090203.tar.gz");
        assertThat(understood(Map.of(), "backup", "--to", "/srv/a.tar.gz").target())
                .isEqualTo(Path.of("/srv/a.tar.gz"));
    }

    @Test
    void serveKeepsItsDataBesideTheProgram() {
        CommandLine command = understood(Map.of("GREENLEDGER_HOME", "/opt/greenledger"), "serve");

        assertThat(command.action()).isEqualTo(CommandLine.Action.SERVE);
        assertThat(command.port()).isEqualTo(8080);
        assertThat(command.data()).isEqualTo(Path.of("/opt/greenledger/data"));
    }

    @Test
    void demoKeepsItsDataApart() {
        CommandLine command = understood(Map.of("GREENLEDGER_HOME", "/opt/greenledger"), "demo");

        assertThat(command.action()).isEqualTo(CommandLine.Action.DEMO);
        assertThat(command.data()).isEqualTo(Path.of("/opt/greenledger/demo-data"));
    }

    @Test
    void portAndFolderCanBeNamedInBothWays() {
        assertThat(understood(Map.of(), "serve", "--port", "9000", "--data", "/srv/账"))
                .isEqualTo(understood(Map.of(), "serve", "--port=9000", "--data=/srv/账"))
                .satisfies(
                        command -> {
                            assertThat(command.port()).isEqualTo(9000);
                            assertThat(command.data()).isEqualTo(Path.of("/srv/账"));
                        });
    }

    @Test
    void theEnvironmentsPortHoldsUntilOneIsNamed() {
        assertThat(understood(Map.of("SERVER_PORT", "81"), "serve").port()).isEqualTo(81);
        assertThat(understood(Map.of("SERVER_PORT", "81"), "serve", "--port=82").port())
                .isEqualTo(82);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sreve | 不认识的命令：sreve",
                "serve --prot 1 | 不认识的参数：--prot",
                "serve --port | 参数 --port 后面缺少值",
                "serve --port 0 | 端口“0”无效",
                "serve --port 65536 | 端口“65536”无效",
                "serve --port 八千 | 端口“八千”无效",
                "serve --data= | “”不是有效的路径。请检查 --data 的值",
            })
    void whatIsWrongIsNamed(String arguments, String message) {
        assertThatThrownBy(() -> understood(Map.of(), arguments.split(" ")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(message);
    }

    @Test
    void theHelpOfTheProgramAndOfTheLauncherAreTheSame() throws Exception {
        String launcher = java.nio.file.Files.readString(Path.of("..", "greenledger"));

        assertThat(CommandLine.USAGE.lines().skip(1).map(String::strip))
                .allSatisfy(line -> assertThat(launcher).contains(line));
    }

    private static CommandLine understood(Map<String, String> environment, String... arguments) {
        return CommandLine.of(List.of(arguments), environment, CLOCK);
    }
}
