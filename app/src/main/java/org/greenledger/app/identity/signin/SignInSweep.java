package org.greenledger.app.identity.signin;

import org.greenledger.app.identity.Sessions;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Throws away what has run out, every quarter of an hour; on several nodes it does no harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SignInSweep {

    private final JdbcWaits waits;
    private final JdbcDevices devices;
    private final JdbcHalfSignIns halves;
    private final JdbcSignIns log;
    private final Sessions sessions;
    private final SignInSettings settings;

    SignInSweep(
            JdbcWaits waits,
            JdbcDevices devices,
            JdbcHalfSignIns halves,
            JdbcSignIns log,
            Sessions sessions,
            SignInSettings settings) {
        this.waits = waits;
        this.devices = devices;
        this.halves = halves;
        this.log = log;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT15M")
    void sweep() {
        waits.sweep();
        devices.sweep();
        halves.sweep();
        log.sweep(settings.keepLog());
        sessions.sweep();
    }
}
