package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.SourceSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponsibilitiesTest {

    static Stream<Arguments> rows() {
        return Examples.of("responsibilities.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_of_units_reads_as_its_example_says(String input, String expected) {
        var found = Responsibilities.read(input, new SourceSpan(0, input.length()), "responsible");
        assertThat(show(found)).isEqualTo(expected);
        assertThat(found.units())
                .allSatisfy(r -> assertThat(r.span().of(input)).isEqualTo(r.raw()))
                .allSatisfy(r -> assertThat(r.reason()).isNotBlank());
    }

    private static String show(Responsibilities.Found found) {
        List<String> parts = new ArrayList<>();
        for (Responsibility r : found.units()) {
            String numbers = r.measures().isEmpty() ? "" : r.measures().toString().replace(" ", "");
            String area = r.scope().equals("own-area") ? "@own" : "";
            parts.add(r.unit() + (r.group() ? "*" : "") + "/" + r.role() + numbers + area);
        }
        found.doubts().forEach(d -> parts.add("!" + d.code()));
        return parts.isEmpty() ? "-" : String.join(" ", parts);
    }
}
