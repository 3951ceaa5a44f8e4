package org.greenledger.app.identity.oidc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and who they are at a provider. */
@Repository
class JdbcOidcAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOidcAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes two first visits of the same person at the same time into one. */
    void lock(String issuer, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))")
                .params(issuer, subject)
                .query((rs, n) -> 0)
                .single();
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql(
                        "select person_id from identity.oidc_account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .optional();
    }

    List<String> issuers(PersonId person) {
        return jdbc.sql(
                        "select distinct issuer from identity.oidc_account where person_id = ? order by issuer")
                .param(person.value())
                .query(String.class)
                .list();
    }

    String name(PersonId person) {
        return jdbc.sql("select name from identity.person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    boolean taken(String username) {
        return jdbc.sql(
                        "select exists (select 1 from identity.person where lower(username) = lower(?))")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    /** An account without a password of ours; its post, where there is one, carries no role. */
    PersonId insert(String username, String name, String unusable, Optional<UnitId> unit) {
        long person =
                jdbc.sql(
                                """
                                insert into identity.person (username, name, password_hash, password_set_at)
                                values (?, ?, ?, null) returning id
                                """)
                        .params(username, name, unusable)
                        .query(Long.class)
                        .single();
        unit.ifPresent(
                u ->
                        jdbc.sql(
                                        "insert into identity.post (person_id, unit_id, main, valid_from) values (?, ?, true, ?)")
                                .params(person, u.value(), LocalDate.now(clock))
                                .update());
        return new PersonId(person);
    }

    void link(PersonId person, Vouched told) {
        jdbc.sql(
                        """
                        insert into identity.oidc_account (issuer, subject, person_id, name, unit_claim, role_claim, linked_at)
                        values (:issuer, :subject, :person, :name, :unit, :roles, :now)
                        """)
                .param("issuer", told.session().issuer())
                .param("subject", told.session().subject())
                .param("person", person.value())
                .param("name", told.name())
                .param("unit", told.unit())
                .param("roles", told.roles().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps what the provider says now. */
    void told(Vouched told) {
        jdbc.sql(
                        "update identity.oidc_account set name = ?, unit_claim = ?, role_claim = ? where issuer = ? and subject = ?")
                .params(
                        told.name(),
                        told.unit(),
                        told.roles().toArray(String[]::new),
                        told.session().issuer(),
                        told.session().subject())
                .update();
    }

    List<LinkedAccountView> all(int limit) {
        return jdbc.sql(
                        """
                        select a.issuer, p.id, p.username, p.name, a.unit_claim, a.role_claim,
                          (select o.id from identity.post o where o.person_id = p.id and o.main and o.valid_to is null) as post,
                          exists (select 1 from identity.post o join identity.post_role r on r.post_id = o.id
                                  where o.person_id = p.id and o.valid_to is null) as granted,
                          array(select distinct r.name from identity.oidc_mapping m join identity.role r on r.code = m.role
                                where m.kind = 'role' and m.value = any(a.role_claim) order by r.name) as proposed
                        from identity.oidc_account a join identity.person p on p.id = a.person_id
                        order by granted, a.linked_at desc limit ?
                        """)
                .param(limit)
                .query(
                        (rs, n) ->
                                new LinkedAccountView(
                                        rs.getString("issuer"),
                                        new PersonId(rs.getLong("id")),
                                        rs.getString("username"),
                                        rs.getString("name"),
                                        rs.getString("unit_claim"),
                                        List.of((String[]) rs.getArray("role_claim").getArray()),
                                        List.of((String[]) rs.getArray("proposed").getArray()),
                                        rs.getLong("post"),
                                        rs.getBoolean("granted")))
                .list();
    }
}
