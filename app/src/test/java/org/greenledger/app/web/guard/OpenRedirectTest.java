package org.greenledger.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** No address that somebody sends along leads to another host. */
@ServerTest
class OpenRedirectTest {

    @Autowired MockMvc mvc;
    @Autowired People people;
    @Autowired Directory directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil.example"
            })
    void neitherTheFormOfTheLookNorTheCookieOfTheWantedPageLeadsAway(String where)
            throws Exception {
        String back =
                mvc.perform(post("/look").with(csrf()).param("back", where))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(back).isEqualTo("/");
        assertThat(signInWanting(where)).isEqualTo("/");
    }

    @Test
    void apageOfOursIsReached() throws Exception {
        assertThat(signInWanting("/ledger?q=水")).isEqualTo("/ledger?q=%E6%B0%B4");
    }

    private String signInWanting(String where) throws Exception {
        String mark = "r" + UUID.randomUUID().toString().substring(0, 8);
        people.add(
                new PersonForm(
                        mark,
                        "张岚",
                        directory.register(
                                new UnitForm(
                                        "整改办" + mark, List.of(), UnitKind.OFFICE, "东川省", null)),
                        List.of("office-clerk")),
                "Qing-shan-2026",
                false);
        String kept =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(where.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(
                        post("/sign-in")
                                .with(csrf())
                                .cookie(new Cookie("greenledger-wanted", kept))
                                .param("username", mark)
                                .param("password", "Qing-shan-2026"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
