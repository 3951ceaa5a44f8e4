package org.greenledger.app.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The server's clock, which a test may put forward or back. Classes that are {@code @ServerTest}
 * and {@code @Import(MovableClock.Movable.class)}, and nothing else, share one server; each sets
 * the time it needs.
 */
public final class MovableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.system(CHINA);
    private Duration ahead = Duration.ZERO;

    /** Lets that much time pass. */
    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Makes it this moment in China now; from there the clock runs on. */
    public void moveTo(LocalDateTime moment) {
        ahead = Duration.between(real.instant(), moment.atZone(CHINA).toInstant());
    }

    /** Makes it now again. */
    public void reset() {
        ahead = Duration.ZERO;
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
