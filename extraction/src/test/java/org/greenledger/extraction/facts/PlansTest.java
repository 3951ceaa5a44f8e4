package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole plans of many layouts: {@code plans/x.txt} is read into what {@code plans/x.draft} shows.
 */
class PlansTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/org/greenledger/extraction/facts/plans");

    static Stream<String> plans() throws IOException {
        return names(".txt").stream();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_plan_reads_as_the_draft_beside_it(String name) throws IOException {
        PlanDraft draft = read(name);
        String shown = DraftLines.of(draft);
        Path expected = FOLDER.resolve(name + ".draft");
        assertThat(shown).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_character_is_in_one_section_and_every_span_holds_its_words(String name)
            throws IOException {
        DraftRules.hold(read(name));
    }

    @Test
    void no_plan_is_without_its_draft_and_no_draft_without_its_plan() throws IOException {
        assertThat(names(".draft")).isEqualTo(names(".txt"));
    }

    private static PlanDraft read(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".txt"));
        return Drafting.draft(
                CleanText.ofLines(text),
                new PlanDraft.Source(name + ".txt", "0".repeat(64), "txt"));
    }

    private static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            TreeSet<String> names = new TreeSet<>();
            files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(ending))
                    .forEach(n -> names.add(n.substring(0, n.length() - ending.length())));
            return List.copyOf(names);
        }
    }
}
