package org.greenledger.app.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.OwedId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is owed in open periods, by all units: the demo writes everybody's reports. */
@Component
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
@Unscoped("the demo reports for every unit of its invented province")
class JdbcDemoOwed {

    /**
     * A report that is owed.
     *
     * @param words the measure's, or the issue's where it has none
     * @param lasting whether the issue is kept up for good
     */
    record Owed(
            OwedId id,
            InspectionId inspection,
            IssueId issue,
            @Nullable Long measure,
            UnitId unit,
            String unitName,
            boolean submits,
            String words,
            @Nullable LocalDate dueOn,
            boolean lasting,
            boolean secret) {}

    private final JdbcClient jdbc;

    JdbcDemoOwed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything missing in periods open on a day. */
    List<Owed> open(LocalDate day) {
        return jdbc.sql(
                        """
                        select o.id, i.inspection_id, o.issue_id, o.measure_id, o.unit_id, o.unit_name, o.part,
                               coalesce(m.text, i.description) as words, coalesce(m.due_on, i.due_on) as due_on,
                               i.long_term or i.continuous as lasting, i.secret
                        from progress.owed o join progress.period p on p.id = o.period_id
                        join ledger.issue i on i.id = o.issue_id left join ledger.measure m on m.id = o.measure_id
                        where p.frozen_at is null and p.starts_on <= :day and p.closes_on >= :day
                          and o.state = 'missing' and o.unit_id is not null and o.released_at is null
                        order by o.unit_id, i.sort_key, m.number, o.id
                        """)
                .param("day", day)
                .query(JdbcDemoOwed::owed)
                .list();
    }

    /**
     * A report that waits for the office.
     *
     * @param proven whether it names a proof
     */
    record Filed(OwedId id, int version, InspectionId inspection, UnitId unit, boolean proven) {}

    /** Everything that waits for review. */
    List<Filed> filed(LocalDate day) {
        return jdbc.sql(
                        """
                        select o.id, o.version, i.inspection_id, o.unit_id,
                               exists (select 1 from progress.report_proof x where x.report_id = o.report_id) as proven
                        from progress.owed o join progress.period p on p.id = o.period_id
                        join ledger.issue i on i.id = o.issue_id
                        where p.frozen_at is null and p.starts_on <= :day and o.state = 'submitted' and o.part = 'submits'
                        order by o.id
                        """)
                .param("day", day)
                .query(
                        (rs, n) ->
                                new Filed(
                                        new OwedId(rs.getLong(1)),
                                        rs.getInt(2),
                                        new InspectionId(rs.getLong(3)),
                                        new UnitId(rs.getLong(4)),
                                        rs.getBoolean(5)))
                .list();
    }

    /** A report that came back. */
    record Returned(
            OwedId id,
            UnitId unit,
            int percent,
            String done,
            @Nullable LocalDate forecastOn,
            List<Long> proofs) {}

    /** Everything that was returned in periods that still take reports on a day. */
    List<Returned> returned(LocalDate day) {
        return jdbc.sql(
                        """
                        select o.id, o.unit_id, r.percent, r.done, r.forecast_on,
                               array(select x.proof_id from progress.report_proof x where x.report_id = r.id) as proofs
                        from progress.owed o join progress.period p on p.id = o.period_id
                        join progress.report r on r.id = o.report_id
                        where p.frozen_at is null and p.closes_on >= :day and o.state = 'returned' and o.unit_id is not null
                        order by o.id
                        """)
                .param("day", day)
                .query(
                        (rs, n) ->
                                new Returned(
                                        new OwedId(rs.getLong(1)),
                                        new UnitId(rs.getLong(2)),
                                        rs.getInt(3),
                                        rs.getString(4),
                                        rs.getObject(5, LocalDate.class),
                                        List.of((Long[]) rs.getArray(6).getArray())))
                .list();
    }

    /** Whether the demo's year was written already. */
    @Unscoped("the demo writes its year once")
    boolean reported() {
        return jdbc.sql("select exists (select 1 from progress.report)")
                .query(Boolean.class)
                .single();
    }

    /** Every unit that has a duty of its own or takes part in one. */
    @Unscoped("the demo opens accounts in every unit that reports")
    Set<UnitId> units() {
        return new HashSet<>(
                jdbc.sql(
                                "select distinct unit_id from ledger.responsibility where unit_id"
                                        + " is not null and withdrawn_at is null")
                        .query((rs, n) -> new UnitId(rs.getLong(1)))
                        .list());
    }

    private static Owed owed(ResultSet rs, int n) throws SQLException {
        long measure = rs.getLong("measure_id");
        return new Owed(
                new OwedId(rs.getLong("id")),
                new InspectionId(rs.getLong("inspection_id")),
                new IssueId(rs.getLong("issue_id")),
                measure == 0 ? null : measure,
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                "submits".equals(rs.getString("part")),
                rs.getString("words"),
                rs.getObject("due_on", LocalDate.class),
                rs.getBoolean("lasting"),
                rs.getBoolean("secret"));
    }
}
