package org.greenledger.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The published documents the reader is measured on; they are kept beside the project. */
public final class Corpus {

    private Corpus() {}

    /** The corpus folder; where it is absent the test is skipped and says so. */
    public static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        for (Path up = at; up != null; up = up.getParent()) {
            Path found = up.resolve("shared").resolve("corpus");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        assumeTrue(false, "the corpus (../shared/corpus) is not on this machine");
        throw new AssertionError("not reached");
    }

    /** A published document, for example {@code jiangxi-2017}. */
    public static Path plan(String name) {
        return folder().resolve("plans").resolve(name + ".txt");
    }

    /** What must be found in it. */
    public static Path gold(String name) {
        return folder().resolve("gold").resolve(name + ".json");
    }
}
