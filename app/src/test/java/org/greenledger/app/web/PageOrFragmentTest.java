package org.greenledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenledger.samples.LookServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = LookServer.class)
@AutoConfigureMockMvc
class PageOrFragmentTest {

    @Autowired MockMvcTester web;
    @Autowired Assets assets;

    @Test
    void aBrowserGetsTheWholePageInItsFrame() {
        assertThat(web.get().uri("/look"))
                .hasStatusOk()
                .hasHeader("Vary", "HX-Request")
                .bodyText()
                .startsWith("<!doctype html>")
                .contains("<title>问题台账 · 绿账</title>", "张岚", "name=\"_csrf\"", "南岸污水处理厂");
    }

    @Test
    void htmxGetsOnlyTheFragment() {
        assertThat(web.get().uri("/look").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("南岸污水处理厂")
                .doesNotContain("<html", "张岚");
    }

    @Test
    void theNavigationHoldsOnlyWhatTheVisitorMaySeeAndSaysWhereOneIs() {
        assertThat(web.get().uri("/look"))
                .bodyText()
                .contains("href=\"/look\" aria-current=\"page\"", "系统管理")
                .doesNotContain("追责");
    }

    @Test
    void styleSheetsAreKeptForAYearUnderAnAddressWithTheirDigest() {
        assertThat(web.get().uri(assets.address("frame/tokens.css")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .bodyText()
                .contains("--pine");
        assertThat(web.get().uri(assets.address("htmx.min.js"))).hasStatusOk();
    }
}
