package org.greenledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** WCAG 2.2, 1.4.3 and 1.4.11: text 4.5 : 1, the edges of controls 3 : 1. */
class ColoursTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): #([0-9a-f]{6}|[0-9a-f]{3});");

    @ParameterizedTest
    @CsvSource({
        "ink",
        "soft",
        "pine",
        "pine-deep",
        "green",
        "blue",
        "amber",
        "red",
    })
    void everyColourOfTextCanBeReadOnEveryGroundItStandsOn(String text) throws IOException {
        for (String ground : new String[] {"page", "ground", "hover", "pine-wash"}) {
            assertThat(contrast(text, ground))
                    .as("%s on %s", text, ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"red-wash", "amber-wash", "blue-wash", "pine-wash"})
    void noticesCanBeRead(String ground) throws IOException {
        assertThat(contrast("ink", ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"page", "ground", "hover"})
    void theEdgesOfControlsCanBeSeen(String ground) throws IOException {
        assertThat(contrast("edge", ground)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other) throws IOException {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String token) throws IOException {
        String hex = Objects.requireNonNull(tokens().get(token), token);
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double r = channel(Integer.parseInt(six.substring(0, 2), 16));
        double g = channel(Integer.parseInt(six.substring(2, 4), 16));
        double b = channel(Integer.parseInt(six.substring(4, 6), 16));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens() throws IOException {
        String css =
                new ClassPathResource("static/frame/tokens.css")
                        .getContentAsString(StandardCharsets.UTF_8);
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }
}
