package org.greenledger.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserTestTest {

    @Test
    void aRealBrowserSpeaksWithTheServer(Page page) throws Exception {
        Response answer = page.navigate("/");

        assertThat(answer).isNotNull();
        assertThat(answer.status()).isLessThan(500);
        assertThat(page.url()).startsWith("http://127.0.0.1:");
        assertThat(page.evaluate("navigator.language")).isEqualTo("zh-CN");
        assertThat(Files.size(Screenshots.take(page, "first-page"))).isPositive();
    }
}
