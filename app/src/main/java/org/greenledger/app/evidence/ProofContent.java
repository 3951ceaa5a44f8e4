package org.greenledger.app.evidence;

import java.io.InputStream;

/**
 * A version of a proof with its content.
 *
 * @param content closed by whoever asked for it
 */
public record ProofContent(ProofFile file, InputStream content) {}
