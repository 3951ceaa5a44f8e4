package org.greenledger.app.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The server's clock, which a test may put forward. */
public final class MovableClock extends Clock {

    private final Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
    private Duration ahead = Duration.ZERO;

    /** Lets that much time pass. */
    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough");
    }

    /** Puts it into a server. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Movable {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
