package org.greenledger.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the demo's lists: one thing a line, its parts between upright strokes. */
final class DemoLines {

    private DemoLines() {}

    static List<List<String>> of(String name) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> Arrays.stream(l.split("\\|", -1)).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file of the demo, for example {@code plans/yunhu.docx}. */
    static InputStream open(String name) {
        InputStream in = DemoLines.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new IllegalStateException("the program was built without demo/" + name);
        }
        return in;
    }
}
