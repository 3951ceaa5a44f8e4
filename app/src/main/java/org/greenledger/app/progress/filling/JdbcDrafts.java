package org.greenledger.app.progress.filling;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts: one for each thing owed. */
@Repository
class JdbcDrafts {

    /** What a draft is about. */
    record About(IssueId issue, @Nullable Long measure, boolean open) {}

    /** Who saved which version. */
    record Now(int version, Instant at, String by) {}

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<About> lock(OwedId owed, Scope scope) {
        return jdbc.sql(
                        """
                        select o.issue_id, o.measure_id, o.state <> 'accepted' or exists (select 1 from progress.review v
                          where v.report_id = o.report_id and v.outcome = 'supplement') as open
                        from progress.owed o join ledger.issue i on i.id = o.issue_id
                        where o.id = :id and %s and %s for update of o
                        """
                                .formatted(scope.predicate("o.unit_id"), scope.open("i.secret")))
                .param("id", owed.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new About(
                                        new IssueId(rs.getLong(1)),
                                        rs.getObject(2, Long.class),
                                        rs.getBoolean(3)))
                .optional();
    }

    @Unscoped("for a thing owed that was locked within the scope")
    Optional<Now> now(OwedId owed) {
        return jdbc.sql(
                        "select version, saved_at, person_name from progress.draft where owed_id = ?")
                .param(owed.value())
                .query(
                        (rs, n) ->
                                new Now(
                                        rs.getInt(1),
                                        rs.getTimestamp(2).toInstant(),
                                        rs.getString(3)))
                .optional();
    }

    @Unscoped("for a thing owed that was locked within the scope")
    void write(OwedId owed, Filled filled, int version, CurrentUser user, Instant at) {
        Progress progress = filled.progress();
        LocalDate forecast = filled.forecastOn();
        jdbc.sql(
                        """
                        insert into progress.draft (owed_id, progress, percent, done, problems, next_step, forecast_on, proofs, saved_at,
                          person_id, person_name, version, reason, same)
                        values (:owed, :progress, :percent, :done, :problems, :next, :forecast, :proofs, :at, :person, :name, :version, :reason, :same)
                        on conflict (owed_id) do update set progress = excluded.progress, percent = excluded.percent, done = excluded.done,
                          problems = excluded.problems, next_step = excluded.next_step, forecast_on = excluded.forecast_on,
                          proofs = excluded.proofs, saved_at = excluded.saved_at, person_id = excluded.person_id,
                          person_name = excluded.person_name, version = excluded.version, reason = excluded.reason, same = excluded.same
                        """)
                .param("owed", owed.value())
                .param("progress", progress == null ? null : progress.code())
                .param("percent", filled.percent())
                .param("done", filled.done())
                .param("problems", filled.problems())
                .param("next", filled.nextStep())
                .param("forecast", forecast == null ? null : Date.valueOf(forecast))
                .param("proofs", filled.proofs().toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .param("version", version)
                .param("reason", filled.reason())
                .param("same", filled.same())
                .update();
        jdbc.sql("update progress.owed set state = 'draft' where id = ? and state = 'missing'")
                .param(owed.value())
                .update();
    }
}
