package org.greenledger.app.supervision.checks;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes findings, set by set. The checks' queries join tables of the rooms below (ledger,
 * evidence, progress), read-only.
 */
@Repository
@Unscoped(
        "looks at whole inspections for the job and writes findings; nobody is shown rows from here")
class JdbcFindings {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LOCK = 41_077;

    private static final String INTO =
            """
            with up as (
            insert into supervision.finding (inspection_id, owner_unit_id, code, severity, key, cause, issue_id, measure_id, report_id, proof_id,
                                             other_report_id, other_proof_id, unit_id, unit_name, person_id, sentence, found_at, seen_at, run)
            select n.id, coalesce(i.owner_unit_id, n.owner_unit_id), :code, :severity, f.key, f.cause, f.issue_id, f.measure_id, f.report_id, f.proof_id,
                   f.other_report_id, f.other_proof_id, f.unit_id, coalesce(u.name, ''), f.person_id, f.sentence, :now, :now, :run
            from (
            """;

    private static final String BY_FINGERPRINT =
            """
            ) f
            join ledger.inspection n on n.id = :inspection
            left join ledger.issue i on i.id = f.issue_id
            left join identity.unit u on u.id = f.unit_id
            on conflict (inspection_id, code, key) do update set
              severity = excluded.severity, cause = excluded.cause, issue_id = excluded.issue_id, measure_id = excluded.measure_id,
              report_id = excluded.report_id, proof_id = excluded.proof_id, other_report_id = excluded.other_report_id,
              other_proof_id = excluded.other_proof_id, unit_id = excluded.unit_id, unit_name = excluded.unit_name, person_id = excluded.person_id,
              sentence = excluded.sentence, seen_at = excluded.seen_at, run = excluded.run, gone_at = null,
              answered = finding.answered and finding.cause = excluded.cause
            returning (xmax = 0) as fresh)
            select count(*) filter (where fresh) from up
            """;

    /**
     * A part of an inspection under check.
     *
     * @param issues only these; absent for all
     */
    record Part(
            InspectionId inspection, @Nullable Collection<IssueId> issues, long run, Instant now) {

        Map<String, @Nullable Object> parameters() {
            Map<String, @Nullable Object> all = new HashMap<>();
            Collection<IssueId> only = issues;
            all.put("inspection", inspection.value());
            all.put("every", only == null);
            all.put(
                    "issues",
                    only == null
                            ? new Long[0]
                            : only.stream().map(IssueId::value).toArray(Long[]::new));
            all.put("run", run);
            all.put("now", Timestamp.from(now));
            all.put("today", Date.valueOf(LocalDate.ofInstant(now, CHINA)));
            return all;
        }
    }

    private final JdbcClient jdbc;

    JdbcFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else checks the inspection, and gives the run's number. */
    long begin(InspectionId inspection, Instant now, String by, boolean whole) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :inspection)")
                .param("lock", LOCK)
                .param("inspection", (int) inspection.value())
                .query((rs, n) -> n)
                .list();
        jdbc.sql("set local jit = off").update();
        return jdbc.sql(
                        """
                        insert into supervision.check_run (inspection_id, number, at, by_whom) values (:inspection, 1, :now, :by)
                        on conflict (inspection_id) do update set number = check_run.number + 1,
                          at = case when :whole then excluded.at else check_run.at end,
                          by_whom = case when :whole then excluded.by_whom else check_run.by_whom end
                        returning number
                        """)
                .param("inspection", inspection.value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("whole", whole)
                .query(Long.class)
                .single();
    }

    /** Writes what a check finds in a part. Returns how many of it were not there before. */
    int find(StandingCheck check, Map<String, Integer> thresholds, Part part) {
        return jdbc.sql(INTO + CheckGround.SQL + check.select() + BY_FINGERPRINT)
                .params(part.parameters())
                .params(thresholds)
                .param("code", check.card().code())
                .param("severity", check.card().severity().number())
                .query(Integer.class)
                .single();
    }

    /** Marks what a run did not find again: its cause vanished. */
    void gone(StandingCheck check, Part part) {
        jdbc.sql(
                        """
                        update supervision.finding set gone_at = :now
                        where inspection_id = :inspection and code = :code and gone_at is null and run <> :run
                          and (:every or issue_id = any(:issues))
                        """)
                .params(part.parameters())
                .param("code", check.card().code())
                .update();
    }

    /** Issues whose count of open findings is not what the book says, with what it should be. */
    Map<IssueId, Integer> doubts(InspectionId inspection) {
        Map<IssueId, Integer> all = new HashMap<>();
        jdbc.sql(
                        """
                        select i.id, coalesce(f.open, 0) as open from ledger.issue i
                        left join (select issue_id, count(*)::integer as open from supervision.finding
                                   where inspection_id = :inspection and open and issue_id is not null group by issue_id) f on f.issue_id = i.id
                        where i.inspection_id = :inspection and i.doubts <> coalesce(f.open, 0)
                        """)
                .param("inspection", inspection.value())
                .query(
                        rs -> {
                            all.put(new IssueId(rs.getLong(1)), rs.getInt(2));
                        });
        return all;
    }

    /** How many findings wait in an inspection. */
    int open(InspectionId inspection) {
        return jdbc.sql(
                        "select count(*) from supervision.finding where inspection_id = :inspection and open")
                .param("inspection", inspection.value())
                .query(Integer.class)
                .single();
    }

    /** All inspections, oldest first. */
    @Unscoped("the nightly job checks every inspection")
    List<InspectionId> inspections() {
        return jdbc.sql("select id from ledger.inspection order by id")
                .query((rs, n) -> new InspectionId(rs.getLong(1)))
                .list();
    }

    /** The inspections that these issues are of. */
    Map<InspectionId, List<IssueId>> inspectionsOf(Collection<IssueId> issues) {
        Map<InspectionId, List<IssueId>> all =
                new java.util.TreeMap<>(java.util.Comparator.comparingLong(InspectionId::value));
        jdbc.sql("select inspection_id, id from ledger.issue where id = any(:ids)")
                .param("ids", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            all.computeIfAbsent(
                                            new InspectionId(rs.getLong(1)),
                                            i -> new java.util.ArrayList<>())
                                    .add(new IssueId(rs.getLong(2)));
                        });
        return all;
    }
}
