package org.greenledger.app.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SearchesTest {

    @Autowired Searches searches;
    @Autowired Ledger ledger;
    @Autowired ApplicationContext server;

    private TwoOffices t;

    @BeforeEach
    void offices() {
        t = new TwoOffices(server);
    }

    @Test
    void twoCharactersAreEnoughOneIsTooAndTheOrderOfCharactersMatters() {
        t.adopt(List.of(t.own("1", "矿山生态修复滞后"), t.own("2", "山矿并不相同")));
        assertThat(found("矿山", t.insider)).containsExactly("1");
        assertThat(found("滞", t.insider)).containsExactly("1");
        assertThat(found("矿", t.insider)).containsExactly("1", "2");
        assertThat(found("山生复", t.insider)).isEmpty();
    }

    @Test
    void severalWordsMustAllBeFoundInIssueMeasuresOrUnits() {
        t.adopt(List.of(t.own("1", "港口扬尘"), t.own("2", "河道垃圾")));
        assertThat(found("扬尘 管网普查", t.insider)).containsExactly("1");
        assertThat(found("水利厅 垃圾", t.insider)).containsExactly("2");
        assertThat(found("扬尘 垃圾", t.insider)).isEmpty();
    }

    @Test
    void widthAndCaseDoNotMatterAndSignsOfPatternsAreOrdinaryCharacters() {
        t.adopt(List.of(t.own("1", "ＰＭ2.5浓度上升１０％"), t.own("2", "PM10浓度")));
        assertThat(found("pm2.5", t.insider)).containsExactly("1");
        assertThat(found("10%", t.insider)).containsExactly("1");
        assertThat(found("P_", t.insider)).isEmpty();
        assertThat(found("  ", t.insider)).isEmpty();
    }

    @Test
    void nobodyFindsOtherPeoplesIssues() {
        t.adopt(List.of(t.own("1", "秘而不宣的尾矿"), t.shared("2", "人尽皆知的尾矿")));
        assertThat(found("尾矿", t.insider)).containsExactly("1", "2");
        assertThat(found("尾矿", t.participant)).containsExactly("2");
        assertThat(found("尾矿", t.outsider)).isEmpty();
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsOnly() {
        InspectionId id = t.adopt(List.of(t.own("1", "采砂船停泊"))).inspection();
        BookIssue one = ledger.book(id, t.insider).issues().get(0);
        ledger.edit(
                one.id(),
                one.version(),
                List.of(new FieldChange(IssueField.MEASURE_TEXT, 1, "拆解全部趸船")),
                "勘误",
                Origin.PAGE,
                t.insider);
        assertThat(found("趸船", t.insider)).containsExactly("1");
        assertThat(found("管网普查", t.insider)).isEmpty();
    }

    @Test
    void whereTheWordsStandIsShownAndMarked() {
        t.adopt(List.of(t.own("1", "港口扬尘")));
        SearchHit hit = searches.find("普查", 5, t.insider).get(0);
        assertThat(hit.where()).isEqualTo("措施1");
        assertThat(hit.snippet())
                .containsExactly(
                        new SearchHit.Piece("完成管网", false), new SearchHit.Piece("普查", true));
    }

    private List<String> found(String question, CurrentUser user) {
        return searches.find(question, 50, user).stream()
                .map(h -> h.issue().entry().number())
                .toList();
    }
}
