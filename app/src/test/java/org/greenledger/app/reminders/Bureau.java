package org.greenledger.app.reminders;

import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A city with its office and a bureau that leads one issue, due on 30 June 2026; its measures are
 * done.
 */
final class Bureau {

    final String mark = UUID.randomUUID().toString().substring(0, 6);
    final TestPeople people;
    final UnitId city;
    final UnitId bureau;
    final CurrentUser officer;
    final CurrentUser leader;
    final CurrentUser wang;
    final CurrentUser stranger;
    final InspectionId inspection;

    Bureau(ApplicationContext server) {
        people = TestPeople.of(server);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市" + mark, null);
        UnitId office = people.unit("云湖市整改办" + mark, UnitKind.OFFICE, "云湖市" + mark, city);
        bureau = people.unit("云湖市住建局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        UnitId other = people.unit("云湖市水利局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        officer = people.person("赵铭", office, "office-head");
        leader = people.person("周市长", city, "leader");
        wang = people.person("王婷", bureau, "unit-reporter");
        stranger = people.person("外人", other, "unit-reporter");
        inspection =
                server.getBean(Ledger.class)
                        .adopt(
                                SamplePlan.of(
                                        "云湖督察" + mark,
                                        city,
                                        List.of(
                                                SamplePlan.issue(
                                                        "1",
                                                        "管网混接，污水直排南岸河道" + mark,
                                                        SamplePlan.duty(
                                                                "住建局" + mark,
                                                                bureau,
                                                                DutyRole.LEAD)))),
                                officer)
                        .inspection();
        server.getBean(JdbcClient.class)
                .sql(
                        "update ledger.measure set progress = 'done' where issue_id in (select id"
                                + " from ledger.issue where inspection_id = ?)")
                .param(inspection.value())
                .update();
    }
}
