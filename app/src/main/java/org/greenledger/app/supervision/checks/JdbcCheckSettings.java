package org.greenledger.app.supervision.checks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How offices set the checks. */
@Repository
class JdbcCheckSettings {

    /** A row as it counts. */
    record Setting(
            boolean enabled,
            Map<String, Integer> thresholds,
            String reason,
            String by,
            Instant at) {}

    private final JdbcClient jdbc;

    JdbcCheckSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was set for an inspection, by check; checks that nobody set are left out. */
    @Unscoped("for an inspection that was found within a scope, or for the job")
    Map<String, Setting> of(InspectionId inspection) {
        Map<String, Setting> all = new HashMap<>();
        jdbc.sql(
                        """
                        select s.code, s.enabled, s.reason, s.person_name, s.at, t.key, t.value::integer
                        from (select distinct on (code) * from supervision.check_setting
                              where inspection_id = :inspection order by code, id desc) s
                        left join lateral jsonb_each_text(s.thresholds) t on true
                        """)
                .param("inspection", inspection.value())
                .query(
                        rs -> {
                            Setting one =
                                    all.computeIfAbsent(
                                            rs.getString(1),
                                            code ->
                                                    new Setting(
                                                            true,
                                                            new HashMap<>(),
                                                            "",
                                                            "",
                                                            Instant.EPOCH));
                            String name = rs.getString(6);
                            if (name != null) {
                                one.thresholds().put(name, rs.getInt(7));
                            }
                            all.put(
                                    rs.getString(1),
                                    new Setting(
                                            rs.getBoolean(2),
                                            one.thresholds(),
                                            rs.getString(3),
                                            rs.getString(4),
                                            rs.getTimestamp(5).toInstant()));
                        });
        return all;
    }

    void add(
            InspectionId inspection,
            String code,
            boolean enabled,
            Map<String, Integer> thresholds,
            String reason,
            Instant now,
            CurrentUser user) {
        jdbc.sql(
                        """
                        insert into supervision.check_setting (inspection_id, code, enabled, thresholds, reason, at, person_id, person_name)
                        values (:inspection, :code, :enabled, coalesce((select jsonb_object_agg(k, v) from unnest(:names::text[], :numbers::integer[]) n (k, v)), '{}'),
                                :reason, :now, :person, :name)
                        """)
                .param("inspection", inspection.value())
                .param("code", code)
                .param("enabled", enabled)
                .param("names", thresholds.keySet().toArray(String[]::new))
                .param("numbers", thresholds.values().toArray(Integer[]::new))
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    /** Whether the inspection is the person's office's to check; and its name. */
    Optional<String> own(InspectionId inspection, Scope scope) {
        return jdbc.sql(
                        "select n.name from ledger.inspection n where n.id = :id and "
                                + Seen.ownInspection(scope))
                .param("id", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query(String.class)
                .optional();
    }

    /** The unit that owns an inspection. */
    @Unscoped("for the record of an act on an inspection that was found within a scope")
    long owner(InspectionId inspection) {
        return jdbc.sql("select owner_unit_id from ledger.inspection where id = :id")
                .param("id", inspection.value())
                .query(Long.class)
                .single();
    }

    /** When an inspection was last checked. */
    @Unscoped("for an inspection that was found within a scope")
    Optional<LastRun> lastRun(InspectionId inspection) {
        return jdbc.sql("select at, by_whom from supervision.check_run where inspection_id = :id")
                .param("id", inspection.value())
                .query((rs, n) -> new LastRun(rs.getTimestamp(1).toInstant(), rs.getString(2)))
                .optional();
    }

    /** How many findings of each check wait in an inspection. */
    @Unscoped("for an inspection that was found within a scope")
    Map<String, Integer> open(InspectionId inspection) {
        Map<String, Integer> all = new HashMap<>();
        jdbc.sql(
                        "select code, count(*) from supervision.finding where inspection_id = :id and open group by code")
                .param("id", inspection.value())
                .query(
                        rs -> {
                            all.put(rs.getString(1), rs.getInt(2));
                        });
        return all;
    }
}
