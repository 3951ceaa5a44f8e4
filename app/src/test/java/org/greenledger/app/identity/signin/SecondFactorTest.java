package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.greenledger.app.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

class SecondFactorTest extends SignInServer {

    @Autowired AccountSafety safety;
    @Autowired SecretBox box;
    @Autowired Reconfirm reconfirm;

    @Test
    void anAdministratorIsLedToSetOneUpBeforeAnythingElse() throws Exception {
        Somebody admin = somebody("system-admin");
        Cookie session = sessionOf(admin);
        for (String page : List.of("/", "/people", "/units")) {
            send(get(page), session).andExpect(redirectedUrl("/account/second-factor"));
        }
        enrol(session);
        send(get("/people"), session).andExpect(status().isOk());
    }

    @Test
    void aClerkIsNotUnlessTheirRoleAsksForIt() throws Exception {
        Somebody clerk = somebody("field-inspector");
        Cookie session = sessionOf(clerk);
        send(get("/"), session).andExpect(status().isOk());
        jdbc.sql("update identity.role set second_factor = true where code = 'field-inspector'")
                .update();
        try {
            send(get("/"), session).andExpect(redirectedUrl("/account/second-factor"));
        } finally {
            jdbc.sql("update identity.role set second_factor = false").update();
        }
    }

    @Test
    void withThePasswordAloneNoPageIsReached() throws Exception {
        Somebody admin = somebody("system-admin");
        byte[] secret = enrol(sessionOf(admin));
        clock.pass(Duration.ofMinutes(2));
        MvcResult half = signIn(admin.username(), PASSWORD).andReturn();
        assertThat(half.getResponse().getRedirectedUrl()).isEqualTo("/sign-in/second");
        assertThat(half.getResponse().getCookie("greenledger")).isNull();
        Cookie token = cookie(half, "greenledger-half");
        for (String page : List.of("/", "/people", "/account", "/account/second-factor")) {
            send(get(page), token).andExpect(redirectedUrl("/sign-in"));
            send(get(page), new Cookie("greenledger", token.getValue()))
                    .andExpect(redirectedUrl("/sign-in"));
        }
        Cookie session =
                session(
                        send(post("/sign-in/second").param("code", codeNow(secret)), token)
                                .andExpect(redirectedUrl("/"))
                                .andReturn());
        send(get("/people"), session).andExpect(status().isOk());
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        Somebody admin = somebody("system-admin");
        byte[] secret = enrol(sessionOf(admin));
        clock.pass(Duration.ofMinutes(2));
        String code = codeNow(secret);
        send(post("/sign-in/second").param("code", code), half(admin))
                .andExpect(redirectedUrl("/"));
        send(post("/sign-in/second").param("code", code), half(admin))
                .andExpect(status().isUnprocessableContent());
        clock.pass(Duration.ofSeconds(30));
        send(post("/sign-in/second").param("code", codeNow(secret)), half(admin))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aHalfSignInLastsFiveMinutesAndIsGoodOnce() throws Exception {
        Somebody admin = somebody("system-admin");
        byte[] secret = enrol(sessionOf(admin));
        clock.pass(Duration.ofMinutes(2));
        Cookie late = half(admin);
        clock.pass(Duration.ofMinutes(6));
        send(post("/sign-in/second").param("code", codeNow(secret)), late)
                .andExpect(redirectedUrl("/sign-in?late"));
        Cookie used = half(admin);
        send(post("/sign-in/second").param("code", codeNow(secret)), used)
                .andExpect(redirectedUrl("/"));
        clock.pass(Duration.ofSeconds(60));
        send(post("/sign-in/second").param("code", codeNow(secret)), used)
                .andExpect(redirectedUrl("/sign-in?late"));
    }

    @Test
    void guessingCodesMakesOneWaitHoweverOftenThePasswordIsRepeated() throws Exception {
        Somebody admin = somebody("system-admin");
        byte[] secret = enrol(sessionOf(admin));
        clock.pass(Duration.ofMinutes(2));
        String wrong = codeNow(secret).equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            send(post("/sign-in/second").param("code", wrong), half(admin))
                    .andExpect(status().isUnprocessableContent());
        }
        send(post("/sign-in/second").param("code", codeNow(secret)), half(admin))
                .andExpect(status().isTooManyRequests());
        clock.pass(Duration.ofSeconds(65));
        send(post("/sign-in/second").param("code", codeNow(secret)), half(admin))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aRecoveryCodeOpensTheDoorOnceAndIsNotInTheDatabase() throws Exception {
        Somebody admin = somebody("system-admin");
        Cookie session = sessionOf(admin);
        send(post("/account/second-factor/begin").param("proof", PASSWORD), session);
        byte[] secret = secretOn(page("/account/second-factor", session));
        String shown =
                send(post("/account/second-factor/confirm").param("code", codeNow(secret)), session)
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        List<String> codes =
                Pattern.compile("<code>([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})</code>")
                        .matcher(shown)
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        send(post("/sign-in/second").param("code", typed), half(admin))
                .andExpect(redirectedUrl("/"));
        send(post("/sign-in/second").param("code", typed), half(admin))
                .andExpect(status().isUnprocessableContent());
        assertThat(page("/account", session)).contains("还有 9 个恢复码未用");
    }

    @Test
    void theSecretIsEncryptedForThisPersonOnly() throws Exception {
        Somebody one = somebody("system-admin");
        Somebody other = somebody("system-admin");
        byte[] secret = enrol(sessionOf(one));
        byte[] stored =
                jdbc.sql("select secret from identity.second_factor where person_id = ?")
                        .param(one.id().value())
                        .query(byte[].class)
                        .single();
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(box.open(stored, CodeCheck.purpose(one.id())).orElseThrow()).isEqualTo(secret);
        assertThat(box.open(stored, CodeCheck.purpose(other.id()))).isEmpty();
    }

    @Test
    void theSecurityAdministratorResetsALostOneButNotTheirOwn() throws Exception {
        Somebody admin = somebody("system-admin");
        Cookie session = sessionOf(admin);
        enrol(session);
        var security = people.acting(somebody("security-admin").id()).orElseThrow();
        assertThatThrownBy(() -> safety.resetSecondFactor(security, security.id(), "手机丢失"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("自己");
        assertThatThrownBy(() -> safety.resetSecondFactor(security, admin.id(), ""))
                .isInstanceOf(Refused.class);
        safety.resetSecondFactor(security, admin.id(), "手机丢失，本人到场");
        send(get("/account"), session).andExpect(redirectedUrl("/sign-in"));
        send(get("/people"), sessionOf(admin)).andExpect(redirectedUrl("/account/second-factor"));
    }

    @Test
    void whoeverHasOneSignsWithACodeOthersWithThePassword() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie session = sessionOf(clerk);
        var user = people.acting(clerk.id()).orElseThrow();
        reconfirm.check(user, "proof", PASSWORD);
        assertThatThrownBy(() -> reconfirm.check(user, "proof", "wrong"))
                .isInstanceOf(Refused.class);
        byte[] secret = enrol(session);
        clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> reconfirm.check(user, "proof", PASSWORD))
                .isInstanceOf(Refused.class);
        reconfirm.check(user, "proof", codeNow(secret));
    }

    private Cookie half(Somebody who) throws Exception {
        return cookie(signIn(who.username(), PASSWORD).andReturn(), "greenledger-half");
    }
}
