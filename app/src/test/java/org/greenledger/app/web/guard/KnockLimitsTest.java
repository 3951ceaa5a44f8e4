package org.greenledger.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
@TestPropertySource(
        properties = {
            "greenledger.web.guard.pages-per-minute=20",
            "greenledger.web.guard.forms-per-minute=5",
            "greenledger.web.guard.addresses=100"
        })
class KnockLimitsTest {

    @Autowired MockMvc mvc;
    @Autowired KnockLimits limits;
    @LocalServerPort int port;

    @Test
    void theSixthFormOfAMinuteIsSentAwayAndAnotherAddressIsNot() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(signIn("192.0.2.1")).andExpect(status().is3xxRedirection());
        }
        mvc.perform(signIn("192.0.2.1"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(signIn("192.0.2.2")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/").with(r -> from(r, "192.0.2.1")))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void thePageThatSaysSoIsChinese() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 22; i++) {
            last = ask("198.51.100.1");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("操作太频繁");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> other = ask("198.51.100.2");
        assertThat(other.statusCode())
                .as("an address that nobody vouches for is no other address")
                .isEqualTo(429);
    }

    @Test
    void neighboursInOneNetworkOfIpVersionSixAreOneAndMemoryIsBounded() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        for (int i = 0; i < 10_000; i++) {
            assertThat(limits.knock("10.1." + i / 250 + "." + i % 250, true)).isZero();
        }
        assertThat(limits.remembered()).isLessThanOrEqualTo(200);
    }

    private HttpResponse<String> ask(String forwarded) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                                .header("X-Forwarded-For", forwarded)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static MockHttpServletRequestBuilder signIn(String address) {
        return post("/look").with(csrf()).with(r -> from(r, address));
    }

    private static org.springframework.mock.web.MockHttpServletRequest from(
            org.springframework.mock.web.MockHttpServletRequest request, String address) {
        request.setRemoteAddr(address);
        return request;
    }
}
