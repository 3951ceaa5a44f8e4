package org.greenledger.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script before Java is there: what is missing is said in Chinese. */
class LauncherTest {

    private static final Path SCRIPT = Path.of("..", "greenledger").toAbsolutePath().normalize();

    /** What any Linux has; not Java and not Maven. */
    private static final List<String> BASICS =
            List.of("bash", "dirname", "readlink", "locale", "sed", "head", "find", "cat", "mkdir");

    @TempDir Path programs;

    @Test
    void helpNeedsNothing() throws Exception {
        Answer answer = run("help");

        assertThat(answer.code()).isZero();
        assertThat(answer.text()).contains("./greenledger serve", "GREENLEDGER_DATABASE_URL");
    }

    @Test
    void aMachineWithoutJavaIsToldWhatToInstall() throws Exception {
        Answer answer = run("serve");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("找不到 Java", "openjdk-17-jdk-headless");
    }

    @Test
    void anOldJavaIsNamedWithItsVersion() throws Exception {
        program("java", "echo 'openjdk version \"11.0.21\" 2023-10-17' >&2");

        Answer answer = run("demo");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("版本是 11.0.21", "JDK 17");
    }

    @Test
    void anUnknownCommandIsRefused() throws Exception {
        Answer answer = run("sreve");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("不认识的命令：sreve");
    }

    @Test
    void itWorksThroughALinkFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(programs.resolve("gl"), SCRIPT);

        assertThat(run(link, "help").code()).isZero();
    }

    private record Answer(int code, String text) {}

    private Answer run(String... arguments) throws Exception {
        return run(SCRIPT, arguments);
    }

    private Answer run(Path script, String... arguments) throws Exception {
        for (String basic : BASICS) {
            Path link = programs.resolve(basic);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin", basic));
            }
        }
        List<String> command = new ArrayList<>(List.of("/usr/bin/bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(programs.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private void program(String name, String body) throws Exception {
        Path file = Files.writeString(programs.resolve(name), "#!/usr/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
