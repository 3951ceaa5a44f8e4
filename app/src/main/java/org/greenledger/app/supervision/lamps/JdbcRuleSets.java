package org.greenledger.app.supervision.lamps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of rule sets and their versions. */
@Repository
class JdbcRuleSets {

    private static final String ROWS =
            """
            select s.id, v.id as version_id, v.number, s.owner_unit_id, u.name as owner_name, s.offered, s.version, v.body, v.at, v.person_name
            from supervision.rule_set s
            join supervision.rule_set_version v on v.rule_set_id = s.id
            join identity.unit u on u.id = s.owner_unit_id
            where %s
            """;

    private static final String NEWEST =
            "v.number = (select max(n.number) from supervision.rule_set_version n where"
                    + " n.rule_set_id = s.id)";

    /** The person's own, those of offices below, and those that offices above offer. */
    private static final String SEEN =
            " and (%s or (s.offered and exists (select 1 from identity.unit_below b where b.above ="
                    + " s.owner_unit_id and b.below = :scope_root)))";

    private final JdbcClient jdbc;
    private final RuleJson json;

    JdbcRuleSets(JdbcClient jdbc, RuleJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RuleSetView> all(CurrentUser user) {
        return jdbc.sql(
                        ROWS.formatted(NEWEST)
                                + SEEN.formatted(user.scope().predicate("s.owner_unit_id"))
                                + " order by s.owner_unit_id, s.id")
                .param(Scope.PARAMETER, user.scope().root())
                .query((rs, n) -> row(rs, user))
                .list();
    }

    Optional<RuleSetView> newest(RuleSetId id, CurrentUser user) {
        return jdbc.sql(
                        ROWS.formatted(NEWEST)
                                + " and s.id = :id"
                                + SEEN.formatted(user.scope().predicate("s.owner_unit_id")))
                .param("id", id.value())
                .param(Scope.PARAMETER, user.scope().root())
                .query((rs, n) -> row(rs, user))
                .optional();
    }

    List<RuleSetView> versions(RuleSetId id, CurrentUser user) {
        return jdbc.sql(
                        ROWS.formatted("s.id = :id")
                                + SEEN.formatted(user.scope().predicate("s.owner_unit_id"))
                                + " order by v.number desc")
                .param("id", id.value())
                .param(Scope.PARAMETER, user.scope().root())
                .query((rs, n) -> row(rs, user))
                .list();
    }

    Optional<RuleSetView> version(RuleVersionId id, CurrentUser user) {
        return jdbc.sql(
                        ROWS.formatted("v.id = :id")
                                + SEEN.formatted(user.scope().predicate("s.owner_unit_id")))
                .param("id", id.value())
                .param(Scope.PARAMETER, user.scope().root())
                .query((rs, n) -> row(rs, user))
                .optional();
    }

    /** The office's copy of a preset. */
    Optional<RuleSetId> taken(String preset, CurrentUser user) {
        return jdbc.sql(
                        "select s.id from supervision.rule_set s where s.preset = :preset and"
                                + " s.owner_unit_id = :scope_root and "
                                + user.scope().predicate("s.owner_unit_id"))
                .param("preset", preset)
                .param(Scope.PARAMETER, user.scope().root())
                .query((rs, n) -> new RuleSetId(rs.getLong(1)))
                .optional();
    }

    RuleSetId insert(String preset, CurrentUser user, Instant at) {
        return new RuleSetId(
                jdbc.sql(
                                "insert into supervision.rule_set (owner_unit_id, preset,"
                                        + " created_at) values (:owner, nullif(:preset, ''), :at)"
                                        + " returning id")
                        .param("owner", user.scope().root())
                        .param("preset", preset)
                        .param("at", Timestamp.from(at))
                        .query(Long.class)
                        .single());
    }

    RuleVersionId insert(
            RuleSetId set, int number, LampRuleSet rules, CurrentUser user, Instant at) {
        return new RuleVersionId(
                jdbc.sql(
                                """
                                insert into supervision.rule_set_version (rule_set_id, number, name, body, at, person_id, person_name)
                                values (:set, :number, :name, :body::jsonb, :at, :person, :signature) returning id
                                """)
                        .param("set", set.value())
                        .param("number", number)
                        .param("name", rules.name())
                        .param("body", json.write(rules))
                        .param("at", Timestamp.from(at))
                        .param("person", user.id().value())
                        .param("signature", user.signature())
                        .query(Long.class)
                        .single());
    }

    /** Whether the row still was as the person saw it. */
    @Unscoped("by the id of a set that was found within the scope")
    boolean touch(RuleSetId set, int row) {
        return jdbc.sql(
                                "update supervision.rule_set set version = version + 1 where id = ?"
                                        + " and version = ?")
                        .params(set.value(), row)
                        .update()
                == 1;
    }

    @Unscoped("by the id of a set that was found within the scope")
    void offer(RuleSetId set, boolean offered) {
        jdbc.sql("update supervision.rule_set set offered = ?, version = version + 1 where id = ?")
                .params(offered, set.value())
                .update();
    }

    private RuleSetView row(ResultSet rs, CurrentUser user) throws SQLException {
        UnitId owner = new UnitId(rs.getLong("owner_unit_id"));
        return new RuleSetView(
                new RuleSetId(rs.getLong("id")),
                new RuleVersionId(rs.getLong("version_id")),
                rs.getInt("number"),
                owner,
                rs.getString("owner_name"),
                rs.getBoolean("offered"),
                user.scope().holds(owner),
                rs.getInt("version"),
                json.read(rs.getString("body")),
                rs.getTimestamp("at").toInstant(),
                rs.getString("person_name"));
    }
}
