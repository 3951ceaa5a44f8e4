package org.greenledger.app.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox. A row is marked before it is sent and after, each committed: a node that dies
 * in between may send one digest twice, with the same message number, and never loses one.
 */
@Component
class SendJob implements Job {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    private static final int AT_ONCE = 500;

    private final JdbcOutbox outbox;
    private final JdbcDigests digests;
    private final Map<Channel, Sending> ways = new EnumMap<>(Channel.class);
    private final RemindersSettings settings;
    private final Clock clock;

    SendJob(
            JdbcOutbox outbox,
            JdbcDigests digests,
            List<Sending> ways,
            RemindersSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.digests = digests;
        ways.forEach(w -> this.ways.put(w.channel(), w));
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders.send";
    }

    @Override
    public String chinese() {
        return "发出提醒邮件和群消息";
    }

    @Override
    public JobTimes times() {
        return JobTimes.every(Duration.ofMinutes(1));
    }

    @Override
    public String run(Instant now) {
        int sent = 0;
        int failed = 0;
        for (int k = 0; k < AT_ONCE; k++) {
            Optional<Outgoing> next = outbox.take(clock.instant(), LONGEST_WAIT.plus(FIRST_WAIT));
            if (next.isEmpty()) {
                break;
            }
            if (send(next.get())) {
                sent++;
            } else {
                failed++;
            }
        }
        return sent + failed == 0
                ? ""
                : "发出 %d 条%s".formatted(sent, failed == 0 ? "" : "，" + failed + " 条没有发出，会再试");
    }

    private boolean send(Outgoing bare) {
        List<DigestLine> told =
                digests
                        .lines(List.of(bare.digest()))
                        .getOrDefault(bare.digest(), List.of())
                        .stream()
                        .filter(l -> !l.secret())
                        .toList();
        if (told.isEmpty()) {
            outbox.sent(bare, clock.instant());
            return true;
        }
        try {
            Sending way = ways.get(bare.channel());
            if (way == null) {
                throw new NotSent("没有这种发送方式");
            }
            way.send(bare.with(told));
            outbox.sent(bare, clock.instant());
            return true;
        } catch (NotSent e) {
            boolean last = bare.tries() >= settings.tries();
            outbox.failed(
                    bare,
                    String.valueOf(e.getMessage()),
                    last,
                    clock.instant().plus(wait(bare.tries())));
            return false;
        }
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
