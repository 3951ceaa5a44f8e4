package org.greenledger.app.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole server with some jobs for tests, whose clock stands in a file. */
final class JobNode {

    static final int PORTIONS = 12;
    private static final int HALF = 6;

    private JobNode() {}

    public static void main(String[] arguments) {
        List<String> settings = new ArrayList<>(List.of(arguments));
        settings.add("--logging.level.root=OFF");
        new SpringApplication(GreenLedger.class, JobNode.class)
                .run(settings.toArray(String[]::new));
        System.out.println("node is ready");
    }

    /** One row for each portion; a second row for the same one fails. */
    @Bean
    static Job portions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        TransactionTemplate portion = new TransactionTemplate(transactions);
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return job(
                "test.portions",
                JobTimes.daily(2, 0),
                now -> {
                    int done = 0;
                    while (Boolean.TRUE.equals(portion.execute(status -> next(jdbc, apart)))) {
                        done++;
                    }
                    return "完成了 %d 份".formatted(done);
                });
    }

    private static boolean next(JdbcClient jdbc, TransactionTemplate apart) {
        int number = jdbc.sql("select count(*) + 1 from portion").query(Integer.class).single();
        if (number > PORTIONS) {
            return false;
        }
        if (number == HALF && isTheOne(jdbc, apart)) {
            System.out.println("in the middle");
            awaitTheKill();
        }
        jdbc.sql("insert into portion (number, pid) values (?, ?)")
                .params(number, ProcessHandle.current().pid())
                .update();
        return true;
    }

    /** Only one is to be killed; that it is stays written down when it is. */
    private static boolean isTheOne(JdbcClient jdbc, TransactionTemplate apart) {
        return Boolean.TRUE.equals(
                apart.execute(
                        status ->
                                jdbc.sql("update crash set asked = false where asked").update()
                                        == 1));
    }

    private static void awaitTheKill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Bean
    static Job daily(JdbcClient jdbc) {
        return job(
                "test.daily",
                JobTimes.daily(3, 0),
                now -> {
                    jdbc.sql("insert into day (pid) values (?)")
                            .param(ProcessHandle.current().pid())
                            .update();
                    return "做了一天的事";
                });
    }

    @Bean
    static Job often(JdbcClient jdbc) {
        return job("test.often", JobTimes.every(Duration.ofMillis(200)), now -> "又做了一次");
    }

    @Bean
    static Job failing(JdbcClient jdbc) {
        return job(
                "test.failing",
                JobTimes.daily(4, 0),
                now -> {
                    int tries =
                            jdbc.sql("update tries set many = many + 1 returning many")
                                    .query(Integer.class)
                                    .single();
                    if (tries < 3) {
                        throw new IllegalStateException("邮件服务器没有应答\nat secret.Place");
                    }
                    return "第 %d 次成功".formatted(tries);
                });
    }

    private static Job job(String name, JobTimes times, Function<Instant, String> act) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String chinese() {
                return name;
            }

            @Override
            public JobTimes times() {
                return times;
            }

            @Override
            public String run(Instant now) {
                return act.apply(now);
            }
        };
    }

    @Bean
    @Primary
    static Clock clockInAFile() {
        return new FileClock(Path.of(System.getenv("TEST_CLOCK")));
    }

    /** The real time and the seconds that the file says. */
    private static final class FileClock extends Clock {
        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
        private final Clock real = Clock.system(CHINA);
        private final Path file;

        FileClock(Path file) {
            this.file = file;
        }

        @Override
        public Instant instant() {
            try {
                return real.instant().plusSeconds(Long.parseLong(Files.readString(file).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return real.withZone(zone);
        }
    }
}
