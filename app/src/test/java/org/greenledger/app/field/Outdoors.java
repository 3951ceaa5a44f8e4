package org.greenledger.app.field;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.ledger.points.Coordinates;
import org.greenledger.app.ledger.points.PointEntry;
import org.greenledger.app.ledger.points.Points;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau with two inspectors, three issues, points along a river, and photographs of it. */
final class Outdoors {

    static final double LONGITUDE = 118.2000;
    static final double LATITUDE = 31.5000;

    final TestPeople people;
    final CurrentUser office;
    final CurrentUser inspector;
    final CurrentUser colleague;
    final List<IssueId> issues;
    final Points points;
    final Ledger ledger;
    private final Evidence evidence;
    private final String address;
    private final JdbcClient jdbc;

    Outdoors(ApplicationContext server, int port) {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        address = "http://127.0.0.1:" + port;
        people = TestPeople.of(server);
        ledger = server.getBean(Ledger.class);
        points = server.getBean(Points.class);
        evidence = server.getBean(Evidence.class);
        jdbc = server.getBean(JdbcClient.class);
        UnitId city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        UnitId bureau = people.unit("云湖市水务局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        office =
                people.person(
                        "赵铭",
                        people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市", city),
                        "office-head");
        inspector = people.person("梁波", bureau, "field-inspector");
        colleague = people.person("王婷", bureau, "field-inspector");
        List<IssueEntry> entries = new ArrayList<>();
        for (String what :
                List.of("临河沿岸非法码头和砂石堆场侵占岸线，扬尘和污水直排入河", "南岸污水处理厂进水浓度长期偏低，雨天溢流", "北郊垃圾堆放点渗滤液外溢")) {
            entries.add(
                    SamplePlan.issue(
                            "" + (entries.size() + 1),
                            what,
                            SamplePlan.duty("云湖市水务局" + mark, bureau, DutyRole.LEAD)));
        }
        var adopted = ledger.adopt(SamplePlan.of("云湖督察" + mark, city, entries), office);
        issues =
                ledger.book(adopted.inspection(), office).issues().stream()
                        .map(i -> i.id())
                        .toList();
        List<PointEntry> berths = new ArrayList<>();
        for (int k = 1; k <= 12; k++) {
            berths.add(berth(k));
        }
        points.add(issues.get(0), berths, office);
    }

    private static PointEntry berth(int k) {
        return new PointEntry(
                k + "号码头",
                "临河镇",
                new Coordinates(LONGITUDE + (k - 7) * 0.004, LATITUDE + (k % 3) * 0.0007),
                null);
    }

    /** What the issue has of proofs, as the inspector sees them. */
    List<ProofView> proofs(int issue) {
        return evidence.of(issues.get(issue), inspector);
    }

    /** Opens the page and waits until it works without a network. */
    void open(Page page) {
        page.navigate(address + "/field");
        ready(page);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** Waits until the page shows what is kept. */
    static void ready(Page page) {
        page.waitForSelector("body[data-ready=yes]");
    }

    String address() {
        return address;
    }

    void signIn(BrowserContext context, CurrentUser user) {
        context.clearCookies();
        jakarta.servlet.http.Cookie session = people.session(user);
        context.addCookies(
                List.of(new Cookie(session.getName(), session.getValue()).setUrl(address)));
    }

    /** The person signs in with a password alone. */
    void withoutSecondFactor(CurrentUser user) {
        jdbc.sql("delete from identity.second_factor where person_id = ?")
                .param(user.id().value())
                .update();
    }

    /** Takes so many pictures of an issue and puts them into the queue. */
    void photograph(Page page, int issue, int many, String note) {
        tab(page, "list");
        card(page, issue).locator(".card__act").click();
        for (int k = 0; k < many; k++) {
            page.setInputFiles("#take", photo("IMG_" + k + ".jpg"));
            page.waitForFunction(
                    "n => document.querySelectorAll('#shots .shot').length === n", k + 1);
        }
        page.fill("#note", note);
        page.click("#enqueue");
        tab(page, "queue");
    }

    Locator card(Page page, int issue) {
        return page.locator("[data-issue='" + issues.get(issue).value() + "']");
    }

    static void tab(Page page, String name) {
        Locator tab = page.locator("[data-tab=" + name + "]");
        if (tab.isVisible()) {
            tab.click();
        }
    }

    /** A river bank; every one differs. */
    static FilePayload photo(String name) {
        Random random = new Random();
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(150, 190, 225));
        pen.fillRect(0, 0, 1200, 400);
        pen.setColor(new Color(90, 120, 70));
        pen.fillRect(0, 400, 1200, 200);
        pen.setColor(new Color(110, 140, 150));
        pen.fillRect(0, 600, 1200, 300);
        for (int k = 0; k < 60; k++) {
            pen.setColor(new Color(random.nextInt(160), random.nextInt(120), random.nextInt(90)));
            pen.fillOval(random.nextInt(1200), 350 + random.nextInt(300), 90, 40);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return new FilePayload(name, "image/jpeg", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
