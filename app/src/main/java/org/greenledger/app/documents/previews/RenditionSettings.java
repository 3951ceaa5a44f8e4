package org.greenledger.app.documents.previews;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where pictures and pages made from files are kept; each node has its own, and it may be emptied
 * at any time.
 *
 * @param folder where they lie
 * @param most how much they may take; the longest unused go first
 * @param patience how long making one may take
 * @param largest file of which a preview is made
 */
@ConfigurationProperties("greenledger.documents.previews")
record RenditionSettings(
        @DefaultValue("data/cache") Path folder,
        @DefaultValue("5GB") DataSize most,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("50MB") DataSize largest) {}
