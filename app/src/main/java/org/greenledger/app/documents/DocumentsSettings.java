package org.greenledger.app.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the file store.
 *
 * @param folder where file contents are kept
 */
@ConfigurationProperties("greenledger.documents")
record DocumentsSettings(@DefaultValue("data/files") Path folder) {}
