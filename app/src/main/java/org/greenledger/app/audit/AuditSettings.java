package org.greenledger.app.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param folder where the key of the seals and the file with every seal are kept, outside the
 *     database
 * @param interval how often what was written is sealed, at least a tenth of a second
 * @param retention nothing younger than this is archived; at least six months
 */
@ConfigurationProperties("greenledger.audit")
public record AuditSettings(
        @DefaultValue("data/seals") Path folder,
        @DefaultValue("PT10S") Duration interval,
        @DefaultValue("P3Y") Period retention) {

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

    /** The Cybersecurity Law, article 21, wants network logs kept for six months. */
    private static final int SHORTEST_MONTHS = 6;

    /** Refuses what would leave the log unsealed or remove it too early. */
    public AuditSettings {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("greenledger.audit.interval 不能小于 0.1 秒");
        }
        if (retention.toTotalMonths() < SHORTEST_MONTHS) {
            throw new IllegalArgumentException(
                    "greenledger.audit.retention 不能少于 6 个月（P6M），这是《网络安全法》第二十一条的要求");
        }
        folder = folder.toAbsolutePath().normalize();
    }
}
