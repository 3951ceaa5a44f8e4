package org.greenledger.app.bench;

import java.util.List;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.Ledger;
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
        jdbc.sql(
                        "update ledger.issue set progress = (array['not-started','behind','on-schedule','ahead','nearly-done','done'])[1 + id % 6]")
                .update();
        return true;
    }
}
