package org.greenledger.app.planimport;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;

/**
 * A rectification office of its own with one clerk, so that tests do not meet.
 *
 * @param user the clerk, as handlers see them
 */
record Office(String username, String password, UnitId unit, CurrentUser user) {

    static Office open(Directory directory, People people, String name) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        UnitId unit =
                directory.register(
                        new UnitForm("整改办" + mark, List.of(), UnitKind.OFFICE, "东川省", null));
        String username = "clerk-" + mark;
        String password = "Qing-shan-2026";
        PersonId id =
                people.add(
                        new PersonForm(username, name, unit, List.of("office-head")),
                        password,
                        false);
        return new Office(username, password, unit, people.acting(id).orElseThrow());
    }

    /** Signs the clerk in, in a browser. */
    void enter(Page page) {
        page.navigate("/sign-in");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
