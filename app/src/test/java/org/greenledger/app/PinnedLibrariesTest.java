package org.greenledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build is made of is fixed, checked and listed. */
class PinnedLibrariesTest {

    private static final List<Path> POMS =
            List.of(
                    Path.of("..", "pom.xml"),
                    Path.of("pom.xml"),
                    Path.of("..", "extraction", "pom.xml"));

    @Test
    void noLibraryFloats() throws Exception {
        for (Path pom : POMS) {
            String text = Files.readString(pom);
            List<String> versions =
                    Pattern.compile("<(?:version|[a-z.-]+\\.version)>([^<]+)</")
                            .matcher(text)
                            .results()
                            .map(m -> m.group(1))
                            .filter(v -> !v.startsWith("${") && !v.equals("0.1.0-SNAPSHOT"))
                            .filter(v -> !v.equals("[3.8,)") && !v.equals("[17,)"))
                            .toList();
            assertThat(versions).as(pom.toString()).allMatch(v -> v.matches("\\d[\\w.-]*"));
            assertThat(versions)
                    .as(pom.toString())
                    .noneMatch(v -> v.contains("SNAPSHOT") || v.contains("LATEST"));
        }
    }

    @Test
    void theBuildRefusesBrokenLibrariesAndListsWhatItIsMadeOf() throws Exception {
        String root = Files.readString(POMS.get(0));
        assertThat(root)
                .contains(
                        "maven-enforcer-plugin",
                        "<requireReleaseDeps>",
                        "<bannedDependencies>",
                        "<banDuplicatePomDependencyVersions/>");
        assertThat(Files.readString(POMS.get(1)))
                .contains("cyclonedx-maven-plugin", "<goal>makeBom</goal>", "META-INF/sbom");
        assertThat(Files.readString(Path.of("..", ".ci", "run"))).contains("--strict-checksums");
    }
}
