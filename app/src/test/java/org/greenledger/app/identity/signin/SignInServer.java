package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the tests of sign-in share: one server with a clock that moves, people, and a browser. */
@ServerTest
@Import(MovableClock.Movable.class)
abstract class SignInServer {

    static final String PASSWORD = "Qing-shan-2026";

    @Autowired MockMvc mvc;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    /** Somebody with a name of their own, who has not signed in yet. */
    record Somebody(PersonId id, String username) {}

    Somebody somebody(String... roles) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String username = "p" + mark;
        PersonId id =
                people.add(
                        new PersonForm(
                                username,
                                "张岚",
                                directory.register(
                                        new UnitForm(
                                                "整改办" + mark,
                                                List.of(),
                                                UnitKind.OFFICE,
                                                "东川省",
                                                null)),
                                List.of(roles)),
                        PASSWORD,
                        false);
        return new Somebody(id, username);
    }

    /** Each test comes from an address of its own, for addresses have to wait as well. */
    String address = "10.%d.%d.%d".formatted(part(), part(), part());

    private static int part() {
        return (int) (Math.random() * 250) + 1;
    }

    ResultActions send(MockHttpServletRequestBuilder request, Cookie... cookies) throws Exception {
        Cookie[] kept = Arrays.stream(cookies).filter(Objects::nonNull).toArray(Cookie[]::new);
        if (kept.length > 0) {
            request.cookie(kept);
        }
        return mvc.perform(
                request.with(csrf())
                        .with(
                                r -> {
                                    r.setRemoteAddr(address);
                                    return r;
                                }));
    }

    ResultActions signIn(String username, String password, Cookie... cookies) throws Exception {
        return send(
                post("/sign-in").param("username", username).param("password", password), cookies);
    }

    static Cookie cookie(MvcResult done, String name) {
        Cookie cookie = done.getResponse().getCookie(name);
        assertThat(cookie).as(name).isNotNull();
        return cookie;
    }

    static Cookie session(MvcResult done) {
        return cookie(done, "greenledger");
    }

    Cookie sessionOf(Somebody who) throws Exception {
        return session(signIn(who.username(), PASSWORD).andReturn());
    }

    String page(String address, Cookie... cookies) throws Exception {
        return send(get(address), cookies).andReturn().getResponse().getContentAsString();
    }

    /** Sets a second factor up as a person would, and returns its secret. */
    byte[] enrol(Cookie session) throws Exception {
        send(post("/account/second-factor/begin").param("proof", PASSWORD), session);
        byte[] secret = secretOn(page("/account/second-factor", session));
        send(
                post("/account/second-factor/confirm")
                        .param("code", Totp.code(secret, Totp.step(clock.instant()), 6)),
                session);
        return secret;
    }

    static byte[] secretOn(String page) {
        Matcher found = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>").matcher(page);
        assertThat(found.find()).as("a secret on the page").isTrue();
        return new Base32().decode(found.group(1).replace(" ", ""));
    }

    String codeNow(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()), Totp.DIGITS);
    }

    int count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }
}
