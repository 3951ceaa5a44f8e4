package org.greenledger.app.bench;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.Ledger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an empty database with the nation and the two people who look at it. */
class BenchSettling {

    static final String PASSWORD = "Bench-2026-only";

    private final Directory directory;
    private final People people;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    BenchSettling(Directory directory, People people, Ledger ledger, JdbcClient jdbc) {
        this.directory = directory;
        this.people = people;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** True when the database was empty and has been filled. */
    boolean settle(int issues) {
        if (!people.none()) {
            return false;
        }
        UnitId state =
                directory.register(new UnitForm("全国", List.of(), UnitKind.GOVERNMENT, null, null));
        UnitId office =
                directory.register(
                        new UnitForm("全国督察整改办", List.of(), UnitKind.OFFICE, null, state));
        PersonId person =
                people.add(
                        new PersonForm("nation", "国办经办人", office, List.of("office-clerk")),
                        PASSWORD,
                        false);
        Units units = new Units(directory, state);
        for (String name : Provinces.NAMES) {
            units.office(name);
        }
        new Nation(ledger, units).settle(issues, people.acting(person).orElseThrow());
        UnitId province = units.office(Provinces.NAMES[13]);
        people.add(
                new PersonForm("province", "省办经办人", province, List.of("office-clerk")),
                PASSWORD,
                false);
        reader("county", Provinces.NAMES[13] + Nation.PLACES[2] + "人民政府", "leader");
        reader("bureau", Nation.PLACES[2] + Nation.BUREAUS[1], "unit-reporter");
        jdbc.sql(
                        "update ledger.issue set progress = (array['not-started','behind','on-schedule','ahead','nearly-done','done'])[1 + id % 6]")
                .update();
        return true;
    }

    /** The clerk of the nation's office, as they ask. */
    static CurrentUser clerk(ApplicationContext server) {
        long id =
                server.getBean(JdbcClient.class)
                        .sql("select id from identity.person where username = 'nation'")
                        .query(Long.class)
                        .single();
        return server.getBean(People.class).acting(new PersonId(id)).orElseThrow();
    }

    /** Somebody new in a new office: of the nation, or of one place with a few bureaus. */
    static CurrentUser person(
            ApplicationContext server, String username, String role, boolean ofOnePlace) {
        long government =
                server.getBean(JdbcClient.class)
                        .sql(
                                ofOnePlace
                                        ? "select min(id) from identity.unit where kind = 'government' and region = '云湖市'"
                                        : "select min(id) from identity.unit")
                        .query(Long.class)
                        .single();
        UnitId office =
                server.getBean(Directory.class)
                        .register(
                                new UnitForm(
                                        username + "办公室",
                                        List.of(),
                                        UnitKind.OFFICE,
                                        null,
                                        new UnitId(government)));
        People people = server.getBean(People.class);
        return people.acting(
                        people.add(
                                new PersonForm(username, username, office, List.of(role)),
                                PASSWORD,
                                false))
                .orElseThrow();
    }

    /** Somebody of the last unit of this name. */
    private void reader(String username, String unit, String role) {
        UnitId id =
                directory.all().stream()
                        .filter(u -> u.name().equals(unit))
                        .reduce((one, other) -> other)
                        .orElseThrow()
                        .id();
        people.add(new PersonForm(username, username, id, List.of(role)), PASSWORD, false);
    }
}
