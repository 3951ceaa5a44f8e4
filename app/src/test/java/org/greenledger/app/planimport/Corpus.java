package org.greenledger.app.planimport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published plans beside the project, where somebody has laid them. */
final class Corpus {

    private Corpus() {}

    /** A plan; skips the test, with the reason, where it is absent. */
    static Path plan(String name) {
        Path file = Path.of("..", "..", "shared", "corpus", "plans", name).normalize();
        assumeTrue(Files.isRegularFile(file), "no corpus beside the project: " + name);
        return file;
    }
}
