package org.greenledger.app.identity;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people's tables. */
@Repository
class JdbcPeople {

    private static final String SELECT =
            """
            select p.id, p.username, p.name, coalesce(o.unit_id, 0) as unit_id, coalesce(o.unit_name, '') as unit_name, p.active, p.version,
                   array(select r.role from identity.post_role r where r.post_id = o.id order by r.role) as roles
            from identity.person p
            left join lateral (
              select o.id, o.unit_id, u.name as unit_name from identity.post o join identity.unit u on u.id = o.unit_id
              where o.person_id = p.id and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
              order by o.main desc, o.id limit 1) o on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from identity.person)")
                .query(Boolean.class)
                .single();
    }

    List<PersonView> all() {
        return jdbc.sql(SELECT + " order by unit_name, p.name")
                .param("today", today())
                .query(JdbcPeople::person)
                .list();
    }

    Optional<PersonView> find(PersonId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("today", today())
                .param("id", id.value())
                .query(JdbcPeople::person)
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
        return jdbc.sql(
                        "select code, name, note from identity.role where not retired order by code")
                .query((rs, n) -> new RoleView(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    PersonId insert(PersonForm form, String passwordHash, boolean mustChange) {
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
        openMainPost(id, form);
        return new PersonId(id);
    }

    /**
     * Writes the person's name and whether they can sign in.
     *
     * @param left whether they are gone for good
     * @return whether the account still had that version
     */
    boolean update(PersonId id, String name, boolean active, boolean left, int version) {
        return jdbc.sql(
                                """
                                update identity.person
                                set name = :name, active = :active, left_on = case when :active then null when :left then :today::date else left_on end, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("name", name)
                        .param("active", active)
                        .param("left", left)
                        .param("today", today())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private void openMainPost(long person, PersonForm form) {
        long post =
                jdbc.sql(
                                "insert into identity.post (person_id, unit_id, title, main, valid_from) values (?, ?, ?, true, ?) returning id")
                        .params(person, form.unit().value(), form.title(), today())
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

    private void writeRoles(long post, List<String> roles) {
        for (String role : roles) {
            jdbc.sql("insert into identity.post_role (post_id, role) values (?, ?)")
                    .params(post, role)
                    .update();
        }
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
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
