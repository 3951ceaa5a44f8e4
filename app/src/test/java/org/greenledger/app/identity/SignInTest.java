package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServerTest
class SignInTest {

    private static final String PASSWORD = "Qing-shan-2026";

    @Autowired MockMvc mvc;

    @Autowired Directory directory;

    @Autowired People people;

    @Autowired JdbcClient jdbc;

    private String clerk;
    private PersonId clerkId;

    @BeforeEach
    void aClerk() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        UnitId unit =
                directory.register(
                        new UnitForm("整改办" + mark, List.of(), UnitKind.OFFICE, "东川省", null));
        clerk = "clerk-" + mark;
        clerkId =
                people.add(
                        new PersonForm(clerk, "张岚", unit, List.of("office-clerk")),
                        PASSWORD,
                        false);
    }

    @Test
    void theRightPasswordOpensASessionThatTheTableKnowsOnlyByItsHash() throws Exception {
        Cookie session = signIn(PASSWORD);
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        assertThat(
                        jdbc.sql("select count(*) from identity.session where token_hash = ?")
                                .param(
                                        session.getValue()
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aWrongPasswordOpensNothingAndIsWrittenDown() throws Exception {
        mvc.perform(
                        post("/sign-in")
                                .with(csrf())
                                .param("username", clerk)
                                .param("password", "Falsch-2026-x"))
                .andExpect(status().isUnprocessableContent());
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit.entry where subject = ? and sentence like '%登录失败'")
                                .param("sign-in:" + clerk)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void withoutTheFormsTokenNothingIsAccepted() throws Exception {
        mvc.perform(post("/sign-in").param("username", clerk).param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void aVisitorIsLedToSignInAndAfterwardsToWhereTheyWanted() throws Exception {
        MvcResult asked =
                mvc.perform(get("/account")).andExpect(redirectedUrl("/sign-in")).andReturn();
        Cookie wanted = asked.getResponse().getCookie("greenledger-wanted");
        assertThat(wanted).isNotNull();
        mvc.perform(
                        post("/sign-in")
                                .with(csrf())
                                .cookie(wanted)
                                .param("username", clerk)
                                .param("password", PASSWORD))
                .andExpect(redirectedUrl("/account"));
    }

    @Test
    void somebodyWithoutThePermissionIsRefused() throws Exception {
        mvc.perform(get("/people").cookie(signIn(PASSWORD))).andExpect(status().isForbidden());
    }

    @Test
    void whoeverIsClosedIsOutWithTheNextRequest() throws Exception {
        Cookie session = signIn(PASSWORD);
        PersonView person = people.find(clerkId).orElseThrow();
        people.close(person.id(), false, "调离", person.version());
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void whoMustChangeThePasswordCanDoNothingElse() throws Exception {
        people.resetPassword(clerkId, "Lvshui-2026-a");
        Cookie session = signIn("Lvshui-2026-a");
        mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/account?must-change"));
        mvc.perform(
                        post("/account/password")
                                .with(csrf())
                                .cookie(session)
                                .param("old", "Lvshui-2026-a")
                                .param("password", "Lvshui-2026-b")
                                .param("again", "Lvshui-2026-b"))
                .andExpect(redirectedUrl("/account"));
        mvc.perform(get("/").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void signingOutEndsTheSessionInTheTable() throws Exception {
        Cookie session = signIn(PASSWORD);
        mvc.perform(post("/sign-out").with(csrf()).cookie(session))
                .andExpect(redirectedUrl("/sign-in?out"));
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void theAccountPageShowsTheSession() throws Exception {
        mvc.perform(get("/account").cookie(signIn(PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("本次登录")));
    }

    private Cookie signIn(String password) throws Exception {
        MvcResult done =
                mvc.perform(
                                post("/sign-in")
                                        .with(csrf())
                                        .param("username", clerk)
                                        .param("password", password))
                        .andExpect(redirectedUrl("/"))
                        .andReturn();
        Cookie cookie = done.getResponse().getCookie(SessionCookie.NAME);
        assertThat(cookie).isNotNull();
        return cookie;
    }
}
