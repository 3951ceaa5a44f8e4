package org.greenledger.app.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Quotation;
import org.junit.jupiter.api.Test;

class MeasureEditsTest {

    private static final String TEXT = "甲措施。乙措施。丙措施。";

    @Test
    void linesBecomeMeasuresAndClausesFollow() {
        IssueEntry after = edit("measure-text", "n", "2", "value", "乙一\n乙二");

        assertThat(after.measures())
                .extracting(MeasureEntry::text)
                .containsExactly("甲措施。", "乙一", "乙二", "丙措施。");
        assertThat(clauses(after)).containsExactly(List.of(2, 3), List.of(4), List.of());
    }

    @Test
    void aMergedMeasureTakesTheDutiesOfBoth() {
        IssueEntry after = edit("measure-merge", "n", "2");

        assertThat(after.measures())
                .extracting(MeasureEntry::text)
                .containsExactly("甲措施。", "乙措施。丙措施。");
        assertThat(clauses(after)).containsExactly(List.of(2), List.of(2), List.of());
        assertThat(after.measures().get(1).quotation()).isEqualTo(new Quotation(4, 12, null, null));
    }

    @Test
    void whoWasOnlyForARemovedMeasureIsGoneWithIt() {
        IssueEntry after = edit("measure-remove", "n", "2");

        assertThat(after.duties()).extracting(DutyEntry::unitName).containsExactly("省林业厅", "省环境厅");
        assertThat(clauses(after)).containsExactly(List.of(2), List.of());
    }

    @Test
    void movedMeasuresTakeTheirDutiesAlong() {
        IssueEntry after = edit("measure-up", "n", "3");

        assertThat(after.measures())
                .extracting(MeasureEntry::text)
                .containsExactly("甲措施。", "丙措施。", "乙措施。");
        assertThat(clauses(after)).containsExactly(List.of(3), List.of(2), List.of());
    }

    @Test
    void clausesAreWrittenAsPeopleWriteThem() {
        assertThat(Clauses.words(List.of(1, 3, 4, 5, 8))).isEqualTo("1、3—5、8");
        assertThat(Clauses.words(List.of(1, 2))).isEqualTo("1、2");
        assertThat(input("measures", "第1、3-5条").clauses("measures", 8)).containsExactly(1, 3, 4, 5);
    }

    private static List<List<Integer>> clauses(IssueEntry issue) {
        return issue.duties().stream().map(DutyEntry::measures).toList();
    }

    private static IssueEntry edit(String act, String... pairs) {
        return IssueEdits.apply(issue(), act, input(pairs));
    }

    private static EditInput input(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new EditInput(values, SourceText.of(TEXT, List.of(), List.of()));
    }

    private static IssueEntry issue() {
        return new IssueEntry(
                "1",
                null,
                "描述",
                null,
                null,
                null,
                List.of(),
                List.of(measure(1, "甲措施。", 0), measure(2, "乙措施。", 4), measure(3, "丙措施。", 8)),
                List.of(duty("省水利厅", 2), duty("省林业厅", 3), duty("省环境厅")),
                Map.of());
    }

    private static MeasureEntry measure(int number, String text, int at) {
        return new MeasureEntry(
                number, text, List.of(), new Quotation(at, at + text.length(), null, null));
    }

    private static DutyEntry duty(String unit, Integer... measures) {
        return new DutyEntry(
                unit,
                unit,
                null,
                DutyRole.LEAD,
                Arrays.asList(measures),
                measures.length == 0 ? DutyScope.ALL : DutyScope.CLAUSES,
                false,
                null);
    }
}
