package org.greenledger.app.documents.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Answers with a file that is made first and sent then: a fault becomes an error page and not half
 * a file, and a slow line holds no database connection.
 */
public final class Download {

    /** The type of Excel files. */
    public static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The type of Word files. */
    public static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Writes the file. */
    @FunctionalInterface
    public interface Making {
        /** Writes the whole of it; leaves the stream open. */
        void write(OutputStream out) throws IOException;
    }

    private Download() {}

    /** Makes the file and sends it. */
    public static void send(HttpServletResponse response, String name, String type, Making making)
            throws IOException {
        try (TemporaryFile file = TemporaryFile.empty()) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(file.path()), 1 << 16)) {
                making.write(out);
            }
            response.setContentType(type);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentLengthLong(Files.size(file.path()));
            Files.copy(file.path(), response.getOutputStream());
        }
    }
}
