package org.greenledger.app.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DraftEditingTest {

    @Autowired PlanImports imports;
    @Autowired DraftReview review;
    @Autowired DraftEditing editing;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private Office office;
    private ImportId id;

    @BeforeEach
    void aDraft() {
        office = Office.open(directory, people, "张岚");
        id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
    }

    @Test
    void aCorrectionIsKeptBesideWhatTheReaderReadAndInTheLog() {
        DraftItem item = issue(1);
        String read = item.issue().target();

        edit(item, "target", Map.of("value", List.of("全部设施正常运行")));

        IssueEntry now = issue(1).issue();
        assertThat(now.target()).isEqualTo("全部设施正常运行");
        assertThat(now.quotations().get("target").original()).isEqualTo(read);
        assertThat(((IssueEntry) issue(1).reading()).target()).isEqualTo(read);
        assertThat(
                        database.sql(
                                        "select count(*) from planimport.edit where item_id = ? and act = 'target'")
                                .param(item.id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverComesSecondOverwritesNothingAndHearsWhoWasFirst() {
        DraftItem seen = issue(1);
        edit(seen, "target", Map.of("value", List.of("第一人所写")));

        assertThatThrownBy(() -> edit(seen, "target", Map.of("value", List.of("第二人所写"))))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("张岚")
                .hasMessageContaining("问题 1");
        assertThat(issue(1).issue().target()).isEqualTo("第一人所写");
    }

    @Test
    void typedDeadlinesAreReadAgain() {
        edit(issue(1), "deadline", Map.of("value", List.of("2027年3月底前完成")));

        assertThat(issue(1).issue().terms())
                .anyMatch(t -> "2027-03-31".equals(String.valueOf(t.dueOn())));
    }

    @Test
    void wordsSelectedInTheTextBringTheirPlace() {
        String text = imports.source(id, office.user()).text();
        int start = text.indexOf("消除尾矿库环境风险");
        int end = start + "消除尾矿库环境风险".length();

        edit(issue(1), "target", Map.of("start", List.of("" + start), "end", List.of("" + end)));

        IssueEntry now = issue(1).issue();
        assertThat(now.target()).isEqualTo("消除尾矿库环境风险");
        assertThat(now.quotations().get("target").start()).isEqualTo(start);
    }

    @Test
    void anIssueIsSplitAndJoinedAgain() {
        edit(
                issue(2),
                "split",
                Map.of("number", List.of("4"), "value", List.of("监测预警体系不健全。"), "n", List.of("2")));
        List<DraftItem> after = issues();
        assertThat(after).extracting(i -> i.issue().number()).containsExactly("1", "2", "4", "3");
        assertThat(after.get(1).issue().measures()).hasSize(1);
        assertThat(after.get(2).issue().measures()).hasSize(1);

        edit(after.get(2), "merge", Map.of());
        assertThat(issues()).hasSize(3);
        assertThat(issue(2).issue().measures()).hasSize(2);
    }

    @Test
    void nonsenseIsRefusedWithWhatWouldBeTaken() {
        assertThatThrownBy(() -> edit(issue(1), "number", Map.of("number", List.of("六"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("6.3");
        assertThatThrownBy(() -> edit(issue(1), "description", Map.of("value", List.of(" "))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                edit(
                                        issue(1),
                                        "duty-add",
                                        Map.of("unit", List.of("省水利厅"), "measures", List.of("9"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1 到 2");
        assertThatThrownBy(() -> edit(issue(1), "no-such-act", Map.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void unknownUnitsAreRegisteredInOneGo() {
        DraftView before = review.open(id, office.user());
        List<String> names = before.openUnits().stream().map(UnitState::name).toList();
        assertThat(names).isNotEmpty();

        review.register(id, names, office.user());

        assertThat(review.open(id, office.user()).openUnits()).isEmpty();
    }

    private List<DraftItem> issues() {
        return review.open(id, office.user()).of(ItemKind.ISSUE);
    }

    private DraftItem issue(int number) {
        return issues().stream()
                .filter(i -> i.issue().number().equals("" + number))
                .findFirst()
                .orElseThrow();
    }

    private void edit(DraftItem item, String act, Map<String, List<String>> values) {
        editing.edit(id, item.id(), item.version(), act, values, office.user());
    }
}
