package org.greenledger.app.evidence;

import java.io.InputStream;

/**
 * A file as it was sent.
 *
 * @param name as the sender named it
 * @param content read to its end and closed by whoever takes it
 */
public record NewFile(String name, InputStream content) {}
