package org.greenledger.app.web.guard;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what stands before the pages.
 *
 * @param pagesPerMinute how many public pages one address may open in a minute, 1 or more
 * @param formsPerMinute how many public forms (sign-in, set-up) one address may send in a minute
 * @param addresses how many addresses are remembered at most; the longest silent are forgotten
 * @param proxies addresses of reverse proxies whose word about the real address and TLS is
 *     believed; none by default
 */
@ConfigurationProperties("greenledger.web.guard")
record GuardSettings(
        @DefaultValue("600") int pagesPerMinute,
        @DefaultValue("120") int formsPerMinute,
        @DefaultValue("50000") int addresses,
        @DefaultValue List<String> proxies) {}
