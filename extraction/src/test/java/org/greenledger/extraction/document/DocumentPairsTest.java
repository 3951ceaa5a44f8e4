package org.greenledger.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.greenledger.extraction.text.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code documents/} is read as its {@code .expected} neighbour says. */
class DocumentPairsTest {

    private static List<Path> files() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(DocumentPairsTest.class.getResource("/documents"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }

    static Stream<Path> documents() throws IOException, URISyntaxException {
        return files().stream().filter(file -> !file.toString().endsWith(".expected"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_read_as_expected(Path file) throws Exception {
        String expected = Files.readString(file.resolveSibling(file.getFileName() + ".expected"));
        assertThat(Shown.of(Files.readAllBytes(file))).isEqualTo(expected);
    }

    @Test
    void no_file_stands_alone() throws Exception {
        long expectations =
                files().stream().filter(f -> f.toString().endsWith(".expected")).count();
        assertThat(documents().count()).isEqualTo(expectations).isGreaterThan(5);
    }
}
