package org.greenledger.app.identity.names;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to a group or body, and since when. */
@Repository
class JdbcMembers {

    /**
     * A membership.
     *
     * @param from first day of member and membership; absent for always
     * @param to last day; absent while it lasts
     */
    record Member(UnitId unit, boolean byRule, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean on(@Nullable LocalDate day) {
            return day == null
                    || ((from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day)));
        }
    }

    private final JdbcClient jdbc;

    JdbcMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All memberships on record that were not wrong, in the order of the register. */
    Map<UnitId, List<Member>> of(Collection<UnitId> units) {
        Map<UnitId, List<Member>> found = new LinkedHashMap<>();
        if (units.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        select m.unit_id, m.member_id, m.by_rule,
                               greatest(m.valid_from, u.valid_from) as since, least(m.valid_to, u.valid_to) as until
                        from identity.unit_member m join identity.unit u on u.id = m.member_id
                        where m.unit_id = any(:units) and m.withdrawn_at is null and m.role = 'member'
                        order by m.unit_id, m.member_id
                        """)
                .param("units", values(units))
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new UnitId(rs.getLong("unit_id")),
                                            u -> new ArrayList<>())
                                    .add(
                                            new Member(
                                                    new UnitId(rs.getLong("member_id")),
                                                    rs.getBoolean("by_rule"),
                                                    rs.getObject("since", LocalDate.class),
                                                    rs.getObject("until", LocalDate.class)));
                        });
        return found;
    }

    void add(
            UnitId unit,
            Collection<UnitId> members,
            String role,
            boolean byRule,
            String reason,
            String by,
            Instant at) {
        jdbc.sql(
                        """
                        insert into identity.unit_member (unit_id, member_id, role, by_rule, reason, set_by, set_at)
                        select :unit, m, :role, :rule, :reason, :by, :at from unnest(:members) with ordinality as x (m, n) order by n
                        """)
                .param("unit", unit.value())
                .param("members", values(members))
                .param("role", role)
                .param("rule", byRule)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(UnitId unit, Collection<UnitId> members, Instant at) {
        jdbc.sql(
                        """
                        update identity.unit_member set withdrawn_at = :at
                        where unit_id = :unit and member_id = any(:members) and role = 'member' and withdrawn_at is null
                        """)
                .param("unit", unit.value())
                .param("members", values(members))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** From now on the members stand as a person said, not as the rule says. */
    void settle(UnitId unit, String reason, String by) {
        jdbc.sql(
                        """
                        update identity.unit_member set by_rule = false, reason = :reason, set_by = :by
                        where unit_id = :unit and by_rule and withdrawn_at is null
                        """)
                .param("unit", unit.value())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    /** The groups whose members come from where that reason says. */
    List<UnitId> following(String reason) {
        return jdbc.sql(
                        """
                        select distinct unit_id from identity.unit_member
                        where by_rule and withdrawn_at is null and reason = ?
                        """)
                .param(reason)
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .list();
    }

    private static Long[] values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).distinct().toArray(Long[]::new);
    }
}
