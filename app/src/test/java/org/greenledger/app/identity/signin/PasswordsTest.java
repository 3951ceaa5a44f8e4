package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class PasswordsTest extends SignInServer {

    @Autowired SignInRuleBook book;

    @Test
    void anotherPasswordEndsTheOtherSessions() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie here = sessionOf(clerk);
        Cookie there = sessionOf(clerk);
        change(here, PASSWORD, "Lvshui-2026-a").andExpect(redirectedUrl("/account"));
        send(get("/account"), here).andExpect(status().isOk());
        send(get("/account"), there).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void oldPasswordsDoNotComeBackAndCannotBeCycledAway() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie session = sessionOf(clerk);
        change(session, PASSWORD, PASSWORD).andExpect(status().isUnprocessableContent());
        change(session, PASSWORD, "Lvshui-2026-a").andExpect(redirectedUrl("/account"));
        assertThat(
                        change(session, "Lvshui-2026-a", "Lvshui-2026-b")
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("1小时内不能再改");
        clock.pass(Duration.ofMinutes(61));
        session = session(signIn(clerk.username(), "Lvshui-2026-a").andReturn());
        assertThat(
                        change(session, "Lvshui-2026-a", PASSWORD)
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("最近5次用过");
        change(session, "Lvshui-2026-a", "Lvshui-2026-b").andExpect(redirectedUrl("/account"));
    }

    @Test
    void aPasswordOfHalfAYearMustBeChangedUnlessTheRuleIsOff() throws Exception {
        Somebody clerk = somebody("office-clerk");
        clock.pass(Duration.ofDays(181));
        Cookie session = sessionOf(clerk);
        send(get("/"), session).andExpect(redirectedUrl("/account?must-change"));
        SignInRules now = book.now();
        book.change(with(now, 0, 60), Set.of(), "试验");
        try {
            send(get("/"), session).andExpect(status().isOk());
        } finally {
            book.change(with(book.now(), 180, 60), Set.of(), "试验完毕");
        }
        change(session, PASSWORD, "Lvshui-2026-a").andExpect(redirectedUrl("/account"));
        send(get("/"), session).andExpect(status().isOk());
    }

    @Test
    void aSessionEndsAfterTheIdleTimeThatTheSecurityAdministratorSets() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie session = sessionOf(clerk);
        clock.pass(Duration.ofMinutes(50));
        send(get("/account"), session).andExpect(status().isOk());
        clock.pass(Duration.ofMinutes(50));
        send(get("/account"), session).andExpect(status().isOk());
        book.change(with(book.now(), 180, 20), Set.of(), "试验");
        try {
            clock.pass(Duration.ofMinutes(21));
            send(get("/account"), session).andExpect(redirectedUrl("/sign-in"));
        } finally {
            book.change(with(book.now(), 180, 60), Set.of(), "试验完毕");
        }
    }

    @Test
    void aSessionEndsTwelveHoursAfterSignInHoweverBusy() throws Exception {
        Cookie session = sessionOf(somebody("office-clerk"));
        for (int i = 0; i < 14; i++) {
            clock.pass(Duration.ofMinutes(50));
            send(get("/account"), session).andExpect(status().isOk());
        }
        clock.pass(Duration.ofMinutes(50));
        send(get("/account"), session).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void rulesOutOfBoundsOldOnesAndUnexplainedOnesAreRefused() {
        SignInRules now = book.now();
        assertThatThrownBy(() -> book.change(with(now, 5, 60), Set.of(), "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> book.change(now, Set.of(), " ")).isInstanceOf(Refused.class);
        book.change(now, Set.of(), "试验");
        assertThatThrownBy(() -> book.change(now, Set.of(), "试验")).isInstanceOf(Stale.class);
    }

    @Test
    void allOtherSessionsEndWithOneClick() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie here = sessionOf(clerk);
        Cookie there = sessionOf(clerk);
        assertThat(page("/account", here)).contains("其他全部退出");
        send(post("/account/sessions/end-others"), here).andExpect(redirectedUrl("/account"));
        send(get("/account"), there).andExpect(redirectedUrl("/sign-in"));
        send(get("/account"), here).andExpect(status().isOk());
    }

    private ResultActions change(Cookie session, String old, String fresh) throws Exception {
        return send(
                post("/account/password")
                        .param("old", old)
                        .param("password", fresh)
                        .param("again", fresh),
                session);
    }

    private static SignInRules with(SignInRules r, int days, int idle) {
        return new SignInRules(
                r.passwordLength(),
                r.passwordKinds(),
                r.passwordPast(),
                days,
                r.passwordHours(),
                r.tries(),
                r.firstWait(),
                r.longestWait(),
                r.addressTries(),
                idle,
                r.absoluteHours(),
                r.adminsSecond(),
                r.version());
    }
}
