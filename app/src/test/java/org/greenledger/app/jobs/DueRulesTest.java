package org.greenledger.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.greenledger.app.jobs.spi.JobTimes;
import org.junit.jupiter.api.Test;

class DueRulesTest {

    private static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 6, day, hour, minute)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    @Test
    void aDailyJobIsDueAtItsHourInChinaAndNotTwiceOnADay() {
        JobTimes morning = JobTimes.daily(7, 30);
        assertThat(DueRules.after(morning, at(3, 7, 29))).isEqualTo(at(3, 7, 30));
        assertThat(DueRules.after(morning, at(3, 7, 30))).isEqualTo(at(4, 7, 30));
        assertThat(DueRules.after(morning, at(3, 23, 59))).isEqualTo(at(4, 7, 30));
        assertThat(DueRules.after(JobTimes.daily(0, 5), at(3, 0, 4))).isEqualTo(at(3, 0, 5));
    }

    @Test
    void anotherIsDueSomeTimeAfterItsEnd() {
        assertThat(DueRules.after(JobTimes.every(Duration.ofMinutes(10)), at(3, 7, 0)))
                .isEqualTo(at(3, 7, 10));
    }

    @Test
    void aNewJobNeedNotWaitForLong() {
        assertThat(DueRules.first(JobTimes.every(Duration.ofHours(6)), at(3, 7, 0)))
                .isEqualTo(at(3, 7, 0).plusSeconds(30));
        assertThat(DueRules.first(JobTimes.every(Duration.ofSeconds(5)), at(3, 7, 0)))
                .isEqualTo(at(3, 7, 0).plusSeconds(5));
        assertThat(DueRules.first(JobTimes.daily(6, 0), at(3, 7, 0))).isEqualTo(at(4, 6, 0));
    }

    @Test
    void failuresAreTriedAgainLaterAndLaterUpToABound() {
        Duration first = Duration.ofMinutes(1);
        Duration longest = Duration.ofMinutes(30);
        assertThat(DueRules.again(at(3, 7, 0), 1, first, longest)).isEqualTo(at(3, 7, 1));
        assertThat(DueRules.again(at(3, 7, 0), 2, first, longest)).isEqualTo(at(3, 7, 2));
        assertThat(DueRules.again(at(3, 7, 0), 3, first, longest)).isEqualTo(at(3, 7, 4));
        assertThat(DueRules.again(at(3, 7, 0), 6, first, longest)).isEqualTo(at(3, 7, 30));
        assertThat(DueRules.again(at(3, 7, 0), 4000, first, longest)).isEqualTo(at(3, 7, 30));
    }

    @Test
    void whenItIsDueIsSaidInWords() {
        assertThat(DueRules.inWords(JobTimes.daily(6, 5))).isEqualTo("每天 06:05");
        assertThat(DueRules.inWords(JobTimes.every(Duration.ofMinutes(10)))).isEqualTo("每 10 分钟");
        assertThat(DueRules.inWords(JobTimes.every(Duration.ofHours(2)))).isEqualTo("每 2 小时");
        assertThat(DueRules.inWords(JobTimes.every(Duration.ofSeconds(45)))).isEqualTo("每 45 秒");
    }
}
