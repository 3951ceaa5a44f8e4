package org.greenledger.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
            select p.id, p.username, p.name, o.unit_id, coalesce(u.name, '') as unit_name, p.active, p.version,
                   array(select r.role from identity.post_role r where r.post_id = o.id order by r.role) as roles
            from identity.person p
            left join identity.post o on o.person_id = p.id and o.main and o.valid_to is null
            left join identity.unit u on u.id = o.unit_id
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

    PersonId insert(PersonForm form, String passwordHash, boolean mustChange, LocalDate today) {
        long id =
                jdbc.sql(
                                """
                        insert into identity.person (username, name, password_hash, must_change)
                        values (:username, :name, :hash, :mustChange) returning id
                        """)
                        .param("username", form.username())
                        .param("name", form.name())
                        .param("hash", passwordHash)
                        .param("mustChange", mustChange)
                        .query(Long.class)
                        .single();
        openMainPost(id, form, today);
        return new PersonId(id);
    }

    /** Writes the person's data; another unit ends their main post and opens one there. */
    boolean update(PersonId id, PersonForm form, boolean active, int version, LocalDate today) {
        int rows =
                jdbc.sql(
                                """
                        update identity.person set name = :name, active = :active, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", form.name())
                        .param("active", active)
                        .param("id", id.value())
                        .param("version", version)
                        .update();
        if (rows == 0) {
            return false;
        }
        Optional<Long> post = mainPost(id, form.unit());
        if (post.isPresent()) {
            jdbc.sql("delete from identity.post_role where post_id = ?").param(post.get()).update();
            writeRoles(post.get(), form.roles());
        } else {
            jdbc.sql(
                            "update identity.post set valid_to = :yesterday where person_id = :id and main and valid_to is null")
                    .param("yesterday", today.minusDays(1))
                    .param("id", id.value())
                    .update();
            openMainPost(id.value(), form, today);
        }
        return true;
    }

    private Optional<Long> mainPost(PersonId id, UnitId unit) {
        return jdbc.sql(
                        "select id from identity.post where person_id = ? and unit_id = ? and main and valid_to is null")
                .params(id.value(), unit.value())
                .query(Long.class)
                .optional();
    }

    private void openMainPost(long person, PersonForm form, LocalDate today) {
        long post =
                jdbc.sql(
                                "insert into identity.post (person_id, unit_id, main, valid_from) values (?, ?, true, ?) returning id")
                        .params(person, form.unit().value(), today)
                        .query(Long.class)
                        .single();
        writeRoles(post, form.roles());
    }

    void password(PersonId id, String hash, boolean mustChange) {
        jdbc.sql(
                        "update identity.person set password_hash = ?, must_change = ?, version = version + 1 where id = ?")
                .params(hash, mustChange, id.value())
                .update();
    }

    /** The codes of what these roles allow, all together. */
    List<String> permissions(List<String> roles) {
        return jdbc.sql(
                        "select distinct permission from identity.role_permission where role = any(?)")
                .param(roles.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void writeRoles(long post, List<String> roles) {
        for (String role : roles) {
            jdbc.sql("insert into identity.post_role (post_id, role) values (?, ?)")
                    .params(post, role)
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
