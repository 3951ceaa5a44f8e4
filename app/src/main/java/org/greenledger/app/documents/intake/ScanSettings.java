package org.greenledger.app.documents.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The virus scanner clamd; none by default.
 *
 * @param address {@code host:port}, or a path of a Unix socket; empty: nothing is scanned
 * @param closed whether files are refused while the scanner does not answer
 * @param maxSize what is larger is not sent to the scanner and treated as if it did not answer;
 *     clamd's own limit is StreamMaxLength
 */
@ConfigurationProperties("greenledger.documents.scan")
record ScanSettings(
        @DefaultValue("") String address,
        @DefaultValue("true") boolean closed,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("100MB") DataSize maxSize) {}
