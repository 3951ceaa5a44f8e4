package org.greenledger.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.junit.jupiter.api.Test;

class SheetRulesTest {

    private final BookIssue first = Fixtures.issue(11, "6.3", 4, 3);
    private final BookIssue second = Fixtures.issue(12, "7", 0, 2);
    private Map<IssueId, IssueCells> visible = known(first, second);

    @Test
    void oneChangedCellIsOneChangeWithBeforeAndAfter() throws IOException {
        SheetRules.Outcome outcome =
                check(s -> Fixtures.type(s, 3, SheetColumn.MEASURE_TEXT, "改为生态清淤"));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes()).hasSize(1);
        SheetChange change = outcome.changes().get(0);
        assertThat(change.cell()).isEqualTo("Q3");
        assertThat(change.field()).isEqualTo(IssueField.MEASURE_TEXT);
        assertThat(change.measure()).isEqualTo(2);
        assertThat(change.before()).startsWith("完成第2段");
        assertThat(change.after()).isEqualTo("改为生态清淤");
    }

    @Test
    void aFieldOfTheIssueMayBeChangedInAnyOfItsRows() throws IOException {
        assertThat(check(s -> Fixtures.type(s, 4, SheetColumn.PROGRESS, "基本完成")).changes())
                .extracting(SheetChange::cell, SheetChange::after)
                .containsExactly(tuple("F4", "基本完成"));
    }

    @Test
    void twoRowsOfOneIssueMustNotContradictEachOther() throws IOException {
        SheetRules.Outcome outcome =
                check(
                        s -> {
                            Fixtures.type(s, 2, SheetColumn.PROGRESS, "完成");
                            Fixtures.type(s, 4, SheetColumn.PROGRESS, "基本完成");
                        });

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.faults())
                .extracting(SheetFault::cell, SheetFault::value)
                .containsExactly(tuple("F4", "基本完成"));
        assertThat(outcome.faults().get(0).message()).contains("F2", "完成");
    }

    @Test
    void allFaultsAreNamedAtOnceByCellAndWhatWouldDo() throws IOException {
        SheetRules.Outcome outcome =
                check(
                        s -> {
                            Fixtures.type(s, 2, SheetColumn.PROGRESS, "差不多了");
                            Fixtures.type(s, 5, SheetColumn.MEASURE_DUE_ON, "2026-13-40");
                            Fixtures.type(s, 6, SheetColumn.NUMBER, "99");
                        });

        assertThat(outcome.faults())
                .extracting(SheetFault::cell, SheetFault::column, SheetFault::value)
                .containsExactly(
                        tuple("F2", "进展", "差不多了"),
                        tuple("R5", "措施到期日", "2026-13-40"),
                        tuple("C6", "问题编号", "99"));
        assertThat(outcome.faults().get(0).message()).contains("未启动", "基本完成");
        assertThat(outcome.faults().get(1).message()).contains("2026-06-30");
        assertThat(outcome.faults().get(2).message()).contains("不能修改");
    }

    @Test
    void datesAreUnderstoodInTheFormsPeopleWrite() throws IOException {
        for (String written : List.of("2027年1月31日", "2027/1/31", "2027.01.31", "46418")) {
            assertThat(check(s -> Fixtures.type(s, 2, SheetColumn.DUE_ON, written)).changes())
                    .as(written)
                    .extracting(SheetChange::after)
                    .containsExactly("2027-01-31");
        }
    }

    @Test
    void aRowOfAnIssueThatIsNotTheirsIsAFaultNotALeak() throws IOException {
        visible = known(first);

        SheetRules.Outcome outcome = check(s -> Fixtures.type(s, 5, SheetColumn.PROGRESS, "完成"));

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.faults()).extracting(SheetFault::cell).containsExactly("A5", "A6");
        assertThat(outcome.faults().get(0).message()).contains("不能查看").doesNotContain("柳溪河");
    }

    @Test
    void aChangeTellsWhichVersionOfTheIssueItWasMadeOn() throws IOException {
        byte[] file =
                Fixtures.edited(
                        Fixtures.exported(List.of(first, second)),
                        s -> Fixtures.type(s, 2, SheetColumn.AREA, "湖西区"));
        visible = known(Fixtures.issue(11, "6.3", 5, 3), second);

        assertThat(SheetRules.check(Fixtures.read(file), visible).changes())
                .extracting(SheetChange::cell, SheetChange::version)
                .containsExactly(tuple("E2", 4));
    }

    @Test
    void anUntouchedRowOfAChangedIssueIsLeftAlone() throws IOException {
        byte[] file = Fixtures.exported(List.of(first, second));
        visible = known(Fixtures.issue(11, "6.3", 9, 3), second);

        SheetRules.Outcome outcome = SheetRules.check(Fixtures.read(file), visible);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void aNewRowAndADamagedKeyAreFaults() throws IOException {
        SheetRules.Outcome outcome =
                check(
                        s -> {
                            s.createRow(6).createCell(3).setCellValue("新问题");
                            Fixtures.type(s, 6, SheetColumn.KEY, "12-x");
                        });

        assertThat(outcome.faults()).extracting(SheetFault::cell).containsExactly("A6", "A7");
        assertThat(outcome.faults().get(1).message()).contains("不能新增行");
    }

    @Test
    void aCopiedRowIsAFault() throws IOException {
        SheetRules.Outcome outcome =
                check(
                        s ->
                                Fixtures.type(
                                        s,
                                        6,
                                        SheetColumn.KEY,
                                        s.getRow(4).getCell(0).getStringCellValue()));

        assertThat(outcome.faults()).extracting(SheetFault::cell).containsExactly("A6");
        assertThat(outcome.faults().get(0).message()).contains("第5行");
    }

    @Test
    void emptyingAllRowsOfAnIssueTakesTheValueAwayEmptyingTheFirstAloneIsAFault()
            throws IOException {
        assertThat(
                        check(
                                        s -> {
                                            for (int row = 2; row <= 4; row++) {
                                                Fixtures.type(s, row, SheetColumn.AREA, "");
                                            }
                                        })
                                .changes())
                .extracting(SheetChange::before, SheetChange::after)
                .containsExactly(tuple("云湖市", ""));
        assertThat(check(s -> Fixtures.type(s, 2, SheetColumn.AREA, "")).faults())
                .extracting(SheetFault::cell)
                .containsExactly("E2");
    }

    private SheetRules.Outcome check(Consumer<XSSFSheet> work) throws IOException {
        byte[] file = Fixtures.edited(Fixtures.exported(List.of(first, second)), work);
        return SheetRules.check(Fixtures.read(file), visible);
    }

    private static Map<IssueId, IssueCells> known(BookIssue... issues) {
        Map<IssueId, IssueCells> known = new HashMap<>();
        for (BookIssue issue : issues) {
            known.put(issue.id(), Fixtures.cells(issue));
        }
        return known;
    }
}
