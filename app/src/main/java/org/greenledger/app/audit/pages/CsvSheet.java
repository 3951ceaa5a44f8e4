package org.greenledger.app.audit.pages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.audit.EntryDetail;

/**
 * Writes entries as CSV in UTF-8, with the mark by which Excel knows it; leaves the stream open.
 */
final class CsvSheet implements AutoCloseable {

    private final Writer out;

    CsvSheet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\ufeff');
        this.out.write(row(SheetCells.HEADS));
    }

    void write(EntryDetail detail) {
        try {
            out.write(row(SheetCells.of(detail)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
