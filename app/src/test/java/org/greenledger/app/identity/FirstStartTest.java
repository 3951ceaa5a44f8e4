package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenledger.app.identity.roles.RoleForm;
import org.greenledger.app.identity.roles.Roles;
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
@TestPropertySource(properties = "greenledger.identity.session-touch=PT30S")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {

    @Autowired FirstStart firstStart;

    @Autowired People people;

    @Autowired Directory directory;

    @Autowired Roles roles;

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
    void theCodeOpensTheDoorOnceHoweverManyComeAtOnce() throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> comers =
                Collections.nCopies(
                        4,
                        () -> {
                            try {
                                firstStart.complete(form(firstStart.code(), "Lv-shui-2026"));
                                return true;
                            } catch (Refused late) {
                                return false;
                            }
                        });
        int came = 0;
        for (Future<Boolean> comer : four.invokeAll(comers)) {
            came += comer.get() ? 1 : 0;
        }
        four.shutdownNow();
        assertThat(came).isEqualTo(1);
        assertThat(people.all())
                .extracting(PersonView::username, p -> p.roles().get(0))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("admin", "system-admin"),
                        org.assertj.core.groups.Tuple.tuple("fangwei", "security-admin"),
                        org.assertj.core.groups.Tuple.tuple("zhanglan", "office-head"),
                        org.assertj.core.groups.Tuple.tuple("wuming", "audit-admin"));
        assertThatThrownBy(() -> firstStart.complete(form(firstStart.code(), "Lv-shui-2026")))
                .isInstanceOf(Refused.class);
        mvc.perform(get("/setup")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    @Order(4)
    void theOnlyAdministratorsCannotBeDoneAwayWith() {
        PersonView guard =
                people.all().stream()
                        .filter(p -> p.username().equals("fangwei"))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> people.close(guard.id(), false, "轮岗", guard.version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("管理角色")
                .hasMessageContaining("授予角色");
        assertThat(people.find(guard.id()).orElseThrow().active()).isTrue();
        assertThatThrownBy(
                        () ->
                                roles.change(
                                        "system-admin",
                                        new RoleForm("系统管理员", "", Set.of(Permission.UNIT_MANAGE)),
                                        0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("管理账号和岗位");
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
                "方维",
                "fangwei",
                "Qing-shan-2026",
                "张岚",
                "zhanglan",
                "Qing-shan-2026",
                "吴明",
                "wuming",
                "Qing-shan-2026");
    }
}
