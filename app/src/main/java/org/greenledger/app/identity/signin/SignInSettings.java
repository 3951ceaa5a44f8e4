package org.greenledger.app.identity.signin;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key is that secrets in the database are encrypted with.
 *
 * @param keyFile the file it lies in; made at the first start
 * @param key the same as Base64, from the environment instead of the file; empty for none
 * @param keepLog how many days the list of sign-ins goes back; the audit log keeps its own
 */
@ConfigurationProperties("greenledger.identity")
record SignInSettings(
        @DefaultValue("data/identity.key") Path keyFile,
        @DefaultValue("") String key,
        @DefaultValue("1100") int keepLog) {}
