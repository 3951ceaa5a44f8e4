package org.greenledger.app.supervision.lamps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of which inspection uses which rules from which day. */
@Repository
class JdbcRuleUses {

    /**
     * What an inspection uses on a day.
     *
     * @param version absent where it has been switched off
     * @param since the day from which the same rule set has been in use
     */
    record Use(
            InspectionId inspection,
            @Nullable RuleVersionId version,
            @Nullable RuleSetId set,
            @Nullable LampRuleSet rules,
            LocalDate since) {}

    private final JdbcClient jdbc;
    private final RuleJson json;

    JdbcRuleUses(JdbcClient jdbc, RuleJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What these inspections use on the day; all that ever chose rules where none is named. */
    @Unscoped("for the job that lights lamps; nothing is shown to anybody")
    List<Use> on(LocalDate day, List<InspectionId> inspections) {
        return jdbc.sql(
                        """
                        select distinct on (u.inspection_id) u.inspection_id, u.rule_set_version_id, v.rule_set_id, v.body,
                               coalesce((select min(f.from_on) from supervision.rule_use f
                                         join supervision.rule_set_version fv on fv.id = f.rule_set_version_id
                                         where f.inspection_id = u.inspection_id and fv.rule_set_id = v.rule_set_id), u.from_on) as since
                        from supervision.rule_use u
                        left join supervision.rule_set_version v on v.id = u.rule_set_version_id
                        where u.from_on <= :day and (cardinality(:some::bigint[]) = 0 or u.inspection_id = any(:some))
                        order by u.inspection_id, u.from_on desc, u.id desc
                        """)
                .param("day", day)
                .param("some", inspections.stream().map(InspectionId::value).toArray(Long[]::new))
                .query((rs, n) -> use(rs))
                .list();
    }

    private Use use(ResultSet rs) throws SQLException {
        String body = rs.getString("body");
        return new Use(
                new InspectionId(rs.getLong("inspection_id")),
                body == null ? null : new RuleVersionId(rs.getLong("rule_set_version_id")),
                body == null ? null : new RuleSetId(rs.getLong("rule_set_id")),
                body == null ? null : json.read(body),
                rs.getObject("since", LocalDate.class));
    }

    void insert(
            InspectionId inspection,
            @Nullable RuleVersionId version,
            LocalDate from,
            String reason,
            CurrentUser user,
            Instant at) {
        jdbc.sql(
                        """
                        insert into supervision.rule_use (inspection_id, rule_set_version_id, from_on, reason, at, person_id, person_name)
                        values (:inspection, :version, :from, :reason, :at, :person, :signature)
                        """)
                .param("inspection", inspection.value())
                .param("version", version == null ? null : version.value())
                .param("from", from)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("signature", user.signature())
                .update();
    }

    /** The choices of the inspections that the person's offices own, newest first. */
    List<RuleUseView> history(Scope scope) {
        return jdbc.sql(
                        """
                        select u.inspection_id, n.name as inspection, v.name, coalesce(v.number, 0) as number, u.from_on, u.reason, u.at, u.person_name
                        from supervision.rule_use u
                        join ledger.inspection n on n.id = u.inspection_id
                        left join supervision.rule_set_version v on v.id = u.rule_set_version_id
                        where %s order by u.from_on desc, u.id desc limit 200
                        """
                                .formatted(Seen.ownInspection(scope)))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new RuleUseView(
                                        new InspectionId(rs.getLong("inspection_id")),
                                        rs.getString("inspection"),
                                        rs.getString("name"),
                                        rs.getInt("number"),
                                        rs.getObject("from_on", LocalDate.class),
                                        rs.getString("reason"),
                                        rs.getTimestamp("at").toInstant(),
                                        rs.getString("person_name")))
                .list();
    }

    /** The name and owner of an inspection that the person's offices own. */
    record Owned(String name, UnitId owner) {}

    Optional<Owned> owned(InspectionId inspection, Scope scope) {
        return jdbc.sql(
                        "select n.name, n.owner_unit_id from ledger.inspection n where n.id = :id"
                                + " and "
                                + Seen.ownInspection(scope))
                .param("id", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Owned(
                                        rs.getString("name"),
                                        new UnitId(rs.getLong("owner_unit_id"))))
                .optional();
    }
}
