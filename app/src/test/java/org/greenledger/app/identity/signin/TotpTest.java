package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B, for SHA-1. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodOneStepBeforeAndAfterItsTimeAndNoLonger() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);
        for (int away = -3; away <= 3; away++) {
            String code = Totp.code(SECRET, step + away, Totp.DIGITS);
            assertThat(Totp.matching(SECRET, code, now, 0).isPresent())
                    .as("%d steps away", away)
                    .isEqualTo(Math.abs(away) <= 1);
        }
    }

    @Test
    void aCodeThatWasUsedOrIsOlderThanOneThatWasIsNoLongerGood() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step, Totp.DIGITS);
        assertThat(Totp.matching(SECRET, code, now, step - 1)).hasValue(step);
        assertThat(Totp.matching(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.matching(SECRET, code, now, step + 1)).isEmpty();
    }
}
