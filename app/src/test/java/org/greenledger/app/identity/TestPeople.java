package org.greenledger.app.identity;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes units and people for the tests of other rooms, and signs people in. */
public final class TestPeople {

    private final ApplicationContext server;

    private TestPeople(ApplicationContext server) {
        this.server = server;
    }

    /** For this server. */
    public static TestPeople of(ApplicationContext server) {
        return new TestPeople(server);
    }

    /** Registers a unit. */
    public UnitId unit(String name, UnitKind kind, String region, UnitId parent) {
        return server.getBean(Directory.class)
                .register(new UnitForm(name, List.of(), kind, region, parent));
    }

    /** Opens an account in the unit and returns who they are. */
    public CurrentUser person(String name, UnitId unit, String... roles) {
        String username = "p-" + UUID.randomUUID().toString().substring(0, 12);
        PersonId id =
                server.getBean(People.class)
                        .add(
                                new PersonForm(username, name, unit, List.of(roles)),
                                "Qing-shan-2026",
                                false);
        secondFactor(id);
        return server.getBean(JdbcSessions.class).person(id.value());
    }

    /** As if they had set one up, so that administrators are not led to do it first. */
    private void secondFactor(PersonId id) {
        server.getBean(JdbcClient.class)
                .sql(
                        "insert into identity.second_factor (person_id, secret, confirmed_at) values (?, ?, now())")
                .params(id.value(), new byte[] {0})
                .update();
    }

    /** The same person as they are now, after units or roles changed. */
    public CurrentUser again(CurrentUser user) {
        return server.getBean(JdbcSessions.class).person(user.id().value());
    }

    /** Who asks with that cookie. */
    public CurrentUser who(Cookie session) {
        return server.getBean(JdbcSessions.class).who(session.getValue()).orElseThrow();
    }

    /** A cookie that signs the person in. */
    public Cookie session(CurrentUser user) {
        String token = server.getBean(JdbcSessions.class).open(user.id(), "127.0.0.1", "test");
        return new Cookie(SessionCookie.NAME, token);
    }
}
