package org.greenledger.app.matrix;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks a handler as somebody, with the session and the form's token that a browser would have. */
final class Asking {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** How a request differs from a person's with a browser. */
    enum Manner {
        BROWSER,
        FRAGMENT,
        WITHOUT_TOKEN
    }

    private record Browser(List<Cookie> cookies, String token) {}

    private final MockMvc mvc;
    private final World world;
    private final TransactionTemplate undone;
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    Asking(MockMvc mvc, World world, TransactionTemplate transactions) throws Exception {
        this.mvc = mvc;
        this.world = world;
        this.undone = transactions;
        for (Role role : Role.values()) {
            browsers.put(role, open(role));
        }
    }

    private Browser open(Role role) throws Exception {
        List<Cookie> cookies = new ArrayList<>();
        if (role != Role.ANONYMOUS) {
            cookies.add(world.people.session(world.user(role)));
        }
        return open(role == Role.ANONYMOUS ? "/sign-in" : "/account", cookies);
    }

    private Browser open(String address, List<Cookie> cookies) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = MockMvcRequestBuilders.get(address);
        cookies.forEach(request::cookie);
        MockHttpServletResponse page = mvc.perform(request).andReturn().getResponse();
        cookies.add(Objects.requireNonNull(page.getCookie("XSRF-TOKEN"), address));
        Matcher token = TOKEN.matcher(page.getContentAsString(StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("no form's token at " + address);
        }
        return new Browser(cookies, token.group(1));
    }

    /** Ends a session with the button of the user's menu. */
    void signOut(Cookie session) throws Exception {
        Browser browser = open("/account", new ArrayList<>(List.of(session)));
        mvc.perform(
                MockMvcRequestBuilders.post("/sign-out")
                        .cookie(browser.cookies().toArray(Cookie[]::new))
                        .param("_csrf", browser.token()));
    }

    /** The answer; whatever the request changed is undone. */
    MockHttpServletResponse ask(Line line, Role role, Manner manner) throws Exception {
        if (!line.changes()) {
            return mvc.perform(request(line, role, manner)).andReturn().getResponse();
        }
        return Objects.requireNonNull(
                undone.execute(
                        status -> {
                            status.setRollbackOnly();
                            try {
                                return mvc.perform(request(line, role, manner))
                                        .andReturn()
                                        .getResponse();
                            } catch (Exception e) {
                                throw new IllegalStateException(line.name(), e);
                            }
                        }));
    }

    /** The token that stands in this person's forms. */
    String token(Role role) {
        return Objects.requireNonNull(browsers.get(role)).token();
    }

    /** The answer to an address as it stands in a page. */
    MockHttpServletResponse get(String address, Role role) throws Exception {
        Browser browser = Objects.requireNonNull(browsers.get(role));
        return mvc.perform(
                        MockMvcRequestBuilders.get(URI.create(address))
                                .with(from("198.51.100." + role.ordinal()))
                                .cookie(browser.cookies().toArray(Cookie[]::new)))
                .andReturn()
                .getResponse();
    }

    /** A page's markup. */
    String page(String address, Role role) throws Exception {
        return get(address, role).getContentAsString(StandardCharsets.UTF_8);
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Line line, Role role, Manner manner) {
        Map<String, List<String>> parameters = new java.util.LinkedHashMap<>();
        for (String part : line.request()) {
            int equals = part.indexOf('=');
            parameters
                    .computeIfAbsent(part.substring(0, equals), n -> new ArrayList<>())
                    .add(value(part.substring(equals + 1), role));
        }
        String[] handler = line.handler().split(" ", 2);
        String path =
                VARIABLE.matcher(handler[1])
                        .replaceAll(
                                m ->
                                        Objects.requireNonNull(
                                                        parameters.remove(m.group(1)),
                                                        () ->
                                                                "no "
                                                                        + m.group(1)
                                                                        + ": "
                                                                        + line.name())
                                                .get(0));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!line.changes()) {
            parameters.forEach((name, values) -> address.queryParam(name, values));
        }
        AbstractMockHttpServletRequestBuilder<?> request =
                line.request().stream().anyMatch(p -> p.startsWith("file="))
                        ? upload(address, parameters)
                        : MockMvcRequestBuilders.request(
                                org.springframework.http.HttpMethod.valueOf(handler[0]),
                                address.build().encode().toUri());
        Browser browser = Objects.requireNonNull(browsers.get(role));
        request.cookie(browser.cookies().toArray(Cookie[]::new));
        request.with(from("198.51.100." + role.ordinal()));
        if (line.changes()) {
            parameters.forEach((n, all) -> request.param(n, all.toArray(String[]::new)));
            if (manner != Manner.WITHOUT_TOKEN) {
                request.param("_csrf", browser.token());
            }
        }
        if (manner == Manner.FRAGMENT) {
            request.header("HX-Request", "true");
        }
        return request;
    }

    /** Everybody from an address of their own, so that nobody's tries are counted as another's. */
    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static MockMultipartHttpServletRequestBuilder upload(
            UriComponentsBuilder address, Map<String, List<String>> parameters) {
        String text = Objects.requireNonNull(parameters.remove("file")).get(0);
        return MockMvcRequestBuilders.multipart(address.build().encode().toUri())
                .file(
                        new MockMultipartFile(
                                "file",
                                "file.txt",
                                "text/plain",
                                text.getBytes(StandardCharsets.UTF_8)));
    }

    private String value(String written, Role role) {
        if (!written.startsWith("$")) {
            return written;
        }
        if (written.equals("$role")) {
            return role.word() + world.mark;
        }
        return Objects.requireNonNull(
                world.values.get(written.substring(1)), () -> "nothing stands for " + written);
    }
}
