package org.greenledger.app.field;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.springframework.stereotype.Component;

/** How fast one person's telephones may send, on this node. */
@Component
public class FieldPace {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PEOPLE = 50_000;

    private final int most;
    private final Cache<PersonId, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(PEOPLE)
                    .expireAfterAccess(WINDOW.multipliedBy(2))
                    .build();

    FieldPace(FieldSettings settings) {
        this.most = settings.itemsPerMinute();
    }

    /** Zero when the person may send one more now; otherwise how long they have to wait. */
    public Duration next(CurrentUser user) {
        Bucket bucket = Objects.requireNonNull(buckets.get(user.id(), p -> bucket()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
