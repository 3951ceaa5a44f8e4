package org.greenledger.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The demo's clock: while the invented history is loaded it walks through the past; then it is
 * right.
 */
@Component
@Primary
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
class DemoClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    DemoClock() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    private DemoClock(Clock real) {
        this.real = real;
    }

    /** Makes it this moment now; from there the clock runs on. */
    void moveTo(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    /** Makes it right again. */
    void reset() {
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
        return real.withZone(zone);
    }
}
