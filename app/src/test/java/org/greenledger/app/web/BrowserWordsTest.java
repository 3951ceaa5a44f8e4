package org.greenledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenledger.app.web.pieces.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 | Chrome 141 · Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | Edge 140 · Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox 128 · Linux",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 | Safari 17 · iPhone",
                "Mozilla/5.0 (Linux; Android 14; PGT-AN10) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50 | 微信 8 · Android",
                "curl/8.5.0 | curl/8.5.0"
            })
    void aBrowserIsCalledByTheNamePeopleKnow(String agent, String shown) {
        assertThat(Browser.of(agent).shown()).isEqualTo(shown);
        assertThat(Browser.of(agent).said()).isEqualTo(agent);
    }
}
