package org.greenledger.app.planimport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job as a person does it: a published plan in, a ledger with sentences out. */
@BrowserTest
class ImportJourneyTest {

    @Autowired Directory directory;
    @Autowired People people;
    @Autowired Ledger ledger;

    @Test
    void aPublishedPlanIsUploadedReviewedAndAdoptedAndEveryMeasureOpensItsSentence(Page page) {
        page.setDefaultTimeout(90_000);
        Office office = Office.open(directory, people, "张岚");
        office.enter(page);
        upload(page, Corpus.plan("jiangxi-2017.txt"));

        assertThat(page.locator(".review__facts")).containsText("方案称 61 个问题，读到 9 个");
        cutOffNinthIsMarked(page);
        aFieldAndItsSentenceLightEachOther(page);
        shots(page, "review");

        page.click("a:has-text('未认定')");
        shots(page, "units");
        page.onDialog(dialog -> dialog.accept());
        page.click("button:has-text('全部登记')");
        assertThat(page.locator("main")).not().containsText("未登记");
        assertThat(page.locator("main")).containsText("一组单位，江西省的登记中没有这一级单位");

        page.click("a:has-text('回到复核')");
        page.click("a:has-text('检查并采用')");
        shots(page, "adopt");
        page.click("button:has-text('进入台账')");
        page.waitForURL("**/ledger?inspection=*");
        theThirdPartOfTheSixthIssueHasSevenMeasuresWithTheirLeads(page, office);

        page.navigate("/imports");
        assertThat(page.locator("#imports tbody tr").first()).containsText("已采用");
        shots(page, "imports");
    }

    private static void upload(Page page, Path plan) {
        page.navigate("/imports");
        page.setInputFiles("#files", plan);
        page.click("#upload .button--primary");
        page.locator(".review, #imports a.button:has-text('复核')").first().waitFor();
        if (page.locator(".review").count() == 0) {
            page.click("#imports a.button:has-text('复核')");
            page.locator(".review").waitFor();
        }
    }

    private static void cutOffNinthIsMarked(Page page) {
        Locator ninth = page.locator(".item--issue[data-name='问题 9']");
        assertThat(ninth.locator(".tag--doubt").first()).isVisible();
        ninth.locator(".tag--doubt").first().click();
        assertThat(page.locator(".doubt.is-here")).containsText("问题 9");
        assertThat(ninth).hasClass(java.util.regex.Pattern.compile("is-current"));
    }

    private static void aFieldAndItsSentenceLightEachOther(Page page) {
        Locator target = page.locator(".item--issue .fact--target").first();
        target.locator(".fact__text").click();
        Locator lit = page.locator("#source .sm--target.is-lit").first();
        assertThat(lit)
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setTimeout(30_000));
        assertThat(target).containsText(lit.innerText());
        page.locator("#source .sm--measure").first().click();
        assertThat(page.locator("#draft .fact--measure.is-lit")).isInViewport();
    }

    private void theThirdPartOfTheSixthIssueHasSevenMeasuresWithTheirLeads(
            Page page, Office office) {
        Book book = ledger.book(ledger.inspections(office.user()).get(0).id(), office.user());
        BookIssue issue =
                book.issues().stream()
                        .filter(i -> i.entry().number().equals("6.3"))
                        .findFirst()
                        .orElseThrow();
        page.navigate("/issues/" + issue.id().value());
        assertThat(page.locator(".measures__item")).hasCount(7);
        List<String> addresses =
                page.locator(".measures__item .original").all().stream()
                        .map(a -> String.valueOf(a.getAttribute("href")))
                        .toList();
        assertThat(addresses).hasSize(7).doesNotHaveDuplicates();
        for (int n = 0; n < 7; n++) {
            page.navigate(addresses.get(n));
            assertThat(page.locator("#m")).isVisible();
            assertThat(page.locator("#m").innerText())
                    .contains(issue.entry().measures().get(n).text().substring(0, 12));
        }
    }

    private static void shots(Page page, String name) {
        Screenshots.take(page, "import-" + name + "-1366");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "import-" + name + "-390");
        page.setViewportSize(1366, 768);
    }
}
