package org.greenledger.app.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of runs and of who wants one now. Each statement is committed at once. */
@Repository
class JdbcRuns {

    /** When a job is due and whether somebody is at it. */
    record Due(String job, Instant at, boolean picked, int failures) {}

    /** Who wanted a run, and why. */
    record Asked(String person, String reason) {

        static final Asked NOBODY = new Asked("", "");
    }

    private static final String COLUMNS =
            "select r.id, r.job, r.node, r.started_at, r.ended_at, r.outcome, r.result, r.error, r.asked_by, r.asked_why from jobs.run r ";

    private final JdbcClient jdbc;

    JdbcRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a run begins; what an earlier one left open was broken off. */
    long begin(String job, String node, Instant now) {
        Asked asked = takeRequest(job);
        jdbc.sql(
                        "update jobs.run set outcome = 'broken-off', ended_at = ?, error = '运行的节点中断，由 ' || ? || ' 接着完成' where job = ? and outcome = 'running'")
                .params(Timestamp.from(now), node, job)
                .update();
        return jdbc.sql(
                        "insert into jobs.run (job, node, started_at, asked_by, asked_why) values (?, ?, ?, ?, ?) returning id")
                .params(job, node, Timestamp.from(now), asked.person(), asked.reason())
                .query(Long.class)
                .single();
    }

    private Asked takeRequest(String job) {
        return jdbc.sql("delete from jobs.request where job = ? returning person_name, reason")
                .param(job)
                .query((rs, n) -> new Asked(rs.getString(1), rs.getString(2)))
                .optional()
                .orElse(Asked.NOBODY);
    }

    /** Notes how a run ended. */
    void end(long run, RunOutcome outcome, String result, String error, Instant now) {
        jdbc.sql(
                        "update jobs.run set outcome = ?, result = ?, error = ?, ended_at = ? where id = ?")
                .params(outcome.code(), result, error, Timestamp.from(now), run)
                .update();
    }

    /** Forgets runs before this one that found nothing to do. */
    void forgetIdleBefore(String job, long run) {
        jdbc.sql(
                        "delete from jobs.run where job = ? and id < ? and outcome = 'done' and result = '' and asked_by = ''")
                .params(job, run)
                .update();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from jobs.run where started_at < ? and outcome <> 'running'")
                .param(Timestamp.from(moment))
                .update();
    }

    /** When each job is due. */
    Map<String, Due> due() {
        return jdbc
                .sql(
                        "select task_name, execution_time, picked, coalesce(consecutive_failures, 0) from jobs.scheduled_task")
                .query(
                        (rs, n) ->
                                new Due(
                                        rs.getString(1),
                                        rs.getTimestamp(2).toInstant(),
                                        rs.getBoolean(3),
                                        rs.getInt(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Due::job, Function.identity(), (a, b) -> a));
    }

    /** The last run of every job. */
    Map<String, RunView> last() {
        return jdbc
                .sql(
                        COLUMNS
                                + "where r.id in (select max(id) from jobs.run group by job) order by r.id")
                .query((rs, n) -> run(rs))
                .list()
                .stream()
                .collect(Collectors.toMap(RunView::job, Function.identity()));
    }

    /** A job's runs, the newest first. */
    List<RunView> of(String job, int most) {
        return jdbc.sql(COLUMNS + "where r.job = ? order by r.id desc limit ?")
                .params(job, most)
                .query((rs, n) -> run(rs))
                .list();
    }

    /** Notes who wants a run now; false when somebody else's wish still waits. */
    boolean ask(String job, String person, String reason, Instant now) {
        return jdbc.sql(
                                "insert into jobs.request (job, at, person_name, reason) values (?, ?, ?, ?) on conflict do nothing")
                        .params(job, Timestamp.from(now), person, reason)
                        .update()
                == 1;
    }

    /** Whether somebody wants a run of it now. */
    Optional<Asked> asked(String job) {
        return jdbc.sql("select person_name, reason from jobs.request where job = ?")
                .param(job)
                .query((rs, n) -> new Asked(rs.getString(1), rs.getString(2)))
                .optional();
    }

    /** Makes a job due now, on whichever node looks first; false when a node is at it. */
    boolean hasten(String job, Instant now) {
        return jdbc.sql(
                                """
                                insert into jobs.scheduled_task (task_name, task_instance, execution_time, picked, version)
                                values (?, ?, ?, false, 1)
                                on conflict (task_name, task_instance) do update
                                set execution_time = least(scheduled_task.execution_time, excluded.execution_time), version = scheduled_task.version + 1
                                where not scheduled_task.picked
                                """)
                        .params(job, JobTask.ONLY, Timestamp.from(now))
                        .update()
                == 1;
    }

    private static RunView run(ResultSet rs) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new RunView(
                rs.getLong("id"),
                rs.getString("job"),
                rs.getString("node"),
                rs.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                RunOutcome.of(rs.getString("outcome")),
                rs.getString("result"),
                rs.getString("error"),
                rs.getString("asked_by"),
                rs.getString("asked_why"));
    }
}
