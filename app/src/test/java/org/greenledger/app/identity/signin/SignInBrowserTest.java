package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sign-in as people meet it: the first time of an administrator, and the fifth wrong password. */
@BrowserTest
class SignInBrowserTest {

    private static final String PASSWORD = "Qing-shan-2026";

    @Autowired People people;
    @Autowired Directory directory;

    @Test
    void anAdministratorSetsUpTheirTelephoneAndThenNeedsIt(Page page) {
        String username = somebody("security-admin");
        signIn(page, username, PASSWORD);
        assertThat(page.url()).endsWith("/account/second-factor");
        page.fill("input[name=proof]", PASSWORD);
        page.click("text=开始设置");
        byte[] secret = new Base32().decode(page.textContent(".qr__secret").replaceAll("\\s", ""));
        both(page, "second-factor");
        page.fill("input[name=code]", code(secret, 0));
        page.click("text=启用");
        assertThat(page.locator(".codes li").count()).isEqualTo(10);
        both(page, "recovery-codes");
        String recovery = page.locator(".codes code").first().textContent();
        page.click("text=已经收好，继续");
        assertThat(page.url()).endsWith("/");

        page.context().clearCookies();
        signIn(page, username, PASSWORD);
        assertThat(page.url()).endsWith("/sign-in/second");
        page.fill("input[name=code]", code(secret, 0));
        page.click("main button");
        assertThat(page.textContent("main")).contains("已经用过");
        both(page, "second-step");
        page.fill("input[name=code]", code(secret, 1));
        page.click("main button");
        page.waitForURL(url -> !url.contains("/sign-in"));

        page.context().clearCookies();
        signIn(page, username, PASSWORD);
        page.fill("input[name=code]", recovery);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/sign-in"));

        for (String place : List.of("accounts", "sign-ins", "rules", "providers")) {
            page.navigate("/security/" + place);
            assertThat(page.locator(".tabs__tab[aria-current=page]").count()).isEqualTo(1);
            both(page, "security-" + place);
        }
        page.navigate("/account");
        assertThat(page.textContent("main")).contains("还有 9 个恢复码未用");
        both(page, "account");
    }

    @Test
    void theFifthWrongPasswordSaysHowLongToWait(Page page) {
        String username = somebody("office-clerk");
        for (int i = 0; i < 5; i++) {
            signIn(page, username, "Falsch-2026-x");
        }
        assertThat(page.textContent("main")).contains("用户名或密码不对").containsPattern("(1分钟|\\d+秒)后再试");
        signIn(page, username, PASSWORD);
        assertThat(page.textContent("main")).contains("后再试", "密码正确也不能登录");
        both(page, "locked-out");
    }

    @Test
    void theSecurityAdministratorSeesWhoWaitsAndLiftsIt(Page page) {
        String username = somebody("office-clerk");
        for (int i = 0; i < 5; i++) {
            signIn(page, username, "Falsch-2026-x");
        }
        String admin = somebody("security-admin");
        signIn(page, admin, PASSWORD);
        page.fill("input[name=proof]", PASSWORD);
        page.click("text=开始设置");
        byte[] secret = new Base32().decode(page.textContent(".qr__secret").replaceAll("\\s", ""));
        page.fill("input[name=code]", code(secret, 0));
        page.click("text=启用");
        page.navigate("/security/accounts?q=" + username);
        assertThat(page.textContent("tbody")).contains("▲ 等待");
        page.click("tbody a");
        both(page, "security-account");
        page.fill("input[name=reason]", "本人到场");
        page.click("text=解除登录等待");
        assertThat(page.textContent("main")).doesNotContain("还须等待");
        page.context().clearCookies();
        signIn(page, username, PASSWORD);
        assertThat(page.url()).doesNotContain("/sign-in");
    }

    private static void both(Page page, String name) {
        Screenshots.take(page, "signin-" + name + "-1366");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "signin-" + name + "-390");
        page.setViewportSize(1366, 768);
    }

    private static void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.click("main button");
        page.waitForLoadState();
    }

    private static String code(byte[] secret, int steps) {
        return Totp.code(
                secret, Totp.step(Instant.ofEpochMilli(System.currentTimeMillis())) + steps, 6);
    }

    private String somebody(String role) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        PersonId id =
                people.add(
                        new PersonForm(
                                "b" + mark,
                                "赵安",
                                directory.register(
                                        new UnitForm(
                                                "整改办" + mark,
                                                List.of(),
                                                UnitKind.OFFICE,
                                                "东川省",
                                                null)),
                                List.of(role)),
                        PASSWORD,
                        false);
        return people.find(id).orElseThrow().username();
    }
}
