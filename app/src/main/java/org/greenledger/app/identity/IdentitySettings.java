package org.greenledger.app.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param idle a session ends after this long without a request
 * @param absolute a session ends this long after sign-in
 * @param touch how often at most a session's last use is written down
 */
@ConfigurationProperties("greenledger.identity.session")
record IdentitySettings(
        @DefaultValue("PT2H") Duration idle,
        @DefaultValue("PT12H") Duration absolute,
        @DefaultValue("PT1M") Duration touch) {}
