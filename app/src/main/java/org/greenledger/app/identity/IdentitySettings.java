package org.greenledger.app.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in that belong to the machine; those an office decides are data.
 *
 * @param sessionTouch how often at most a session's last use is written down
 * @param secondFactorEnforced whether those who need a second factor are led to set one up
 */
@ConfigurationProperties("greenledger.identity")
record IdentitySettings(
        @DefaultValue("PT1M") Duration sessionTouch,
        @DefaultValue("true") boolean secondFactorEnforced) {}
