package org.greenledger.app.identity.oidc;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away ways to a provider that nobody came back from. */
@Component
class OidcSweep {

    private final JdbcOidcRequests requests;

    OidcSweep(JdbcOidcRequests requests) {
        this.requests = requests;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT15M")
    void sweep() {
        requests.sweep();
    }
}
