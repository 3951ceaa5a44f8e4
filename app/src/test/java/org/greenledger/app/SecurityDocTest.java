package org.greenledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md promises is proved by tests that exist. */
class SecurityDocTest {

    private static final Path DOC = Path.of("..", "docs", "security.md");
    private static final List<Path> TESTS =
            List.of(
                    Path.of("src", "test", "java"),
                    Path.of("..", "extraction", "src", "test", "java"));

    @Test
    void everyTestThatTheTablesNameExists() throws IOException {
        Set<String> named =
                Pattern.compile("\\b[A-Z][A-Za-z]+Test\\b")
                        .matcher(Files.readString(DOC))
                        .results()
                        .map(m -> m.group())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(25);
        assertThat(existing()).containsAll(named);
    }

    @Test
    void everyRowSaysHowAndEitherNamesATestOrSaysThatItIsOpen() throws IOException {
        List<String> rows =
                Files.readAllLines(DOC).stream()
                        .filter(
                                line ->
                                        line.startsWith("|")
                                                && line.chars().filter(c -> c == '|').count() == 4)
                        .filter(line -> !line.contains("---") && !line.contains("由谁证明"))
                        .filter(line -> !line.startsWith("| 来者"))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        List<String> threats =
                rows.stream().filter(r -> !r.contains("Test") && !r.contains("—")).toList();
        assertThat(threats)
                .as("only the table of threats has rows without a test or a dash")
                .hasSizeLessThanOrEqualTo(8);
    }

    private static Set<String> existing() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(f -> f.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .forEach(name -> found.add(name.replace(".java", "")));
            }
        }
        return found;
    }
}
