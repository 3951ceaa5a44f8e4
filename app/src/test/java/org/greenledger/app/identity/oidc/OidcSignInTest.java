package org.greenledger.app.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.roles.Grants;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.greenledger.provider.Provider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in through a real provider, in a real browser, from our page and back to it. */
@BrowserTest
class OidcSignInTest {

    private static final Provider PROVIDER = Provider.start();

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @LocalServerPort int port;
    @Autowired ApplicationContext server;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired Grants grants;
    @Autowired ClaimMappings mappings;
    @Autowired JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        String office = "greenledger.identity.oidc.providers.office.";
        settings.add(office + "issuer", PROVIDER::issuer);
        settings.add(office + "client-id", PROVIDER::client);
        settings.add(office + "client-secret", PROVIDER::secret);
        settings.add(office + "title", () -> "东川省统一身份认证");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void nobodyIsKnownYet() {
        PROVIDER.knows("http://127.0.0.1:" + port);
        jdbc.sql("delete from identity.session").update();
        jdbc.sql("delete from identity.oidc_account").update();
        jdbc.sql("delete from identity.oidc_mapping").update();
    }

    @Test
    void aNewcomerMayDoNothingUntilTheSecurityAdministratorGrantsIt(Page page) {
        UnitId unit = office();
        String unitName = directory.find(unit).orElseThrow().name();
        mappings.add("office", true, "DC-HB-01", unitName);
        mappings.add("office", false, "zg-clerk", "office-clerk");
        signIn(page, "lihua");
        assertThat(page.url()).endsWith("/account/waiting");
        assertThat(page.textContent("main")).contains("李华", "还没有任何权限", unitName);
        Screenshots.take(page, "oidc-waiting");
        assertThat(page.navigate("/ledger").status()).isEqualTo(403);

        LinkedAccountView account = only();
        assertThat(account.proposed()).containsExactly("整改办经办人");
        assertThat(account.granted()).isFalse();
        CurrentUser security = TestPeople.of(server).person("赵安", unit, "security-admin");
        PostId post = new PostId(account.post());
        grants.set(
                new Grants.Seen(post, grants.find(post).orElseThrow().version()),
                List.of("office-clerk"),
                security);
        page.navigate("/account/waiting");
        assertThat(page.url()).isEqualTo("http://127.0.0.1:" + port + "/");
        assertThat(page.navigate("/ledger").status()).isEqualTo(200);
        Screenshots.take(page, "oidc-granted");
    }

    @Test
    void theProviderEndsTheSessionFromItsSide(Page page) throws Exception {
        signIn(page, "lihua");
        assertThat(page.textContent("main")).contains("等待授权");
        Map<String, Object> claims = logoutClaims();
        String token = PROVIDER.sign(claims, "logout+jwt");
        assertThat(post(token)).isEqualTo(200);
        page.navigate("/account");
        assertThat(page.url()).endsWith("/sign-in");
        assertThat(post(token)).as("the same token again").isEqualTo(400);
    }

    @Test
    void noOtherTokenEndsASession(Page page) throws Exception {
        signIn(page, "lihua");
        Map<String, Object> right = logoutClaims();
        for (String gone : List.of("aud", "iat", "events", "jti", "iss")) {
            Map<String, Object> wrong = new HashMap<>(right);
            wrong.remove(gone);
            assertThat(post(PROVIDER.sign(wrong, "logout+jwt"))).as("no " + gone).isEqualTo(400);
        }
        Map<String, Object> changed =
                Map.of(
                        "aud", List.of("another"),
                        "iss", "http://another",
                        "iat", Instant.now().minusSeconds(3600),
                        "nonce", "n",
                        "events", Map.of());
        for (Map.Entry<String, Object> change : changed.entrySet()) {
            Map<String, Object> wrong = new HashMap<>(right);
            wrong.put(change.getKey(), change.getValue());
            assertThat(post(PROVIDER.sign(wrong, "logout+jwt"))).as(change.getKey()).isEqualTo(400);
        }
        Map<String, Object> nobody = new HashMap<>(right);
        nobody.remove("sub");
        nobody.remove("sid");
        assertThat(post(PROVIDER.sign(nobody, "logout+jwt"))).isEqualTo(400);
        try (Provider stranger = Provider.start()) {
            assertThat(post(stranger.sign(right, "logout+jwt"))).as("another key").isEqualTo(400);
        }
        String signed = PROVIDER.sign(right, "logout+jwt");
        String unsigned =
                "eyJhbGciOiJub25lIn0"
                        + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
        assertThat(post(unsigned)).as("no signature").isEqualTo(400);
        assertThat(post("no token")).isEqualTo(400);
        page.navigate("/account");
        assertThat(page.url()).endsWith("/account");
    }

    @Test
    void signingOutHereSignsOutThere(Page page) {
        signIn(page, "wangfang");
        page.click(".usermenu summary");
        page.click("form[action='/sign-out'] button");
        page.waitForURL(url -> url.endsWith(port + "/sign-in"));
        page.click("text=东川省统一身份认证");
        assertThat(page.url()).as("the provider asks again").contains("/login");
    }

    @Test
    void anAccountOfTheSameNameIsNotTheSameAccount(Page page) {
        UnitId unit = office();
        PersonId local =
                people.find(
                                jdbc.sql(
                                                "select id from identity.person where username = 'wangfang'")
                                        .query((rs, n) -> new PersonId(rs.getLong(1)))
                                        .optional()
                                        .orElseGet(
                                                () ->
                                                        people.add(
                                                                new PersonForm(
                                                                        "wangfang",
                                                                        "王芳",
                                                                        unit,
                                                                        List.of("office-clerk")),
                                                                "Qing-shan-2026",
                                                                false)))
                        .orElseThrow()
                        .id();
        signIn(page, "wangfang");
        assertThat(only().person()).isNotEqualTo(local);
        assertThat(only().username()).startsWith("wangfang-");
        assertThat(page.url()).endsWith("/account/waiting");
    }

    @Test
    void aClosedAccountStaysClosed(Page page) {
        signIn(page, "lihua");
        jdbc.sql("update identity.person set active = false where id = ?")
                .param(only().person().value())
                .update();
        page.context().clearCookies();
        page.navigate("/sign-in");
        page.click("text=东川省统一身份认证");
        fill(page, "lihua");
        page.waitForURL(url -> url.contains("/back"));
        assertThat(page.textContent("main")).contains("账号已停用");
    }

    @Test
    void aCodeThatThisBrowserDidNotAskForIsRefused(Page page) {
        page.navigate("/oidc/office/back?code=stolen&state=guessed");
        assertThat(page.textContent("main")).contains("请从登录页重新开始");
        page.navigate("/account");
        assertThat(page.url()).endsWith("/sign-in");
    }

    private void signIn(Page page, String username) {
        page.navigate("/sign-in");
        Screenshots.take(page, "oidc-sign-in");
        page.click("text=东川省统一身份认证");
        fill(page, username);
        page.waitForURL(
                url -> url.startsWith("http://127.0.0.1:" + port) && !url.contains("/oidc/"));
    }

    private static void fill(Page page, String username) {
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", "Gong-gong-9");
        page.click("button[type=submit]");
    }

    private LinkedAccountView only() {
        List<LinkedAccountView> all = mappings.accounts();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private UnitId office() {
        return directory.register(
                new UnitForm(
                        "整改办" + UUID.randomUUID().toString().substring(0, 8),
                        List.of(),
                        UnitKind.OFFICE,
                        "东川省",
                        null));
    }

    private Map<String, Object> logoutClaims() {
        Map<String, Object> stored =
                jdbc.sql(
                                "select subject, sid from identity.oidc_session order by session_hash limit 1")
                        .query()
                        .singleRow();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", PROVIDER.issuer());
        claims.put("aud", List.of(PROVIDER.client()));
        claims.put("iat", Instant.now());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sub", stored.get("subject"));
        claims.put("sid", stored.get("sid"));
        claims.put("events", Map.of(EVENT, Map.of()));
        assertThat(claims.get("sid")).as("the provider tells its session").isNotNull();
        return claims;
    }

    private int post(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:" + port + "/oidc/office/logout"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "logout_token="
                                                        + URLEncoder.encode(
                                                                token, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
