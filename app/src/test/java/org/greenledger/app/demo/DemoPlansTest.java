package org.greenledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPlansTest {

    @Test
    void theDocumentsAreThoseThatTheSourcesMake() throws IOException {
        for (Map.Entry<String, byte[]> made : DemoPlans.made().entrySet()) {
            Path kept = DemoPlans.FOLDER.resolve("plans").resolve(made.getKey());
            assertThat(text(Files.readAllBytes(kept)))
                    .as("%s is older than its source; run DemoPlans.main in app/", kept)
                    .isEqualTo(text(made.getValue()));
            assertThat(Files.size(kept)).isLessThan(60_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"dongchuan, 21, 26", "yunhu, 18, 20", "linhe, 12, 14"})
    void everyPlanHasTheIssuesItDeclares(String name, int issues, int leaves) throws IOException {
        PlanSource plan = DemoPlans.source(name);

        assertThat(plan.issues()).hasSize(issues);
        assertThat(plan.leaves()).hasSize(leaves);
        assertThat(plan.parts())
                .as("the text declares its number of issues")
                .anyMatch(p -> p.text().contains(issues + "个问题"));
    }

    @ParameterizedTest
    @CsvSource({"dongchuan, dongchuan.docx", "yunhu, yunhu.docx", "linhe, linhe.html"})
    void theReaderFindsAllThatTheSourceSays(String name, String document) throws Exception {
        PlanSource plan = DemoPlans.source(name);

        PlanDraft draft =
                new PlanReader().read(DemoPlans.FOLDER.resolve("plans").resolve(document));

        List<PlanDraft.Issue> leaves =
                draft.issues().stream().filter(i -> !i.measures().isEmpty()).toList();
        assertThat(leaves.stream().map(PlanDraft.Issue::description))
                .containsExactlyElementsOf(
                        plan.leaves().stream().map(PlanSource.Issue::description).toList());
        assertThat(leaves.stream().flatMap(i -> i.measures().stream()).map(PlanDraft.Measure::text))
                .containsExactlyElementsOf(
                        plan.leaves().stream().flatMap(i -> i.measures().stream()).toList());
        assertThat(draft.warnings()).noneMatch(w -> w.at() != null && w.at().matches("[0-9./]+"));
    }

    @ParameterizedTest
    @CsvSource({"dongchuan", "yunhu", "linhe"})
    void everyIssueHasAllItsFieldsAndEveryLeadItsMeasure(String name) throws IOException {
        assertThat(DemoPlans.source(name).leaves())
                .allSatisfy(
                        issue -> {
                            assertThat(issue.target().toString()).isNotBlank();
                            assertThat(issue.deadline().toString()).isNotBlank();
                            assertThat(issue.responsible().toString()).contains("牵头");
                            assertThat(issue.supervising().toString()).isNotBlank();
                            assertThat(issue.measures()).hasSizeBetween(2, 5);
                            assertThat(clauses(issue.responsible().toString()))
                                    .allMatch(n -> n >= 1 && n <= issue.measures().size());
                        });
    }

    private static List<Integer> clauses(String units) {
        return java.util.regex.Pattern.compile("第([\\d、]+)条")
                .matcher(units)
                .results()
                .flatMap(m -> List.of(m.group(1).split("、")).stream())
                .map(Integer::valueOf)
                .toList();
    }

    private static String text(byte[] document) throws IOException {
        if (document[0] != 'P') {
            return new String(document, StandardCharsets.UTF_8);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no Word document");
    }
}
