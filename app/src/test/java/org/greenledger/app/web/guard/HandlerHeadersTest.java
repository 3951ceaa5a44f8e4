package org.greenledger.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every handler of the application, as nobody and as several people, over TLS: whatever it
 * answers, the browser is told to refuse strange scripts, frames, sniffing and caching. A new
 * handler is walked the day it is born.
 */
@ServerTest
class HandlerHeadersTest {

    private static final Set<String> SIGNED_BY_PROVIDERS = Set.of("/oidc/{provider}/logout");

    @Autowired MockMvc mvc;
    @Autowired ApplicationContext server;
    @Autowired RequestMappingHandlerMapping mapping;

    private final List<Cookie> visitors = new ArrayList<>();

    /** A handler's address, with numbers for what stands in braces. */
    private record Door(String pattern, HttpMethod method) {
        String address() {
            return pattern.replaceAll("\\{[^}]+}", "1");
        }
    }

    @BeforeEach
    void visitors() {
        TestPeople people = TestPeople.of(server);
        UnitId unit = people.unit("整改办" + UUID.randomUUID(), UnitKind.OFFICE, "东川省", null);
        visitors.add(null);
        for (String role :
                List.of("office-head", "system-admin", "security-admin", "audit-admin")) {
            CurrentUser user = people.person("张岚", unit, role);
            visitors.add(people.session(user));
        }
    }

    @Test
    void everyAnswerOfEveryHandlerCarriesTheHeaders() throws Exception {
        SoftAssertions all = new SoftAssertions();
        List<Door> doors = doors();
        int answers = 0;
        for (Door door : doors) {
            for (Cookie visitor : visitors) {
                if (door.pattern().equals("/sign-out") && visitor != null) {
                    continue;
                }
                check(all, door, perform(door, visitor, true));
                answers++;
            }
        }
        all.assertAll();
        assertThat(doors.size()).as("handlers").isGreaterThan(60);
        assertThat(answers).isGreaterThan(doors.size() * 4);
    }

    @Test
    void noHandlerThatChangesAnythingWorksWithoutTheFormsToken() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Door door : doors()) {
            if (door.method() == HttpMethod.GET || SIGNED_BY_PROVIDERS.contains(door.pattern())) {
                continue;
            }
            for (Cookie visitor : visitors) {
                all.assertThat(perform(door, visitor, false).getStatus())
                        .as(door + " without token")
                        .isEqualTo(403);
            }
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, Door door, MockHttpServletResponse answer)
            throws Exception {
        Map<String, String> wanted =
                Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Referrer-Policy", "same-origin",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin");
        wanted.forEach(
                (name, value) ->
                        all.assertThat(answer.getHeader(name))
                                .as(door + " " + name)
                                .isEqualTo(value));
        all.assertThat(answer.getHeader("Content-Security-Policy"))
                .as(door + " Content-Security-Policy")
                .contains(
                        "script-src 'self';",
                        "style-src 'self';",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        all.assertThat(answer.getHeader("Permissions-Policy")).as(door + "").contains("usb=()");
        all.assertThat(answer.getHeader("Strict-Transport-Security"))
                .as(door + " Strict-Transport-Security")
                .contains("max-age=31536000");
        all.assertThat(answer.getHeader("Cache-Control")).as(door + " cache").contains("no-store");
        all.assertThat(answer.getHeader("Server")).as(door + " server").isNull();
        all.assertThat(answer.getHeader("X-Powered-By")).isNull();
        all.assertThat(answer.getHeaders("Set-Cookie"))
                .as(door + " cookies")
                .allMatch(
                        c ->
                                c.startsWith("__Host-")
                                        && c.contains("; Secure")
                                        && c.contains("; HttpOnly")
                                        && c.contains("; SameSite=Lax"));
        all.assertThat(answer.getStatus()).as(door + " status").isLessThan(500);
        String type = answer.getContentType();
        if (type != null && type.startsWith("text/html")) {
            all.assertThat(answer.getContentAsString())
                    .as(door + " page")
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style[ >]")
                    .doesNotContainPattern("<[a-z][^>]*\\s(style|on[a-z]+)=")
                    .doesNotContain("Exception", "at org.", "Tomcat");
        }
    }

    private MockHttpServletResponse perform(Door door, Cookie visitor, boolean token)
            throws Exception {
        MockHttpServletRequestBuilder asked = request(door.method(), door.address()).secure(true);
        if (visitor != null) {
            asked.cookie(new Cookie("__Host-greenledger", visitor.getValue()));
        }
        if (token && door.method() != HttpMethod.GET) {
            asked.with(csrf());
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (!entry.getValue().getBeanType().getName().startsWith("org.greenledger.")) {
                continue;
            }
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            HttpMethod method =
                    methods.isEmpty() || methods.contains(RequestMethod.GET)
                            ? HttpMethod.GET
                            : methods.iterator().next().asHttpMethod();
            for (String pattern : new TreeSet<>(entry.getKey().getPatternValues())) {
                doors.add(new Door(pattern, method));
            }
        }
        return doors;
    }
}
