package org.greenledger.app.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * How often an address may knock at public doors, on this node. Memory is bounded: addresses that
 * are silent are forgotten, the longest silent first.
 */
@Component
class KnockLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Bucket> pages;
    private final Cache<String, Bucket> forms;
    private final Bandwidth page;
    private final Bandwidth form;

    KnockLimits(GuardSettings settings) {
        this.pages = bounded(settings.addresses());
        this.forms = bounded(settings.addresses());
        this.page = perMinute(settings.pagesPerMinute());
        this.form = perMinute(settings.formsPerMinute());
    }

    /** Zero when the address may; otherwise how long it has to wait. */
    Duration knock(String address, boolean sendsForm) {
        Cache<String, Bucket> buckets = sendsForm ? forms : pages;
        Bucket bucket =
                Objects.requireNonNull(
                        buckets.get(Network.of(address), a -> bucket(sendsForm ? form : page)));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How many addresses are remembered now. */
    long remembered() {
        pages.cleanUp();
        forms.cleanUp();
        return pages.estimatedSize() + forms.estimatedSize();
    }

    private static Cache<String, Bucket> bounded(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    private static Bandwidth perMinute(int many) {
        return Bandwidth.builder().capacity(many).refillGreedy(many, WINDOW).build();
    }

    private static Bucket bucket(Bandwidth limit) {
        return Bucket.builder()
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .addLimit(limit)
                .build();
    }
}
