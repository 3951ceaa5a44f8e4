package org.greenledger.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that the settings name: its word counts, and TLS makes answers stricter. */
@ServerTest
@TestPropertySource(properties = "greenledger.web.guard.proxies=127.0.0.1")
class ProxyTest {

    @LocalServerPort int port;

    @Test
    void behindTlsTheBrowserStaysThereAndCookiesCannotBePlanted() throws Exception {
        HttpResponse<String> answer = ask("https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(
                        c ->
                                assertThat(c)
                                        .startsWith("__Host-")
                                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void withoutTlsNothingPromisesIt() throws Exception {
        HttpResponse<String> answer = ask("http");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(c -> assertThat(c).doesNotContain("__Host-").contains("HttpOnly"));
    }

    private HttpResponse<String> ask(String protocol) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/account"))
                                .header("X-Forwarded-For", "203.0.113.9")
                                .header("X-Forwarded-Proto", protocol)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
