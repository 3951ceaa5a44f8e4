package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The store of contents that the settings name. With an S3-compatible one, what was stored in the
 * folder before is still found there.
 */
@Component
class Contents implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final ContentStore store;
    private final @Nullable ContentStore before;

    Contents(DocumentsSettings settings, S3Settings s3) {
        ContentStore folder = new ContentFolder(settings.folder());
        store = s3.given() ? new S3Contents(s3) : folder;
        before = s3.given() ? folder : null;
    }

    void put(String sha256, Path whole) {
        try {
            store.put(sha256, whole);
        } catch (IOException e) {
            throw new UncheckedIOException("文件没有存进" + store.place(), e);
        }
    }

    /** The content, checked while it is read; the caller closes it. */
    InputStream open(String sha256) {
        try {
            Optional<InputStream> found = store.open(sha256);
            if (found.isEmpty() && before != null) {
                found = before.open(sha256);
            }
            if (found.isEmpty()) {
                LOG.error("content {} is not in {}", sha256, store.place());
                throw new ContentMissing(sha256);
            }
            return checked(found.get(), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream checked(InputStream source, String sha256) throws IOException {
        try {
            return new CheckedContent(source, sha256);
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public void destroy() {
        if (store instanceof S3Contents s3) {
            s3.close();
        }
    }
}
