package org.greenledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.testing.BrowserExtension;
import org.greenledger.app.testing.Screenshots;
import org.greenledger.samples.LookServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = LookServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserExtension.class)
class LookBrowserTest {

    @ParameterizedTest(name = "{0} at {1} pixels")
    @CsvSource({
        "/, 1366", "/look, 1366", "/look/pieces, 1366", "/look/mishap/refused, 1366",
        "/, 390", "/look, 390", "/look/pieces, 390", "/look/mishap/refused, 390",
    })
    void aPageLoadsOnlyFromHereBreaksNoRuleAndFitsTheScreen(String address, int width, Page page) {
        List<String> wrong = new ArrayList<>();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("status of 4")) {
                        wrong.add(message.text());
                    }
                });
        page.onPageError(wrong::add);
        page.onRequest(
                request -> {
                    if (!request.url().startsWith("http://127.0.0.1:")) {
                        wrong.add(request.url());
                    }
                });
        page.setViewportSize(width, width == 390 ? 844 : 768);
        page.navigate(address);
        Screenshots.take(page, "look" + address.replace('/', '-') + "-" + width);
        assertThat(wrong).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void whatIsPressedIsLargeEnough(Page page) {
        page.navigate("/look/pieces");
        assertThat(tooSmall(page, 24)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(tooSmall(page, 24)).isEmpty();
        assertThat(page.locator(".button, .phonebar__place, .input").all())
                .filteredOn(Locator::isVisible)
                .allSatisfy(
                        control ->
                                assertThat(control.boundingBox().height)
                                        .isGreaterThanOrEqualTo(44));
    }

    private static List<String> tooSmall(Page page, int least) {
        return page
                .locator(
                        "button, .button, .input, .menu__knob, .nav__place, .chip, .pager__step, .tabs__tab, .tile")
                .all()
                .stream()
                .filter(Locator::isVisible)
                .filter(control -> control.boundingBox().height < least)
                .map(Locator::innerText)
                .toList();
    }

    @Test
    void theKeyboardSearchesWalksOpensAndHelps(Page page) {
        page.navigate("/look");
        page.keyboard().press("/");
        PlaywrightAssertions.assertThat(page.locator("#find")).isFocused();
        page.keyboard().press("Escape");
        page.locator("h1").click();
        page.keyboard().press("?");
        PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#keys")).containsText("修改选中的问题");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("j");
        PlaywrightAssertions.assertThat(page.locator("tr.is-here td").first()).hasText("17");
        page.keyboard().press("Enter");
        page.waitForURL("**/look/17");
    }

    @Test
    void theSearchBoxSuggestsWhileOneTypesAndTheKeyboardChooses(Page page) {
        page.navigate("/look/pieces");
        page.keyboard().press("/");
        page.keyboard().type("污水");
        PlaywrightAssertions.assertThat(page.locator("#find-hits mark")).hasText("污水");
        Screenshots.take(page, "look-suggest");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("#find-hits a")).hasCount(0);
        page.keyboard().type("厂");
        PlaywrightAssertions.assertThat(page.locator("#find-hits a")).hasCount(2);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/look/17");
    }

    @Test
    void theNextPageOfAListComesWithoutTheRestOfThePage(Page page) {
        page.navigate("/look");
        page.evaluate("document.body.dataset.same = 'yes'");
        page.keyboard().press("]");
        PlaywrightAssertions.assertThat(page.locator("#rows td").first()).hasText("51");
        page.waitForURL("**/look?page=2");
        assertThat(page.evaluate("document.body.dataset.same")).isEqualTo("yes");
    }

    @Test
    void whatFailsBehindTheSceneIsSaidInAToastAndThePageStays(Page page) {
        page.navigate("/look/pieces");
        page.locator("#stale").click();
        PlaywrightAssertions.assertThat(page.locator("#toasts")).containsText("李青 14:02");
        PlaywrightAssertions.assertThat(page.locator("#stale")).isVisible();
        page.locator("#toasts .toast__close").click();
        PlaywrightAssertions.assertThat(page.locator("#toasts .toast")).hasCount(0);
    }

    @Test
    void anActIsConfirmedByNameAndItsWordCanBeUndone(Page page) {
        page.navigate("/look/pieces");
        page.locator("[data-open=withdraw]").click();
        PlaywrightAssertions.assertThat(page.locator("#withdraw")).containsText("3 条措施不再计入统计");
        page.locator("#withdraw textarea").fill("重复");
        Screenshots.take(page, "look-confirm");
        page.locator("#withdraw .button--danger").click();
        PlaywrightAssertions.assertThat(page.locator("#toasts")).containsText("已保存 3 处修改");
        PlaywrightAssertions.assertThat(page.locator("#toasts .toast__undo")).isVisible();
        Screenshots.take(page, "look-toast");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("#toasts .toast")).hasCount(0);
    }

    @Test
    void aRefusedFormKeepsItsPlaceAndNamesEachFieldInWords(Page page) {
        page.navigate("/look/pieces");
        page.locator("form.form .button--primary").click();
        PlaywrightAssertions.assertThat(page.locator(".notice--bad").first())
                .containsText("有 2 处需要修改");
        PlaywrightAssertions.assertThat(page.locator("#f-title-error")).hasText("请填写问题名称");
        assertThat(page.locator("#f-title").getAttribute("aria-describedby"))
                .contains("f-title-error");
        Screenshots.take(page, "look-refused-form");
    }

    @Test
    void largeTypeIsOneClickAndOneColumn(Page page) {
        page.navigate("/look/pieces");
        page.locator(".usermenu summary").click();
        Screenshots.take(page, "look-menu");
        page.locator(".usermenu button[name=elder]").click();
        assertThat(page.evaluate("getComputedStyle(document.body).fontSize")).isEqualTo("18px");
        Screenshots.take(page, "look-elder");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    }

    @Test
    void paperCarriesTheListWithoutTheNavigationAndSaysUntilWhen(Page page) {
        page.navigate("/look");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".nav").isVisible()).isFalse();
        assertThat(page.locator(".topbar").isVisible()).isFalse();
        PlaywrightAssertions.assertThat(page.locator(".print-foot")).containsText("截至 20");
        assertThat(page.locator("table thead").evaluate("e => getComputedStyle(e).display"))
                .isEqualTo("table-header-group");
    }
}
