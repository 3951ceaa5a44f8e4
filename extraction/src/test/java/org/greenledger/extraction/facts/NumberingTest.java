package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Numbering;
import org.greenledger.extraction.outline.PlainLetters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberingTest {

    static Stream<Arguments> lines() {
        return Examples.of("numbering.txt");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void the_head_of_a_line_is_numbered_as_its_example_says(String line, String expected) {
        Label label = Numbering.at(line, PlainLetters.fold(line), 0, line.length());
        String shown =
                label == null
                        ? "-"
                        : (label.style() + " " + label.path() + " " + line.substring(label.end()))
                                .strip();
        assertThat(shown).isEqualTo(expected);
    }
}
