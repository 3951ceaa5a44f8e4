package org.greenledger.app.identity.roles;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of roles. */
@Repository
class JdbcRoles {

    private static final String SELECT =
            """
            select r.code, r.name, r.note, r.preset, r.retired, r.version,
                   array(select rp.permission from identity.role_permission rp where rp.role = r.code) as permissions,
                   (select count(*) from identity.post_role pr join identity.post o on o.id = pr.post_id
                    where pr.role = r.code and (o.valid_to is null or o.valid_to >= :today)) as holders
            from identity.role r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RoleDetail> all() {
        return jdbc.sql(SELECT + " order by r.retired, r.preset desc, r.name collate \"zh-x-icu\"")
                .param("today", today())
                .query(JdbcRoles::role)
                .list();
    }

    Optional<RoleDetail> find(String code) {
        return jdbc.sql(SELECT + " where r.code = :code")
                .param("today", today())
                .param("code", code)
                .query(JdbcRoles::role)
                .optional();
    }

    boolean nameTaken(String name, String except) {
        return jdbc.sql("select exists (select 1 from identity.role where name = ? and code <> ?)")
                .params(name, except)
                .query(Boolean.class)
                .single();
    }

    String insert(RoleForm form) {
        String code =
                "role-"
                        + jdbc.sql("select nextval('identity.role_number')")
                                .query(Long.class)
                                .single();
        jdbc.sql("insert into identity.role (code, name, note) values (?, ?, ?)")
                .params(code, form.name(), form.note())
                .update();
        permissions(code, form.permissions());
        return code;
    }

    /** Whether the role still had that version. */
    boolean update(String code, RoleForm form, boolean retired, int version) {
        int rows =
                jdbc.sql(
                                """
                                update identity.role set name = :name, note = :note, retired = :retired, version = version + 1
                                where code = :code and version = :version
                                """)
                        .param("name", form.name())
                        .param("note", form.note())
                        .param("retired", retired)
                        .param("code", code)
                        .param("version", version)
                        .update();
        if (rows == 1) {
            jdbc.sql("delete from identity.role_permission where role = ?").param(code).update();
            permissions(code, form.permissions());
        }
        return rows == 1;
    }

    private void permissions(String code, Set<Permission> permissions) {
        jdbc.sql("insert into identity.role_permission (role, permission) select ?, unnest(?)")
                .params(code, permissions.stream().map(Permission::code).toArray(String[]::new))
                .update();
    }

    /** Posts of today or later that carry the role, at most {@code limit}. */
    List<RoleHolder> holders(String code, int limit) {
        return jdbc.sql(
                        """
                        select o.id, p.name, u.name, o.title, p.active
                        from identity.post_role pr
                        join identity.post o on o.id = pr.post_id
                        join identity.person p on p.id = o.person_id
                        join identity.unit u on u.id = o.unit_id
                        where pr.role = :code and (o.valid_to is null or o.valid_to >= :today)
                        order by u.name collate "zh-x-icu", p.name collate "zh-x-icu", o.id limit :limit
                        """)
                .param("code", code)
                .param("today", today())
                .param("limit", limit)
                .query(
                        (rs, n) ->
                                new RoleHolder(
                                        new PostId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getString(4),
                                        rs.getBoolean(5)))
                .list();
    }

    private static RoleDetail role(ResultSet rs, int n) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String code : (String[]) rs.getArray("permissions").getArray()) {
            Permission.of(code).ifPresent(permissions::add);
        }
        return new RoleDetail(
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("note"),
                rs.getBoolean("preset"),
                rs.getBoolean("retired"),
                rs.getInt("version"),
                permissions,
                rs.getInt("holders"));
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
