package org.greenledger.app.progress.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of tallies, with the names of the ledger's inspections. */
@Repository
class JdbcFigures {

    private static final String SUMS =
            """
            coalesce(sum(t.owed), 0) as owed, coalesce(sum(t.missing), 0) as missing, coalesce(sum(t.draft), 0) as draft,
            coalesce(sum(t.submitted), 0) as submitted, coalesce(sum(t.returned), 0) as returned, coalesce(sum(t.accepted), 0) as accepted,
            coalesce(sum(t.late), 0) as late, sum(t.frozen_filed) as frozen_filed
            """;

    private static final String PERIODS =
            """
            select p.*, n.name as inspection, %1$s as office, f.*,
                   (select count(*) from progress.late_leave l where l.period_id = p.id and l.ended_at is null and (%1$s or %2$s)) as leaves
            from progress.period p
            join ledger.inspection n on n.id = p.inspection_id
            cross join lateral (
              select count(*) as rows,
            """
                    + SUMS
                    + """
                      from progress.tally t where t.period_id = p.id and t.part = 'submits' and (%1$s or %3$s) and %4$s %5$s) f
                    where (%1$s or exists (select 1 from progress.tally t where t.period_id = p.id and %3$s and %4$s)) %6$s
                    """;

    private final JdbcClient jdbc;

    JdbcFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PeriodFigures> periods(
            @Nullable InspectionId inspection, @Nullable UnitId unit, int limit, Scope scope) {
        return jdbc.sql(
                        PERIODS.formatted(
                                scope.predicate("n.owner_unit_id"),
                                scope.predicate("l.unit_id"),
                                scope.predicate("t.unit_id"),
                                scope.open("t.secret"),
                                unit == null ? "" : "and t.unit_id = :unit",
                                (inspection == null ? "" : "and p.inspection_id = :inspection ")
                                        + (unit == null ? "" : "and f.rows > 0 ")
                                        + "order by p.ends_on desc, p.id desc limit :limit"))
                .param("inspection", inspection == null ? 0 : inspection.value())
                .param("unit", unit == null ? 0 : unit.value())
                .param("limit", limit)
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> figures(rs))
                .list();
    }

    Optional<PeriodFigures> period(PeriodId period, Scope scope) {
        return jdbc.sql(
                        PERIODS.formatted(
                                scope.predicate("n.owner_unit_id"),
                                scope.predicate("l.unit_id"),
                                scope.predicate("t.unit_id"),
                                scope.open("t.secret"),
                                "",
                                "and p.id = :period"))
                .param("period", period.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> figures(rs))
                .optional();
    }

    List<UnitFigures> units(PeriodId period, ReportPart part, Scope scope) {
        return jdbc.sql(
                        """
                        select t.unit_id, coalesce(u.name, '未登记的单位') as name, %s
                        from progress.tally t
                        join progress.period p on p.id = t.period_id
                        join ledger.inspection n on n.id = p.inspection_id
                        left join identity.unit u on u.id = t.unit_id
                        where t.period_id = :period and t.part = :part and (%s or %s) and %s
                        group by t.unit_id, u.name
                        having sum(t.owed) > 0
                        order by sum(t.missing + t.draft + t.returned) desc, sum(t.owed) desc, t.unit_id
                        """
                                .formatted(
                                        SUMS,
                                        scope.predicate("n.owner_unit_id"),
                                        scope.predicate("t.unit_id"),
                                        scope.open("t.secret")))
                .param("period", period.value())
                .param("part", part.code())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) -> {
                            Long unit = rs.getObject("unit_id", Long.class);
                            return new UnitFigures(
                                    unit == null ? null : new UnitId(unit),
                                    rs.getString("name"),
                                    counts(rs));
                        })
                .list();
    }

    /** The sums of what somebody sees of a period, a part and a unit. */
    ReportCounts counts(GapQuery query, Scope scope) {
        return jdbc.sql(
                        """
                        select %s from progress.tally t
                        join progress.period p on p.id = t.period_id
                        join ledger.inspection n on n.id = p.inspection_id
                        where t.period_id = :period and t.part = :part and (%s or %s) and %s
                          and (:all or t.unit_id is not distinct from :unit)
                        """
                                .formatted(
                                        SUMS,
                                        scope.predicate("n.owner_unit_id"),
                                        scope.predicate("t.unit_id"),
                                        scope.open("t.secret")))
                .param("period", query.period().value())
                .param("part", query.part().code())
                .param("all", query.unit() == null)
                .param("unit", Gaps.unit(query), java.sql.Types.BIGINT)
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> counts(rs))
                .single();
    }

    private static ReportCounts counts(ResultSet rs) throws SQLException {
        Number frozen = (Number) rs.getObject("frozen_filed");
        return new ReportCounts(
                rs.getInt("owed"),
                rs.getInt("missing"),
                rs.getInt("draft"),
                rs.getInt("submitted"),
                rs.getInt("returned"),
                rs.getInt("accepted"),
                rs.getInt("late"),
                frozen == null ? null : Integer.valueOf(frozen.intValue()));
    }

    private static PeriodFigures figures(ResultSet rs) throws SQLException {
        Timestamp frozen = rs.getTimestamp("frozen_at");
        return new PeriodFigures(
                new PeriodView(
                        new PeriodId(rs.getLong("id")),
                        new InspectionId(rs.getLong("inspection_id")),
                        rs.getString("inspection"),
                        Course.of(rs.getString("course")),
                        Frequency.of(rs.getString("frequency")),
                        rs.getString("name"),
                        rs.getObject("starts_on", LocalDate.class),
                        rs.getObject("ends_on", LocalDate.class),
                        rs.getObject("closes_on", LocalDate.class),
                        rs.getTimestamp("opened_at").toInstant(),
                        frozen == null ? null : frozen.toInstant()),
                rs.getBoolean("office"),
                counts(rs),
                rs.getInt("leaves"));
    }
}
