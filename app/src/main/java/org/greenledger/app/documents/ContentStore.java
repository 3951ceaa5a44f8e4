package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where contents lie under their SHA-256. A name always holds the whole content or nothing. */
interface ContentStore {

    /** Puts a whole file under its hash; where there is one already, nothing happens. */
    void put(String sha256, Path whole) throws IOException;

    /** The content; empty where the store has none under this hash. */
    Optional<InputStream> open(String sha256) throws IOException;

    /** What to call the store in messages to an administrator. */
    String place();

    /** The content's name in the store, the same in every store. */
    static String name(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256;
    }
}
