package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

    static Stream<Arguments> fields() {
        return Examples.of("deadline-fields.txt");
    }

    static Stream<Arguments> sentences() {
        return Examples.of("deadlines-in-measures.txt");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_deadline_field_reads_as_its_example_says(String input, String expected) {
        var found = Deadlines.field(input, new SourceSpan(0, input.length()), 2023);
        assertThat(show(found)).isEqualTo(expected);
        assertThat(found.terms()).allSatisfy(t -> holds(t, input));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sentence_tells_the_dates_its_example_says(String input, String expected) {
        var found = Deadlines.within(input, new SourceSpan(0, input.length()), null);
        assertThat(show(found)).isEqualTo(expected);
        assertThat(found.terms()).allSatisfy(t -> holds(t, input));
    }

    private static void holds(Term term, String text) {
        SourceSpan span = Objects.requireNonNull(term.span());
        assertThat(span.of(text)).isEqualTo(term.raw());
    }

    private static String show(Deadlines.Found found) {
        List<String> parts =
                Stream.concat(
                                found.terms().stream().map(DraftLines::term),
                                found.doubts().stream().map(Warning::code).map(c -> "!" + c))
                        .toList();
        return parts.isEmpty() ? "-" : String.join(" ", parts);
    }
}
