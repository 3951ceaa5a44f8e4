package org.greenledger.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.RoleView;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.bodies.Bodies;
import org.greenledger.app.identity.units.Regions;
import org.greenledger.app.identity.units.UnitChanges;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.planimport.PlanAdoptions;
import org.greenledger.app.planimport.PlanImports;
import org.greenledger.app.shared.AtStart;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Loads the invented province at the first start of a demo, and says whom to sign in as. Without
 * {@code greenledger.demo=true} there is no such thing in the house.
 */
@Component
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
class DemoProvince implements ApplicationRunner, AtStart {

    private final DemoUnits units;
    private final DemoRegister register;
    private final DemoAdoption adoption;
    private final Bodies bodies;
    private final Directory directory;
    private final People people;
    private final DemoCharges charges;
    private final DemoSecrets secrets;
    private final DemoClock clock;
    private final DemoYear year;
    private boolean strangers;

    DemoProvince(
            Directory directory,
            UnitChanges changes,
            Regions regions,
            Bodies bodies,
            People people,
            PlanImports imports,
            PlanAdoptions adoptions,
            Ledger ledger,
            DemoStaffing staffing,
            DemoCharges charges,
            DemoYear year,
            DemoClock clock) {
        this.year = year;
        this.charges = charges;
        this.units = new DemoUnits(directory, changes, regions);
        this.register = new DemoRegister(directory, people, staffing);
        this.secrets = new DemoSecrets(ledger);
        this.adoption = new DemoAdoption(imports, adoptions, new DemoLife(ledger));
        this.bodies = bodies;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        strangers = register.strangers();
        if (strangers) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        boolean fresh = people.none();
        if (fresh) {
            clock.moveTo(DemoMonth.at(year.begins(today).minusDays(7), 9, 0));
        }
        try {
            settle();
            if (fresh) {
                register.keepPasswords();
            }
            if (year.missing()) {
                year.live(today, register);
            }
        } finally {
            clock.reset();
        }
    }

    private void settle() {
        units.fill();
        register.fill();
        new DemoBodies(bodies).fill(() -> register.acting("zhanglan"));
        adopt("dongchuan.docx", "东川省整改方案.docx", "东川省", "zhanglan");
        adopt("yunhu.docx", "云湖市整改方案.docx", "云湖市", "zhaoming");
        adopt("linhe.html", "临河市回头看整改方案（网页）.html", "临河市", "sunyue");
        charges.assign(register);
        secrets.close(register.acting("sunyue"));
    }

    private void adopt(String resource, String name, String region, String username) {
        adoption.adopt(resource, name, region, register.acting(username));
    }

    @Override
    public List<String> lines() {
        if (strangers) {
            return List.of("这个数据库里已有正式数据，没有载入演示数据。");
        }
        Map<String, String> roles =
                people.roles().stream().collect(Collectors.toMap(RoleView::code, RoleView::name));
        Map<String, String> units =
                directory.all().stream()
                        .collect(Collectors.toMap(UnitView::name, UnitView::shown, (a, b) -> a));
        List<String> lines = new ArrayList<>();
        lines.add("演示：虚构的东川省，已采用三份整改方案。以下用户的密码都是 " + DemoRegister.PASSWORD);
        for (List<String> line : DemoLines.of("people.txt")) {
            lines.add(
                    "  %-10s %s　%s · %s　%s"
                            .formatted(
                                    line.get(0),
                                    line.get(1),
                                    units.getOrDefault(line.get(2), line.get(2)),
                                    line.get(4),
                                    roles.getOrDefault(line.get(3), line.get(3))));
        }
        return lines;
    }
}
