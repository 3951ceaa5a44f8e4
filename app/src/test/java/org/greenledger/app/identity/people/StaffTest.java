package org.greenledger.app.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of people. */
@ServerTest
class StaffTest {

    private static final int MANY = 5_000;

    @Autowired ApplicationContext server;
    @Autowired JdbcClient jdbc;
    @Autowired Staff staff;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private UnitId city;
    private UnitId bureau;

    @BeforeEach
    void aCity() {
        TestPeople people = TestPeople.of(server);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        bureau = people.unit("住建局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
    }

    @Test
    void aPageOfFiveThousandPeopleComesAtOnceHoweverItIsAskedFor() {
        jdbc.sql(
                        """
                        with fresh as (
                          insert into identity.person (username, name, password_hash)
                          select 'many-' || :mark || '-' || n, '众人' || n, '-' from generate_series(1, :many) n returning id)
                        insert into identity.post (person_id, unit_id, title, main, valid_from)
                        select id, :unit, '科员', true, current_date - 1 from fresh
                        """)
                .param("mark", mark)
                .param("many", MANY)
                .param("unit", bureau.value())
                .update();
        jdbc.sql(
                        "insert into identity.post_role (post_id, role) select id, 'unit-reporter' from identity.post where unit_id = ?")
                .param(bureau.value())
                .update();
        jdbc.sql("analyze identity.person, identity.post, identity.post_role").update();
        StaffQuery first = new StaffQuery("", city, "unit-reporter", StaffState.ACTIVE, 1);
        StaffQuery last = new StaffQuery("", city, "", StaffState.ACTIVE, MANY / Staff.PAGE);
        assertThat(staff.page(first).count()).isEqualTo(MANY);
        assertThat(staff.page(last).people())
                .hasSize(Staff.PAGE)
                .allMatch(p -> p.posts().get(0).roles().contains("责任单位填报人"));

        long begun = System.nanoTime();
        for (int k = 0; k < 10; k++) {
            staff.page(first);
        }
        Duration each = Duration.ofNanos((System.nanoTime() - begun) / 10);

        System.out.println("a page of " + MANY + " people: " + each.toMillis() + " ms");
        assertThat(each).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void peopleAreFoundByNameUnitAndState() {
        TestPeople people = TestPeople.of(server);
        var one = people.person("独一" + mark, bureau, "unit-reporter");
        people.person("独二" + mark, bureau);
        assertThat(found("独", StaffState.ACTIVE)).isEqualTo(2);
        assertThat(found("独", StaffState.WAITING)).isEqualTo(1);
        assertThat(found("独一" + mark, StaffState.ALL)).isEqualTo(1);
        assertThat(found("%", StaffState.ALL)).as("a sign is a letter like any other").isZero();
        jdbc.sql("update identity.person set active = false where id = ?")
                .param(one.id().value())
                .update();
        assertThat(found("独", StaffState.CLOSED)).isEqualTo(1);
    }

    private int found(String words, StaffState state) {
        return staff.page(new StaffQuery(words, city, "", state, 1)).count();
    }
}
