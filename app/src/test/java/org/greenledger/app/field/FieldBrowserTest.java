package org.greenledger.app.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenledger.app.evidence.ProofSource;
import org.greenledger.app.evidence.ProofStage;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.ledger.points.PointView;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.KeptBrowser;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The field page in a real browser, with the network off and on again. */
@BrowserTest
class FieldBrowserTest {

    @Autowired ApplicationContext server;
    @LocalServerPort int port;

    private Outdoors outdoors;

    @BeforeEach
    void settle() {
        outdoors = new Outdoors(server, port);
    }

    private void goOut(Page page) {
        page.setViewportSize(390, 844);
        BrowserContext phone = page.context();
        phone.grantPermissions(List.of("geolocation"));
        phone.setGeolocation(new Geolocation(Outdoors.LATITUDE, Outdoors.LONGITUDE).setAccuracy(8));
        outdoors.signIn(phone, outdoors.inspector);
        outdoors.open(page);
        assertThat(outdoors.card(page, 2)).isVisible();
    }

    private Page again(Page page) {
        Page next = page.context().newPage();
        next.setViewportSize(390, 844);
        next.navigate(outdoors.address() + "/field");
        Outdoors.ready(next);
        return next;
    }

    @Test
    void threePhotographsTakenWithoutANetworkArriveOnceThoughThePageWasClosedAndAnAnswerWasLost(
            Page page) {
        goOut(page);
        BrowserContext phone = page.context();
        Screenshots.take(page, "field-list-phone");

        phone.setOffline(true);
        page.reload();
        Outdoors.ready(page);
        assertThat(page.locator("#net")).hasText("○ 无网络");
        outdoors.photograph(page, 0, 3, "码头已拆除，岸坡正在复绿");
        assertThat(page.locator("#queue .item")).hasCount(3);
        assertThat(page.locator("#queue-owner")).containsText("3 项待发送，属于 梁波");
        Screenshots.take(page, "field-queue-offline-phone");
        page.close();

        Page reopened = again(page);
        Outdoors.tab(reopened, "queue");
        assertThat(reopened.locator("#queue .item")).hasCount(3);
        assertThat(outdoors.proofs(0)).isEmpty();

        AtomicInteger posts = new AtomicInteger();
        phone.route(
                "**/field/items",
                route -> {
                    if (posts.incrementAndGet() == 1) {
                        route.fetch();
                        route.abort("connectionreset");
                    } else {
                        route.resume();
                    }
                });
        phone.setOffline(false);
        assertThat(reopened.locator("#strip")).containsText("再试");
        assertThat(outdoors.proofs(0)).hasSize(1);
        Screenshots.take(reopened, "field-queue-retry-phone");
        reopened.click("#send-all");
        assertThat(reopened.locator("#sent-title")).hasText("已送达 3 项");
        assertThat(reopened.locator("#queue .item")).hasCount(0);
        assertThat(posts.get()).isEqualTo(4);
        Screenshots.take(reopened, "field-queue-sent-phone");

        List<ProofView> proofs = outdoors.proofs(0);
        assertThat(proofs).hasSize(3);
        assertThat(proofs)
                .allSatisfy(
                        proof -> {
                            assertThat(proof.source()).isEqualTo(ProofSource.FIELD);
                            assertThat(proof.stage()).isEqualTo(ProofStage.AFTER);
                            assertThat(proof.note()).isEqualTo("码头已拆除，岸坡正在复绿");
                            assertThat(proof.file().capture().latitude())
                                    .isEqualTo(Outdoors.LATITUDE);
                            assertThat(proof.file().capture().accuracy()).isEqualTo(8f);
                            assertThat(proof.file().capture().at()).isNotNull();
                            assertThat(proof.point()).isEqualTo(nearestPoint().id().value());
                        });
        reopened.reload();
        Outdoors.ready(reopened);
        reopened.evaluate("() => new Promise(done => setTimeout(done, 0))");
        assertThat(outdoors.proofs(0)).hasSize(3);
    }

    private PointView nearestPoint() {
        return outdoors.points.of(outdoors.issues.get(0), outdoors.inspector).get(6);
    }

    @Test
    void anotherPersonOnThePhoneSeesAndSendsNothingAndTheOwnerDoesAfterSigningInAgain(Page page) {
        goOut(page);
        BrowserContext phone = page.context();
        phone.setOffline(true);
        outdoors.photograph(page, 1, 2, "");
        assertThat(page.locator("#queue .item")).hasCount(2);

        outdoors.signIn(phone, outdoors.colleague);
        phone.setOffline(false);
        assertThat(page.locator("#owner")).containsText("王婷");
        assertThat(page.locator("#queue .item")).hasCount(0);
        assertThat(page.locator("#strangers")).containsText("另有 2 项属于 梁波");
        Screenshots.take(page, "field-stranger-phone");
        page.click("[data-tab=more]");
        page.click("#refresh");
        assertThat(page.locator("#strip")).isHidden();
        assertThat(outdoors.proofs(1)).isEmpty();

        outdoors.signIn(phone, outdoors.inspector);
        page.click("#refresh");
        assertThat(page.locator("#owner")).containsText("梁波");
        Outdoors.tab(page, "queue");
        assertThat(page.locator("#sent-title")).hasText("已送达 2 项");
        assertThat(outdoors.proofs(1)).hasSize(2);
        assertThat(page.locator("#strangers p")).hasCount(0);
    }

    @Test
    void whenTheSessionEndedThePageAsksToSignInAndThenSends(Page page) {
        goOut(page);
        BrowserContext phone = page.context();
        phone.setOffline(true);
        outdoors.photograph(page, 0, 1, "");
        outdoors.withoutSecondFactor(outdoors.inspector);
        phone.clearCookies();
        phone.setOffline(false);
        assertThat(page.locator("#strip")).containsText("登录已过期");
        assertThat(page.locator("#queue .item")).hasCount(1);
        Screenshots.take(page, "field-session-ended-phone");
        page.click("#strip a");
        page.waitForURL("**/sign-in");
        page.fill("[name=username]", outdoors.inspector.username());
        page.fill("[name=password]", "Qing-shan-2026");
        page.click("main .button--primary");
        page.waitForURL("**/field");
        Outdoors.ready(page);
        Outdoors.tab(page, "queue");
        assertThat(page.locator("#sent-title")).hasText("已送达 1 项");
        assertThat(outdoors.proofs(0)).hasSize(1);
    }

    @Test
    void whoSignsOutIsNoLongerKnownToThePageWithoutANetwork(Page page) {
        goOut(page);
        BrowserContext phone = page.context();
        phone.setOffline(true);
        outdoors.photograph(page, 0, 1, "");
        assertThat(page.locator("#queue .item")).hasCount(1);
        phone.route("**/field/items", route -> route.abort());
        phone.setOffline(false);
        page.click("[data-tab=more]");
        page.click("#sign-out");
        page.waitForURL("**/sign-in**");
        phone.setOffline(true);
        Page next = again(page);
        assertThat(next.locator("#owner")).hasText("没有登录");
        assertThat(next.locator(".card")).hasCount(0);
        Outdoors.tab(next, "queue");
        assertThat(next.locator("#queue .item")).hasCount(0);
        assertThat(next.locator("#strangers")).containsText("另有 1 项属于 梁波");
    }

    @Test
    void whatIsRefusedSaysWhyAndGoesToAnotherIssue(Page page) {
        goOut(page);
        BrowserContext phone = page.context();
        phone.setOffline(true);
        page.fill("#find", "7号码头");
        page.locator(".point").first().click();
        assertThat(page.locator("#capture")).isVisible();
        assertThat(page.locator("#point")).hasValue("" + nearestPoint().id().value());
        page.setInputFiles("#take", Outdoors.photo("IMG_1.jpg"));
        assertThat(page.locator("#shots .shot")).hasCount(1);
        Screenshots.take(page, "field-capture-phone");
        page.click("#enqueue");
        PointView point = nearestPoint();
        outdoors.points.withdraw(point.id(), point.version(), "已拆除", outdoors.office);
        phone.setOffline(false);
        Outdoors.tab(page, "queue");
        assertThat(page.locator(".item__state")).containsText("被退回：问题1的7号点位已经撤出");
        Screenshots.take(page, "field-refused-phone");
        page.click("#queue >> text=修改");
        assertThat(page.locator("#point")).hasValue("");
        page.click("#capture-away");
        assertThat(page.locator("#queue .item")).hasCount(1);
        page.click("text=改到其他问题");
        page.fill("#find", "北郊");
        outdoors.card(page, 2).locator(".card__act").click();
        Outdoors.tab(page, "queue");
        assertThat(page.locator("#sent-title")).hasText("已送达 1 项");
        assertThat(outdoors.proofs(0)).isEmpty();
        assertThat(outdoors.proofs(2)).hasSize(1);
    }

    @Test
    void whatIsRefusedCanBeSetRightAndSentForTheSameIssue(Page page) {
        goOut(page);
        page.context().setOffline(true);
        outdoors.photograph(page, 0, 1, "看过了");
        PointView point = nearestPoint();
        outdoors.points.withdraw(point.id(), point.version(), "已拆除", outdoors.office);
        page.context().setOffline(false);
        assertThat(page.locator(".item__state")).containsText("被退回");
        page.click("#queue >> text=修改");
        assertThat(page.locator("#note")).hasValue("看过了");
        page.click("#enqueue");
        assertThat(page.locator("#sent-title")).hasText("已送达 1 项");
        assertThat(outdoors.proofs(0))
                .singleElement()
                .satisfies(p -> assertThat(p.point()).isNull());
    }

    @Test
    void aPictureThatWasTakenButNotQueuedIsOfferedAgain(Page page) {
        goOut(page);
        page.context().setOffline(true);
        outdoors.card(page, 1).locator(".card__act").click();
        page.setInputFiles("#take", Outdoors.photo("IMG_1.jpg"));
        assertThat(page.locator("#shots .shot")).hasCount(1);
        page.close();
        Page next = again(page);
        assertThat(next.locator("#drafts")).containsText("有 1 张照片还没有放入发送队列");
        next.click("#drafts button");
        assertThat(next.locator("#shots .shot")).hasCount(1);
        next.click("#enqueue");
        Outdoors.tab(next, "queue");
        assertThat(next.locator("#queue .item")).hasCount(1);
        assertThat(next.locator("#drafts")).isHidden();
    }

    @Test
    void aFullPhoneRefusesInWordsAndDiscardingAsksFirst(Page page) {
        goOut(page);
        page.context().setOffline(true);
        outdoors.photograph(page, 1, 1, "");
        Outdoors.tab(page, "list");
        page.evaluate(
                "() => { navigator.storage.estimate = async () => ({ usage: 1e6, quota: 1.2e6 }); }");
        outdoors.card(page, 1).locator(".card__act").click();
        page.setInputFiles("#take", Outdoors.photo("IMG_2.jpg"));
        assertThat(page.locator("#capture-trouble")).containsText("手机的存储空间不够，这张照片没有保存");
        assertThat(page.locator("#shots .shot")).hasCount(0);
        page.click("#capture-away");
        Outdoors.tab(page, "queue");
        page.click(".item__acts >> text=丢弃");
        Screenshots.take(page, "field-discard-phone");
        page.click("#sure button[value=no]");
        assertThat(page.locator("#queue .item")).hasCount(1);
        page.click(".item__acts >> text=丢弃");
        page.click("#sure-act");
        assertThat(page.locator("#queue .item")).hasCount(0);
    }

    @Test
    void whatIsQueuedOutlivesABrowserThatIsKilled(@TempDir Path folder) {
        KeptBrowser phone = KeptBrowser.open(folder);
        outdoors.signIn(phone.context(), outdoors.inspector);
        Page page = phone.page();
        outdoors.open(page);
        assertThat(outdoors.card(page, 1)).isVisible();
        phone.context().setOffline(true);
        outdoors.photograph(page, 1, 2, "溢流口已封堵");
        assertThat(page.locator("#queue .item")).hasCount(2);
        phone.kill();

        KeptBrowser again = KeptBrowser.open(folder);
        again.context().setOffline(true);
        Page next = again.page();
        next.navigate(outdoors.address() + "/field");
        Outdoors.ready(next);
        assertThat(next.locator("#queue .item")).hasCount(2);
        outdoors.signIn(again.context(), outdoors.inspector);
        again.context().setOffline(false);
        assertThat(next.locator("#sent-title")).hasText("已送达 2 项");
        assertThat(outdoors.proofs(1)).hasSize(2);
        again.context().close();
    }

    /** The kept page is spoiled on purpose: with a network nobody gets to see it. */
    @Test
    void theWorkerNeverHidesAnUpdateAndTouchesNothingElse(Page page) {
        goOut(page);
        page.evaluate(
                """
                async () => {
                  await caches.open("field:/static/older/");
                  for (const one of await caches.keys())
                    await (await caches.open(one)).put("/field", new Response("stale", { headers: { "Content-Type": "text/html" } }));
                }""");
        page.reload();
        Outdoors.ready(page);
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("body")).hasText("stale");
        page.context().setOffline(false);
        page.reload();
        Outdoors.ready(page);
        page.evaluate(
                "async () => { for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister(); }");
        outdoors.open(page);
        List<?> kept =
                (List<?>)
                        page.evaluate(
                                """
                                async () => {
                                  const all = [];
                                  for (const one of await caches.keys())
                                    for (const request of await (await caches.open(one)).keys()) all.push(new URL(request.url).pathname);
                                  return all;
                                }""");
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(path -> assertThat((String) path).matches("/field|/static/.*"))
                .noneSatisfy(path -> assertThat((String) path).contains("older"));
        assertThat(page.evaluate("async () => (await caches.keys()).length")).isEqualTo(1);
        page.navigate(outdoors.address() + "/account");
        assertThat(page.evaluate("navigator.serviceWorker.controller")).isNull();
        assertThat(
                        page.evaluate(
                                "async () => (await navigator.serviceWorker.getRegistration('/account')) === undefined"))
                .isEqualTo(true);
    }

    @Test
    void onAPlainHttpAddressThePageSaysWhatItCannotAndSendsAllTheSame(Page page) {
        page.setViewportSize(390, 844);
        page.addInitScript(
                """
                Object.defineProperty(window, "isSecureContext", { value: false });
                for (const [owner, name] of [[Navigator.prototype, "serviceWorker"], [Navigator.prototype, "locks"],
                    [Navigator.prototype, "storage"], [Crypto.prototype, "randomUUID"]]) {
                  Object.defineProperty(owner, name, { value: undefined });
                }""");
        outdoors.signIn(page.context(), outdoors.inspector);
        page.navigate(outdoors.address() + "/field");
        assertThat(outdoors.card(page, 1)).isVisible();
        outdoors.card(page, 1).locator(".card__act").click();
        assertThat(page.locator("#place")).containsText("不是 https");
        page.click("#capture-away");
        outdoors.photograph(page, 1, 1, "");
        assertThat(page.locator("#sent-title")).hasText("已送达 1 项");
        assertThat(outdoors.proofs(1)).hasSize(1);
        Outdoors.tab(page, "more");
        assertThat(page.locator("#offline-words")).containsText("这个地址不是 https，浏览器不允许离线打开和定位");
    }

    @Test
    void atADeskTheListAndTheQueueStandSideBySide(Page page) {
        goOut(page);
        page.setViewportSize(1366, 768);
        page.fill("#find", "码头");
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page.locator("#queue-empty")).isVisible();
        assertThat(page.locator("#offline-words")).hasText("可以离线打开。");
        Screenshots.take(page, "field-desk");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    }

    @Test
    void whatIsPressedIsLargeEnoughAndNothingStandsOverTheEdge(Page page) {
        goOut(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(page.locator("button, .button, .point, .input").all())
                .filteredOn(com.microsoft.playwright.Locator::isVisible)
                .isNotEmpty()
                .allSatisfy(
                        control ->
                                assertThat(control.boundingBox().height)
                                        .as(control.innerText())
                                        .isGreaterThanOrEqualTo(44));
        Outdoors.tab(page, "more");
        assertThat(page.locator("#offline-words")).hasText("可以离线打开。");
        Screenshots.take(page, "field-settings-phone");
    }
}
