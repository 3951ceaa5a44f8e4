package org.greenledger.extraction.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Phrases as data: resource files of lines {@code kind: phrase phrase …}; # begins a remark. */
public final class Phrases {
    private Phrases() {}

    /** One line of such a file. */
    public record Line(String kind, List<String> phrases) {}

    /** All lines of the file {@code name} beside {@code owner}. */
    public static List<Line> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing table " + name);
            }
            List<Line> lines = new ArrayList<>();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.lines().toList()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    String[] phrases = line.substring(colon + 1).strip().split("\\s+");
                    lines.add(new Line(line.substring(0, colon).strip(), List.of(phrases)));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
