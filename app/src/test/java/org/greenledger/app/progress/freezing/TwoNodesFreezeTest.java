package org.greenledger.app.progress.freezing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.greenledger.app.testing.JavaProcess;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database; the one that freezes is killed in the middle of its second period.
 */
class TwoNodesFreezeTest {

    private static final int ISSUES = 2_000;
    private static final long FIRST = 4711;
    private static final long SECOND = 4712;

    @TempDir Path folder;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void whatOneNodeLeavesInTheMiddleAnotherFinishesOnce() throws SQLException {
        try (Connection gate = connection();
                Statement gates = gate.createStatement();
                Connection wall = connection();
                Statement walls = wall.createStatement()) {
            gates.execute("select pg_advisory_lock(" + FIRST + ")");
            gates.execute("select pg_advisory_lock(" + SECOND + ")");
            try (JavaProcess first = node(FIRST);
                    JavaProcess second = node(SECOND)) {
                first.awaitLine("up");
                second.awaitLine("up");
                fill(gates);
                wall.setAutoCommit(false);
                walls.execute(
                        "insert into progress.snapshot_issue select p.id, i.id, 'done', 'none',"
                                + " 100, null, null, null, null, 0 from progress.period p, ledger.issue"
                                + " i where p.name = '2031年2月' and i.number = '1'");

                gates.execute("select pg_advisory_unlock(" + FIRST + ")");
                awaitWaiting("with of_measure%", 1);
                gates.execute("select pg_advisory_unlock(" + SECOND + ")");
                awaitWaiting("for no key update of p%", 1);
                first.kill();
                wall.rollback();
                second.awaitLine("froze");

                assertThat(first.lines()).noneMatch(l -> l.startsWith("froze"));
                assertThat(second.lines()).contains("froze 2");
            }
            assertThatEachIsFrozenOnce(gates);
        }
    }

    private void assertThatEachIsFrozenOnce(Statement look) throws SQLException {
        assertThat(number(look, "select count(*) from progress.period where frozen_at is not null"))
                .isEqualTo(3);
        assertThat(number(look, "select count(*) from progress.snapshot_measure"))
                .isEqualTo(3L * 2 * ISSUES);
        assertThat(number(look, "select count(*) from progress.snapshot_issue"))
                .isEqualTo(3L * ISSUES);
        assertThat(
                        number(
                                look,
                                "select count(*) from progress.snapshot_issue where progress ="
                                        + " 'done'"))
                .as("of the row that held the first node up")
                .isZero();
        assertThat(number(look, "select count(*) from audit.entry where sentence like '冻结调度期%'"))
                .isEqualTo(3);
        assertThat(
                        number(
                                look,
                                "select count(*) from (select period_id, sum(frozen_filed) as"
                                        + " filed, sum(owed) as owed from progress.tally group by 1) t"
                                        + " where t.filed = 0 and t.owed = "
                                        + 2 * ISSUES))
                .isEqualTo(3);
    }

    /** Issues of two measures each, owed in three months that are closed. */
    private static void fill(Statement owner) throws SQLException {
        owner.execute("insert into identity.unit (name, kind) values ('云湖市政府', 'government')");
        owner.execute(
                "insert into identity.unit_below select id, id from identity.unit on conflict do"
                        + " nothing");
        owner.execute(
                "insert into identity.person (username, name, password_hash) values ('zhao', '赵铭',"
                        + " 'x')");
        owner.execute(
                "insert into ledger.inspection (name, region, owner_unit_id, created_at) select"
                        + " '云湖督察', '云湖市', max(id), now() from identity.unit");
        owner.execute(
                "insert into ledger.plan_version (inspection_id, number, title, text, blocks,"
                        + " declared, petitions, adopted_at, adopted_by) select n.id, 1, '方案', '',"
                        + " '[]', '{}', '{}', now(), (select max(id) from identity.person) from"
                        + " ledger.inspection n");
        owner.execute(
                "insert into ledger.issue (inspection_id, owner_unit_id, number, sort_key,"
                        + " description, plan_version_id) select n.id, n.owner_unit_id, k::text,"
                        + " lpad(k::text, 6, '0'), '河道淤积', v.id from ledger.inspection n join"
                        + " ledger.plan_version v on v.inspection_id = n.id, generate_series(1, "
                        + ISSUES
                        + ") k");
        owner.execute(
                "insert into ledger.measure (issue_id, number, text, plan_version_id) select i.id,"
                        + " k, '清淤', i.plan_version_id from ledger.issue i, generate_series(1, 2) k");
        owner.execute(
                "insert into progress.period (inspection_id, course, frequency, name, starts_on,"
                        + " ends_on, closes_on, opened_at) select n.id, 'running', 'monthly', '2031年'"
                        + " || k || '月', make_date(2031, k, 1), make_date(2031, k, 28), make_date(2031,"
                        + " k + 1, 3), now() from ledger.inspection n, generate_series(1, 3) k");
        owner.execute(
                "insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name,"
                        + " part) select p.id, m.issue_id, m.id, n.owner_unit_id, '云湖市政府', 'submits'"
                        + " from progress.period p join ledger.inspection n on n.id = p.inspection_id,"
                        + " ledger.measure m");
    }

    /** Waits until that many sessions wait for somebody else in such a statement. */
    private void awaitWaiting(String statement, int count) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            try (Connection superuser =
                                            DriverManager.getConnection(
                                                    database.url(), "postgres", "");
                                    Statement look = superuser.createStatement()) {
                                return number(
                                                look,
                                                "select count(*) from pg_stat_activity where"
                                                        + " datname = current_database() and"
                                                        + " wait_event_type = 'Lock' and query ilike '%"
                                                        + statement
                                                        + "'")
                                        >= count;
                            }
                        });
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), "");
    }

    private JavaProcess node(long gate) {
        return JavaProcess.start(
                FreezingNode.class,
                Map.of(),
                Long.toString(gate),
                "2031-12-01",
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.pages(),
                "--spring.datasource.password=",
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=",
                "--spring.datasource.hikari.maximum-pool-size=3",
                "--greenledger.jobs.run=false",
                "--greenledger.data=" + folder,
                "--logging.level.root=ERROR");
    }
}
