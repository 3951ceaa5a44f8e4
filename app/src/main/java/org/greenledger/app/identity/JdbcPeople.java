package org.greenledger.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people's tables. */
@Repository
class JdbcPeople {

    /** What the sign-in check needs to know of an account. */
    record Account(long id, String username, String passwordHash) {}

    private static final String SELECT =
            """
            select p.id, p.username, p.name, p.unit_id, u.name as unit_name, p.active, p.version,
                   array(select r.role from identity.person_role r where r.person_id = p.id order by r.role) as roles
            from identity.person p join identity.unit u on u.id = p.unit_id
            """;

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from identity.person)")
                .query(Boolean.class)
                .single();
    }

    List<PersonView> all() {
        return jdbc.sql(SELECT + " order by u.name, p.name").query(JdbcPeople::person).list();
    }

    Optional<PersonView> find(PersonId id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id.value())
                .query(JdbcPeople::person)
                .optional();
    }

    Optional<Account> activeAccount(String username) {
        return jdbc.sql(
                        "select id, username, password_hash from identity.person where lower(username) = lower(?) and active")
                .param(username)
                .query((rs, n) -> new Account(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .optional();
    }

    boolean usernameTaken(String username) {
        return jdbc.sql(
                        "select exists (select 1 from identity.person where lower(username) = lower(?))")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    List<RoleView> roles() {
        return jdbc.sql("select code, name, note from identity.role order by code")
                .query((rs, n) -> new RoleView(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    PersonId insert(PersonForm form, String passwordHash, boolean mustChange) {
        long id =
                jdbc.sql(
                                """
                        insert into identity.person (username, name, unit_id, password_hash, must_change)
                        values (:username, :name, :unit, :hash, :mustChange) returning id
                        """)
                        .param("username", form.username())
                        .param("name", form.name())
                        .param("unit", form.unit().value())
                        .param("hash", passwordHash)
                        .param("mustChange", mustChange)
                        .query(Long.class)
                        .single();
        writeRoles(id, form.roles());
        return new PersonId(id);
    }

    boolean update(PersonId id, PersonForm form, boolean active, int version) {
        int rows =
                jdbc.sql(
                                """
                        update identity.person set name = :name, unit_id = :unit, active = :active, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", form.name())
                        .param("unit", form.unit().value())
                        .param("active", active)
                        .param("id", id.value())
                        .param("version", version)
                        .update();
        if (rows == 1) {
            jdbc.sql("delete from identity.person_role where person_id = ?")
                    .param(id.value())
                    .update();
            writeRoles(id.value(), form.roles());
        }
        return rows == 1;
    }

    void password(PersonId id, String hash, boolean mustChange) {
        jdbc.sql(
                        "update identity.person set password_hash = ?, must_change = ?, version = version + 1 where id = ?")
                .params(hash, mustChange, id.value())
                .update();
    }

    private void writeRoles(long id, List<String> roles) {
        for (String role : roles) {
            jdbc.sql("insert into identity.person_role (person_id, role) values (?, ?)")
                    .params(id, role)
                    .update();
        }
    }

    private static PersonView person(ResultSet rs, int row) throws SQLException {
        return new PersonView(
                new PersonId(rs.getLong("id")),
                rs.getString("username"),
                rs.getString("name"),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                List.of((String[]) rs.getArray("roles").getArray()),
                rs.getBoolean("active"),
                rs.getInt("version"));
    }
}
