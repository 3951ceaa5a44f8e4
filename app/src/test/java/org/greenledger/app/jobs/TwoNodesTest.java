package org.greenledger.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenledger.app.testing.JavaProcess;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole servers on one PostgreSQL. */
class TwoNodesTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @TempDir Path folder;
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void everyJobRunsOnceAndTheSurvivorFinishesWhatTheDeadBegan() throws Exception {
        setTime(LocalDateTime.of(2026, 6, 29, 1, 0));
        execute("create table portion (number int primary key, pid bigint)");
        execute("create table day (id serial, pid bigint)");
        execute("create table crash (asked boolean)");
        execute("insert into crash values (true)");
        execute("create table tries (many int)");
        execute("insert into tries values (0)");
        for (String table : List.of("portion", "day", "crash", "tries")) {
            execute("grant all on " + table + " to " + database.pages());
        }
        execute("grant all on sequence day_id_seq to " + database.pages());
        try (JavaProcess first = node("one");
                JavaProcess second = node("two")) {
            onceEachDayAndOnceAfterDaysOff();
            killedInTheMiddle(first, second);
            triedAgainUntilItGoes();
            neverTwoAtATime();
        }
        assertThat(one("select count(*) from jobs.scheduled_task where picked"))
                .as("left by a graceful stop")
                .isZero();
    }

    private void onceEachDayAndOnceAfterDaysOff() throws Exception {
        assertThat(one("select count(*) from day")).as("before its hour").isZero();
        setTime(LocalDateTime.of(2026, 6, 29, 3, 1));
        eventually(() -> one("select count(*) from day") == 1);
        setTime(LocalDateTime.of(2026, 6, 30, 3, 1));
        eventually(() -> one("select count(*) from day") == 2);
        setTime(LocalDateTime.of(2026, 7, 6, 2, 30)); // five times three o'clock was missed
        eventually(() -> one("select count(*) from day") == 3);
        awaitSomeRounds();
        assertThat(one("select count(*) from day")).isEqualTo(3);
        assertThat(one("select count(*) from jobs.run where job = 'test.daily'")).isEqualTo(3);
    }

    private void killedInTheMiddle(JavaProcess first, JavaProcess second) throws Exception {
        eventually(() -> stoppedIn(first) || stoppedIn(second));
        (stoppedIn(first) ? first : second).kill();

        eventually(() -> one("select count(*) from portion") == JobNode.PORTIONS);
        assertThat(one("select count(distinct pid) from portion")).isEqualTo(2);
        eventually(
                () ->
                        texts(
                                        "select outcome from jobs.run where job = 'test.portions' order by id")
                                .equals(List.of("broken-off", "done")));
        assertThat(
                        texts(
                                "select result from jobs.run where job = 'test.portions' order by id desc"))
                .first()
                .isEqualTo("完成了 7 份");
    }

    private static boolean stoppedIn(JavaProcess node) {
        return node.lines().contains("in the middle");
    }

    private void triedAgainUntilItGoes() throws Exception {
        eventually(() -> one("select many from tries") == 3);
        eventually(
                () ->
                        texts("select outcome from jobs.run where job = 'test.failing' order by id")
                                .equals(List.of("failed", "failed", "done")));
        assertThat(texts("select error from jobs.run where job = 'test.failing' order by id"))
                .startsWith("IllegalStateException：邮件服务器没有应答", "IllegalStateException：邮件服务器没有应答");
    }

    private void neverTwoAtATime() throws Exception {
        awaitSomeRounds();
        assertThat(
                        one(
                                """
                                select count(*) from jobs.run a join jobs.run b on a.job = b.job and a.id < b.id
                                where a.ended_at > b.started_at and a.outcome <> 'broken-off'
                                """))
                .isZero();
        assertThat(one("select count(*) from jobs.run where job = 'test.often'")).isGreaterThan(10);
    }

    private void awaitSomeRounds() throws Exception {
        long before = one("select count(*) from jobs.run where job = 'test.often'");
        eventually(
                () -> one("select count(*) from jobs.run where job = 'test.often'") > before + 5);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    private JavaProcess node(String name) throws Exception {
        Path data = Files.createDirectories(folder.resolve(name));
        Map<String, String> environment = new HashMap<>();
        environment.put("TEST_CLOCK", folder.resolve("clock").toString());
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--greenledger.data=" + data,
                                "--greenledger.identity.key-file=" + folder.resolve("identity.key"),
                                "--greenledger.audit.folder=" + folder.resolve("seals"),
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.pages(),
                                "--spring.flyway.user=" + database.user(),
                                "--spring.flyway.password=",
                                "--spring.datasource.hikari.maximum-pool-size=8",
                                "--greenledger.jobs.poll=PT0.2S",
                                "--greenledger.jobs.heartbeat=PT1S",
                                "--greenledger.jobs.retry=PT0.5S"));
        JavaProcess node =
                JavaProcess.start(JobNode.class, environment, settings.toArray(String[]::new));
        node.awaitLine("node is ready");
        return node;
    }

    /** Replaced at once, so that no node reads half a number. */
    private void setTime(LocalDateTime moment) throws Exception {
        long ahead =
                Duration.between(
                                java.time.Instant.now(java.time.Clock.systemUTC()),
                                moment.atZone(CHINA).toInstant())
                        .toSeconds();
        Path fresh = Files.writeString(folder.resolve("clock.new"), Long.toString(ahead));
        Files.move(fresh, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    }

    private long one(String question) throws SQLException {
        return Long.parseLong(texts(question).get(0));
    }

    private List<String> texts(String question) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        }
    }

    private void execute(String act) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(act);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), "");
    }
}
