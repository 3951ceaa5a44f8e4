package org.greenledger.app.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What somebody takes along: joins the book's tables of issues, measures, points and charges for
 * many issues at once, read only.
 */
@Repository
class JdbcFieldWork {

    private static final int POINTS = 4000;

    private final JdbcClient jdbc;

    JdbcFieldWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open issues in which a unit of the scope has a duty, without measures and points; secret ones
     * never leave the server.
     */
    List<FieldList.Issue> issues(CurrentUser user, int most) {
        Scope scope = user.scope();
        return jdbc.sql(
                        """
                        select i.id, i.number, left(i.description, 120) as title, n.name, i.area, i.due_on,
                               i.id in (select c.issue_id from ledger.charge c
                                        where c.person_id = :person and c.withdrawn_at is null) as mine
                        from ledger.issue i join ledger.inspection n on n.id = i.inspection_id
                        where i.withdrawn_at is null and i.leaf and not i.secret and i.acceptance <> 'closed' and
                        """
                                + Seen.issueByDuty(scope)
                                + " order by mine desc, i.due_on nulls last, i.inspection_id desc, i.sort_key limit :most")
                .param("person", user.id().value())
                .param("most", most)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcFieldWork::issue)
                .list();
    }

    @Unscoped("by ids of issues that were found within a scope")
    Map<Long, List<FieldList.Measure>> measures(Collection<Long> issues) {
        Map<Long, List<FieldList.Measure>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select issue_id, id, number, left(text, 100) as text from ledger.measure
                        where issue_id = any(:issues) and withdrawn_at is null order by issue_id, number
                        """)
                .param("issues", issues.toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong("issue_id"), i -> new ArrayList<>())
                                    .add(
                                            new FieldList.Measure(
                                                    rs.getLong("id"),
                                                    rs.getInt("number"),
                                                    rs.getString("text")));
                        });
        return found;
    }

    @Unscoped("by ids of issues that were found within a scope")
    Map<Long, List<FieldList.Point>> points(Collection<Long> issues) {
        Map<Long, List<FieldList.Point>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select issue_id, id, number, name, area, latitude, longitude from ledger.point
                        where issue_id = any(:issues) and withdrawn_at is null order by issue_id, number limit :most
                        """)
                .param("issues", issues.toArray(Long[]::new))
                .param("most", POINTS)
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong("issue_id"), i -> new ArrayList<>())
                                    .add(point(rs));
                        });
        return found;
    }

    private static FieldList.Issue issue(ResultSet rs, int n) throws SQLException {
        LocalDate due = rs.getObject("due_on", LocalDate.class);
        return new FieldList.Issue(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("name"),
                rs.getString("area"),
                due == null ? null : due.toString(),
                rs.getBoolean("mine"),
                List.of(),
                List.of());
    }

    private static FieldList.Point point(ResultSet rs) throws SQLException {
        return new FieldList.Point(
                rs.getLong("id"),
                rs.getInt("number"),
                rs.getString("name"),
                rs.getString("area"),
                rs.getObject("latitude", Double.class),
                rs.getObject("longitude", Double.class));
    }
}
