package org.greenledger.app.progress.periods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.PeriodView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of periods, with the rhythms they come from. */
@Repository
class JdbcPeriods {

    /** A course of an inspection that is reported on. */
    record Track(InspectionId inspection, Course course) {}

    private static final String SELECT =
            """
            select p.id, p.inspection_id, n.name as inspection, p.course, p.frequency, p.name, p.starts_on, p.ends_on,
                   p.closes_on, p.opened_at, p.frozen_at
            from progress.period p join ledger.inspection n on n.id = p.inspection_id
            """;

    private final JdbcClient jdbc;

    JdbcPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every course that has a rhythm. */
    @Unscoped("for the job that opens periods; shows nothing")
    List<Track> tracks() {
        return jdbc.sql(
                        "select distinct inspection_id, course from progress.rhythm order by inspection_id, course desc")
                .query(
                        (rs, n) ->
                                new Track(
                                        new InspectionId(rs.getLong(1)),
                                        Course.of(rs.getString(2))))
                .list();
    }

    @Unscoped("for the job that opens periods; shows nothing")
    List<PeriodRules.Rule> rules(Track track) {
        return jdbc.sql(
                        """
                        select frequency, closing_days, from_on from progress.rhythm
                        where inspection_id = :inspection and course = :course order by id
                        """)
                .param("inspection", track.inspection().value())
                .param("course", track.course().code())
                .query(
                        (rs, n) ->
                                new PeriodRules.Rule(
                                        Frequency.of(rs.getString(1)),
                                        rs.getInt(2),
                                        rs.getObject(3, LocalDate.class)))
                .list();
    }

    @Unscoped("for the job that opens periods; shows nothing")
    Optional<LocalDate> lastEnd(Track track) {
        return jdbc.sql(
                        """
                        select ends_on from progress.period where inspection_id = :inspection and course = :course
                        order by ends_on desc limit 1
                        """)
                .param("inspection", track.inspection().value())
                .param("course", track.course().code())
                .query(LocalDate.class)
                .optional();
    }

    /** Makes the period, unless it is there already. */
    boolean insert(Track track, PeriodRules.Span span, LocalDate closes, Instant at) {
        return jdbc.sql(
                                """
                                insert into progress.period (inspection_id, course, frequency, name, starts_on, ends_on, closes_on, opened_at)
                                values (:inspection, :course, :frequency, :name, :starts, :ends, :closes, :at)
                                on conflict (inspection_id, course, starts_on) do nothing
                                """)
                        .param("inspection", track.inspection().value())
                        .param("course", track.course().code())
                        .param("frequency", span.frequency().code())
                        .param("name", span.name())
                        .param("starts", span.starts())
                        .param("ends", span.ends())
                        .param("closes", closes)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** The periods of a course that are not frozen, the oldest first. */
    @Unscoped("for the job that opens periods; shows nothing")
    List<PeriodView> open(Track track) {
        return jdbc.sql(
                        SELECT
                                + " where p.inspection_id = :inspection and p.course = :course and p.frozen_at is null order by p.starts_on")
                .param("inspection", track.inspection().value())
                .param("course", track.course().code())
                .query(JdbcPeriods::period)
                .list();
    }

    /** The last period of every course of these inspections. */
    List<PeriodView> last(Collection<InspectionId> inspections, Scope scope) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where p.id in (select distinct on (q.inspection_id, q.course) q.id from progress.period q
                                                where q.inspection_id = any(:ids) order by q.inspection_id, q.course, q.ends_on desc)
                                 and %s order by p.course desc
                                """
                                        .formatted(Seen.inspection(scope)))
                .param("ids", inspections.stream().map(InspectionId::value).toArray(Long[]::new))
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPeriods::period)
                .list();
    }

    Optional<PeriodView> find(PeriodId id, Scope scope) {
        return jdbc.sql(SELECT + " where p.id = :id and " + Seen.inspection(scope))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPeriods::period)
                .optional();
    }

    /** All periods of an inspection, the last first. */
    List<PeriodView> of(InspectionId inspection, Scope scope) {
        return jdbc.sql(
                        SELECT
                                + " where p.inspection_id = :inspection and "
                                + Seen.inspection(scope)
                                + " order by p.starts_on desc, p.course desc")
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPeriods::period)
                .list();
    }

    /**
     * The periods in which units of the scope owe something and that are open, or frozen lately.
     */
    List<PeriodView> owing(Scope scope, LocalDate since) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where (p.frozen_at is null or p.closes_on >= :since)
                                   and exists (select 1 from progress.owed o where o.period_id = p.id and %s)
                                 order by p.frozen_at is not null, p.closes_on, p.id
                                """
                                        .formatted(scope.predicate("o.unit_id")))
                .param("since", since)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPeriods::period)
                .list();
    }

    static PeriodView period(ResultSet rs, int n) throws SQLException {
        Timestamp frozen = rs.getTimestamp("frozen_at");
        return new PeriodView(
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
                frozen == null ? null : frozen.toInstant());
    }
}
