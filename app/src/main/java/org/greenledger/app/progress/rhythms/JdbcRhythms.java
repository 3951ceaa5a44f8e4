package org.greenledger.app.progress.rhythms;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rhythms; rows are added, never changed. */
@Repository
class JdbcRhythms {

    /** An inspection that an office owns. */
    record Owned(InspectionId id, String name, long owner) {}

    private final JdbcClient jdbc;

    JdbcRhythms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inspections that the scope owns, newest first. */
    List<Owned> owned(Scope scope) {
        return jdbc.sql(
                        "select n.id, n.name, n.owner_unit_id from ledger.inspection n where "
                                + Seen.ownInspection(scope)
                                + " order by n.id desc")
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Owned(
                                        new InspectionId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getLong(3)))
                .list();
    }

    /** The same for one, held until the transaction ends. */
    Optional<Owned> lock(InspectionId id, Scope scope) {
        return jdbc.sql(
                        "select n.id, n.name, n.owner_unit_id from ledger.inspection n where n.id = :id and "
                                + Seen.ownInspection(scope)
                                + " for update of n")
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Owned(
                                        new InspectionId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getLong(3)))
                .optional();
    }

    /** The rhythms of inspections, the latest first. */
    @Unscoped("by ids of inspections that were found within a scope")
    Map<InspectionId, List<RhythmView>> of(Collection<InspectionId> inspections) {
        Map<InspectionId, List<RhythmView>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select inspection_id, course, frequency, closing_days, from_on, reason, at, person_name
                        from progress.rhythm where inspection_id = any(:ids) order by id desc
                        """)
                .param("ids", inspections.stream().map(InspectionId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new InspectionId(rs.getLong(1)),
                                            i -> new java.util.ArrayList<>())
                                    .add(
                                            new RhythmView(
                                                    Course.of(rs.getString(2)),
                                                    Frequency.of(rs.getString(3)),
                                                    rs.getInt(4),
                                                    rs.getObject(5, LocalDate.class),
                                                    rs.getString(6),
                                                    rs.getTimestamp(7).toInstant(),
                                                    rs.getString(8)));
                        });
        return found;
    }

    void insert(RhythmForm form, LocalDate from, Instant at, CurrentUser user) {
        jdbc.sql(
                        """
                        insert into progress.rhythm (inspection_id, course, frequency, closing_days, from_on, reason, at, person_id, person_name)
                        values (:inspection, :course, :frequency, :days, :from, :reason, :at, :person, :name)
                        """)
                .param("inspection", form.inspection().value())
                .param("course", form.course().code())
                .param("frequency", form.frequency().code())
                .param("days", form.closingDays())
                .param("from", Date.valueOf(from))
                .param("reason", form.reason().strip())
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    /** How many inspections of the scope, with an issue in force, have no rhythm. */
    int without(Scope scope) {
        @Nullable Integer count =
                jdbc.sql(
                                """
                                select count(*) from ledger.inspection n where %s
                                  and not exists (select 1 from progress.rhythm r where r.inspection_id = n.id)
                                """
                                        .formatted(Seen.ownInspection(scope)))
                        .param(Scope.PARAMETER, scope.root())
                        .query(Integer.class)
                        .single();
        return count == null ? 0 : count;
    }
}
