package org.greenledger.app.documents.previews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of a document, without its looks and without anything that acts.
 *
 * @param cut whether there is more than is shown
 */
public record PreviewText(List<Block> blocks, boolean cut) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A heading, a paragraph or a table.
     *
     * @param level 1 to 6 for a heading, 0 for a paragraph; -1 for a table
     * @param text of a heading or paragraph; a table's caption
     * @param rows of a table, each with its cells
     */
    public record Block(int level, String text, List<List<String>> rows) {

        static Block words(int level, String text) {
            return new Block(level, text, List.of());
        }

        static Block table(String caption, List<List<String>> rows) {
            return new Block(-1, caption, rows);
        }

        /** Whether it is a table. */
        public boolean table() {
            return level < 0;
        }
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static PreviewText read(Path path) {
        try {
            return JSON.readValue(Files.readString(path), PreviewText.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
