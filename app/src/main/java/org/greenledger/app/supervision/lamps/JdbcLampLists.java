package org.greenledger.app.supervision.lamps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is lit, read within the scope from the book and the history of lamps. */
@Repository
class JdbcLampLists {

    /** A tile with what it is gathered by. */
    record Row(@Nullable String group, TileView tile) {}

    private static final String LEAVES =
            "i.inspection_id = :inspection and i.leaf and i.withdrawn_at is null and ";

    private final JdbcClient jdbc;

    JdbcLampLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many issues have which lamp, the worst first. */
    List<BoardView.Count> counts(InspectionId inspection, Scope scope) {
        return jdbc.sql(
                        "select i.lamp, max(coalesce(i.lamp_word, '')) as word, count(*) as issues"
                                + " from ledger.issue i where "
                                + LEAVES
                                + Seen.issue(scope)
                                + " group by i.lamp, i.lamp_key order by i.lamp_key")
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) -> {
                            Lamp lamp = lamp(rs);
                            String word = rs.getString("word");
                            return new BoardView.Count(
                                    lamp,
                                    lamp == null ? "未亮灯" : word.isEmpty() ? lamp.chinese() : word,
                                    rs.getInt("issues"));
                        })
                .list();
    }

    /** The tiles of an inspection by unit or place, the worst first. */
    List<Row> tiles(InspectionId inspection, boolean byArea, Scope scope, int limit) {
        return jdbc.sql(
                        "select "
                                + (byArea ? "i.area" : "i.lead_unit")
                                + " as gathered, i.id, i.number, left(i.description, 60) as title,"
                                + " i.lamp, i.lamp_word, i.lamp_reason from ledger.issue i where "
                                + LEAVES
                                + Seen.issue(scope)
                                + " order by i.lamp_key, i.sort_key, i.id limit :limit")
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .query((rs, n) -> new Row(rs.getString("gathered"), tile(rs)))
                .list();
    }

    private static TileView tile(ResultSet rs) throws SQLException {
        Lamp lamp = lamp(rs);
        String word = rs.getString("lamp_word");
        String reason = rs.getString("lamp_reason");
        return new TileView(
                new IssueId(rs.getLong("id")),
                rs.getString("number"),
                rs.getString("title"),
                lamp,
                word == null ? "" : word,
                reason == null ? "" : reason);
    }

    /** An issue's tile. */
    Optional<TileView> tile(IssueId issue, Scope scope) {
        return jdbc.sql(
                        "select i.id, i.number, left(i.description, 60) as title, i.lamp,"
                                + " i.lamp_word, i.lamp_reason from ledger.issue i where i.id = :id and"
                                + " "
                                + Seen.issue(scope))
                .param("id", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> tile(rs))
                .optional();
    }

    /** Lamps that are lit, the worst and oldest first. */
    List<LitView> lit(
            InspectionId inspection, List<Lamp> lamps, Scope scope, int offset, int size) {
        return jdbc.sql(
                        """
                        select i.id, i.number, left(i.description, 80) as title, i.area, i.lead_unit, i.lamp, i.lamp_word, i.lamp_reason, l.from_on
                        from ledger.issue i left join supervision.lamp l on l.issue_id = i.id and l.to_on is null
                        where i.lamp is not null and (cardinality(:lamps::text[]) = 0 or i.lamp = any(:lamps)) and
                        """
                                + LEAVES
                                + Seen.issue(scope)
                                + " order by i.lamp_key, l.from_on, i.sort_key, i.id offset :offset"
                                + " limit :size")
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .param("lamps", lamps.stream().map(Lamp::code).toArray(String[]::new))
                .param("offset", offset)
                .param("size", size)
                .query(
                        (rs, n) -> {
                            TileView t = tile(rs);
                            Lamp lamp = Lamp.of(rs.getString("lamp"));
                            return new LitView(
                                    t.issue(),
                                    t.number(),
                                    t.title(),
                                    rs.getString("area"),
                                    rs.getString("lead_unit"),
                                    lamp,
                                    t.word(),
                                    t.reason(),
                                    rs.getObject("from_on", LocalDate.class));
                        })
                .list();
    }

    /** The lamps of an issue, newest first. */
    List<LampPast> history(IssueId issue, Scope scope, int limit) {
        return jdbc.sql(
                        """
                        select l.lamp, l.word, l.reason, l.from_on, l.to_on, v.name || '（第' || v.number || '版）' as rules, coalesce(p.name, '') as period
                        from supervision.lamp l
                        join ledger.issue i on i.id = l.issue_id
                        join supervision.rule_set_version v on v.id = l.rule_set_version_id
                        left join progress.period p on p.id = l.period_id
                        where l.issue_id = :id and %s order by l.from_on desc, l.id desc limit :limit
                        """
                                .formatted(Seen.issue(scope)))
                .param("id", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .query(
                        (rs, n) ->
                                new LampPast(
                                        Lamp.of(rs.getString("lamp")),
                                        rs.getString("word"),
                                        rs.getString("reason"),
                                        rs.getObject("from_on", LocalDate.class),
                                        rs.getObject("to_on", LocalDate.class),
                                        rs.getString("rules"),
                                        rs.getString("period")))
                .list();
    }

    private static @Nullable Lamp lamp(ResultSet rs) throws SQLException {
        String code = rs.getString("lamp");
        return code == null ? null : Lamp.of(code);
    }
}
