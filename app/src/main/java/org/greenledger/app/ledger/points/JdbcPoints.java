package org.greenledger.app.ledger.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of points. */
@Repository
class JdbcPoints {

    /** The issue that points belong to. */
    record Subject(
            IssueId id,
            String number,
            UnitId owner,
            boolean withdrawn,
            boolean secret,
            List<Long> units) {}

    private static final String SUBJECT =
            """
            select i.id, i.number, i.owner_unit_id, i.withdrawn_at is not null as withdrawn, i.secret,
                   array(select i.owner_unit_id union select r.unit_id from ledger.responsibility r
                         where r.issue_id = i.id and r.withdrawn_at is null and r.unit_id is not null) as units
            from ledger.issue i where i.id = :issue and\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcPoints(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Subject> subject(IssueId issue, Scope scope) {
        return jdbc.sql(SUBJECT + Seen.issue(scope))
                .param("issue", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPoints::subject)
                .optional();
    }

    /** Lets nobody else number points of the issue until this transaction ends. */
    @Unscoped("for an issue that was found within a scope")
    void lock(IssueId issue) {
        jdbc.sql("select id from ledger.issue where id = ? for no key update")
                .param(issue.value())
                .query(Long.class)
                .single();
    }

    /** The issue's points by number. */
    List<PointView> of(IssueId issue, Scope scope) {
        return jdbc.sql(
                        "select p.* from ledger.point p join ledger.issue i on i.id = p.issue_id where i.id = :issue and p.withdrawn_at is null and "
                                + Seen.issue(scope)
                                + " order by p.number")
                .param("issue", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPoints::point)
                .list();
    }

    Optional<PointView> find(PointId id, Scope scope) {
        return jdbc.sql(
                        "select p.* from ledger.point p join ledger.issue i on i.id = p.issue_id where p.id = :id and p.withdrawn_at is null and "
                                + Seen.issue(scope))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPoints::point)
                .optional();
    }

    /** The highest number the issue ever gave. */
    @Unscoped("for an issue that was found within a scope")
    int highest(IssueId issue) {
        return jdbc.sql("select coalesce(max(number), 0) from ledger.point where issue_id = ?")
                .param(issue.value())
                .query(Integer.class)
                .single();
    }

    void insert(IssueId issue, int first, List<PointEntry> entries, CurrentUser user, Instant at) {
        List<Object[]> rows = new ArrayList<>();
        for (PointEntry entry : entries) {
            Coordinates place = entry.place();
            rows.add(
                    new Object[] {
                        issue.value(),
                        first + rows.size(),
                        entry.name(),
                        entry.area(),
                        place == null ? null : place.latitude(),
                        place == null ? null : place.longitude(),
                        entry.note(),
                        Timestamp.from(at),
                        user.id().value()
                    });
        }
        batches.batchUpdate(
                """
                insert into ledger.point (issue_id, number, name, area, latitude, longitude, note, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /**
     * @return whether the point still had that version
     */
    @Unscoped("a point that was found within a scope")
    boolean update(PointId id, int version, PointEntry entry) {
        Coordinates place = entry.place();
        return jdbc.sql(
                                """
                                update ledger.point set name = ?, area = ?, latitude = ?, longitude = ?, note = ?, version = version + 1
                                where id = ? and version = ? and withdrawn_at is null
                                """)
                        .params(
                                Arrays.asList(
                                        entry.name(),
                                        entry.area(),
                                        place == null ? null : place.latitude(),
                                        place == null ? null : place.longitude(),
                                        entry.note(),
                                        id.value(),
                                        version))
                        .update()
                == 1;
    }

    /**
     * @return whether the point still had that version
     */
    @Unscoped("a point that was found within a scope")
    boolean withdraw(PointId id, int version, Instant at) {
        return jdbc.sql(
                                "update ledger.point set withdrawn_at = ?, version = version + 1 where id = ? and version = ? and withdrawn_at is null")
                        .params(Timestamp.from(at), id.value(), version)
                        .update()
                == 1;
    }

    /** A line of the issue's history. */
    void note(
            IssueId issue,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            CurrentUser user,
            Instant at) {
        jdbc.sql(
                        """
                        insert into ledger.change (issue_id, field, before, after, reason, origin, at, person_id, person_name)
                        values (?, 'point', ?, ?, ?, 'page', ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                issue.value(),
                                before,
                                after,
                                reason,
                                Timestamp.from(at),
                                user.id().value(),
                                user.signature()))
                .update();
    }

    private static Subject subject(ResultSet rs, int n) throws SQLException {
        return new Subject(
                new IssueId(rs.getLong("id")),
                rs.getString("number"),
                new UnitId(rs.getLong("owner_unit_id")),
                rs.getBoolean("withdrawn"),
                rs.getBoolean("secret"),
                Arrays.asList((Long[]) rs.getArray("units").getArray()));
    }

    private static PointView point(ResultSet rs, int n) throws SQLException {
        Double latitude = rs.getObject("latitude", Double.class);
        Double longitude = rs.getObject("longitude", Double.class);
        return new PointView(
                new PointId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getInt("number"),
                new PointEntry(
                        rs.getString("name"),
                        rs.getString("area"),
                        latitude == null || longitude == null
                                ? null
                                : new Coordinates(longitude, latitude),
                        rs.getString("note")),
                rs.getInt("version"));
    }
}
