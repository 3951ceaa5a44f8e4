package org.greenledger.extraction.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Pairs of input and expectation in a text file beside the tests: {@code input => expected}, one a
 * line. Lines that begin with # are remarks; a line without its pair fails. In the input ⏎ stands
 * for a line break.
 */
final class Examples {
    private Examples() {}

    /** All pairs of the file {@code name}; never empty. */
    static Stream<Arguments> of(String name) {
        List<String> lines = lines(name);
        if (lines.isEmpty()) {
            throw new AssertionError(name + " holds no example");
        }
        return lines.stream().map(line -> pair(name, line));
    }

    private static Arguments pair(String name, String line) {
        int arrow = line.indexOf("=>");
        if (arrow < 1 || line.indexOf("=>", arrow + 1) > 0) {
            throw new AssertionError(name + ": not a pair of input => expected: " + line);
        }
        String input = line.substring(0, arrow).strip().replace('⏎', '\n');
        return Arguments.of(input, line.substring(arrow + 2).strip());
    }

    private static List<String> lines(String name) {
        try (InputStream in = Examples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("missing " + name);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
