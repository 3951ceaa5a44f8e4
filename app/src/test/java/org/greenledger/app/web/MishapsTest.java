package org.greenledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenledger.samples.LookServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = LookServer.class)
@AutoConfigureMockMvc
class MishapsTest {

    @Autowired MockMvcTester web;

    @ParameterizedTest(name = "{0} answers {1}: {2}")
    @CsvSource({
        "/look/mishap/refused, 422, 还有 2 条措施没有时限",
        "/look/mishap/missing, 404, 没有找到问题 9999",
        "/look/mishap/stale, 409, 李青 14:02 修改了问题 17 的时限",
        "/look/mishap/denied, 403, 您没有使用这里的权限",
        "/look/mishap/broken, 500, 系统出了问题",
        "/look/day?day=2026-02-30, 400, 2026-02-30",
        "/look/day, 400, 缺少 day",
        "/look/upload, 405, 这个网址不能这样打开",
        "/nothing/here, 404, 没有找到这个页面",
    })
    void everyFailureIsAPageThatSaysWhatAndWhatToDoWithAReference(
            String address, int status, String what) {
        assertThat(web.get().uri(address).header("Accept", "text/html"))
                .hasStatus(status)
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(what, "张岚", "mishap__advice")
                .containsPattern("E-[2-9A-Z]{8}")
                .doesNotContain("Exception", "at org.", "Whitelabel");
    }

    @Test
    void whatBrokeInsideNeverLeavesTheLog() {
        assertThat(web.get().uri("/look/mishap/broken"))
                .hasStatus(500)
                .bodyText()
                .doesNotContain("secret detail");
    }

    @Test
    void htmxGetsAToastAndKeepsItsPage() {
        assertThat(web.get().uri("/look/mishap/stale").header("HX-Request", "true"))
                .hasStatus(409)
                .hasHeader("HX-Retarget", "#toasts")
                .hasHeader("HX-Reswap", "beforeend")
                .bodyText()
                .contains("李青 14:02", "编号")
                .doesNotContain("<html");
    }

    @Test
    void whoAsksForJsonGetsAProblemDocumentWithAllReasons() {
        assertThat(web.get().uri("/look/mishap/refused").header("Accept", "application/json"))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.title", v -> v.assertThat().asString().contains("没有办成"))
                .hasPathSatisfying("$.reference", v -> v.assertThat().asString().startsWith("E-"))
                .extractingPath("$.errors[*].message")
                .asArray()
                .containsExactly("问题名称已被问题 17 使用，请换一个", "还有 2 条措施没有时限");
    }

    @Test
    void aHostileAddressIsShownAsTextOnly() {
        assertThat(web.get().uri("/nothing/{x}", "<script>alert(1)</script>"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("<script>alert");
    }
}
