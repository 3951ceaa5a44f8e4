package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Needs a database that nobody else uses, hence a setting of its own. */
@ServerTest
@TestPropertySource(properties = "greenledger.identity.session.idle=PT1H")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {

    @Autowired FirstStart firstStart;

    @Autowired People people;

    @Autowired Directory directory;

    @Autowired MockMvc mvc;

    @Test
    @Order(1)
    void anEmptyDatabaseLeadsEverybodyToTheFirstPage() throws Exception {
        mvc.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/sign-in")).andExpect(redirectedUrl("/setup"));
        mvc.perform(get("/setup")).andExpect(status().isOk());
    }

    @Test
    @Order(2)
    void everyWrongFieldIsNamedAtOnceAndNothingIsKept() {
        assertThatThrownBy(() -> firstStart.complete(form("AAAAAAAA", "kurz")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .extracting(Refusal::field)
                                        .contains("code", "adminPassword")
                                        .doesNotContain("headPassword"));
        assertThat(people.none()).isTrue();
        assertThat(directory.all()).isEmpty();
    }

    @Test
    @Order(3)
    void theCodeOpensTheDoorOnce() throws Exception {
        firstStart.complete(form(firstStart.code(), "Lv-shui-2026"));
        assertThat(people.all())
                .extracting(PersonView::username, p -> p.roles().get(0))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("admin", "system-admin"),
                        org.assertj.core.groups.Tuple.tuple("zhanglan", "office-head"));
        assertThatThrownBy(() -> firstStart.complete(form(firstStart.code(), "Lv-shui-2026")))
                .isInstanceOf(Refused.class);
        mvc.perform(get("/setup")).andExpect(redirectedUrl("/sign-in"));
    }

    private static SetupForm form(String code, String adminPassword) {
        return new SetupForm(
                code,
                "东川省",
                "东川省人民政府",
                "东川省整改办",
                "李工",
                "admin",
                adminPassword,
                "张岚",
                "zhanglan",
                "Qing-shan-2026");
    }
}
