package org.greenledger.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Runs the program that a bundle brings along, as somebody would who has nothing but the bundle.
 *
 * @param code how it ended
 * @param text what it said
 */
record Offline(int code, String text) {

    static Offline check(Path bundle, String... more) throws Exception {
        Path program =
                Files.createDirectories(bundle.resolveSibling(bundle.getFileName() + ".d"))
                        .resolve("AuditCheck.java");
        try (ZipFile zip = new ZipFile(bundle.toFile());
                InputStream content = zip.getInputStream(zip.getEntry("AuditCheck.java"))) {
            Files.write(program, content.readAllBytes());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(program.toString());
        command.add(bundle.toString());
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as(text).isIn(0, 1);
        return new Offline(code, text);
    }
}
