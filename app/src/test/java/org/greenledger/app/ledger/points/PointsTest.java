package org.greenledger.app.ledger.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.ChangeView;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class PointsTest {

    @Autowired ApplicationContext server;
    @Autowired Points points;
    @Autowired Ledger ledger;

    private TwoOffices offices;
    private IssueId issue;
    private IssueId hidden;

    @BeforeEach
    void settle() {
        offices = new TwoOffices(server);
        var adopted = offices.adopt(List.of(offices.shared("1", "非法码头"), offices.own("2", "内部的")));
        List<IssueId> ids =
                ledger.book(adopted.inspection(), offices.insider).issues().stream()
                        .map(i -> i.id())
                        .toList();
        issue = ids.get(0);
        hidden = ids.get(1);
    }

    private static PointEntry at(String name, double longitude, double latitude) {
        return new PointEntry(name, null, new Coordinates(longitude, latitude), null);
    }

    private List<PointEntry> many(int count) {
        List<PointEntry> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(at("码头" + (k + 1), 118 + k / 1000.0, 31));
        }
        return all;
    }

    @Test
    void a171PointsAreEnteredAtOnceAndStandInTheHistory() {
        assertThat(points.add(issue, many(171), offices.insider)).isEqualTo(1);
        assertThat(points.of(issue, offices.participant))
                .hasSize(171)
                .last()
                .satisfies(p -> assertThat(p.number()).isEqualTo(171));
        assertThat(ledger.issue(issue, offices.insider).history())
                .extracting(ChangeView::sentence)
                .first()
                .isEqualTo("新增点位“码头1（118.00000，31.00000）等171个”");
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        points.add(issue, many(2), offices.insider);
        PointView second = points.of(issue, offices.insider).get(1);
        points.withdraw(second.id(), second.version(), "重复登记", offices.insider);
        assertThat(points.add(issue, List.of(at("新码头", 119, 31)), offices.insider)).isEqualTo(3);
        assertThat(points.of(issue, offices.insider))
                .extracting(PointView::number)
                .containsExactly(1, 3);
        assertThatThrownBy(() -> points.find(second.id(), offices.insider))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameListPastedTwiceIsRefusedWhole() {
        points.add(issue, many(3), offices.insider);
        List<PointEntry> again = new ArrayList<>(many(1));
        again.add(at("另一处", 120, 31));
        assertThatThrownBy(() -> points.add(issue, again, offices.insider))
                .isInstanceOf(Refused.class)
                .hasMessage("“码头1”已有名称和坐标都相同的点位");
        assertThat(points.of(issue, offices.insider)).hasSize(3);
    }

    @Test
    void aPointChangedMeanwhileIsNotOverwritten() {
        points.add(issue, many(1), offices.insider);
        PointView point = points.of(issue, offices.insider).get(0);
        points.change(point.id(), point.version(), at("一号码头", 118, 31), offices.insider);
        assertThatThrownBy(
                        () ->
                                points.change(
                                        point.id(),
                                        point.version(),
                                        at("二号码头", 118, 31),
                                        offices.insider))
                .isInstanceOf(Stale.class);
        assertThat(points.find(point.id(), offices.insider).entry().name()).isEqualTo("一号码头");
    }

    @Test
    void onlyTheOfficeThatOwnsTheIssueKeepsItsPoints() {
        points.add(issue, many(1), offices.insider);
        assertThatThrownBy(() -> points.add(issue, many(1), offices.participant))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> points.add(issue, many(1), offices.outsider))
                .isInstanceOf(NotFound.class);
        points.add(hidden, many(1), offices.insider);
        assertThat(points.of(hidden, offices.participant)).isEmpty();
        PointId foreign = points.of(hidden, offices.insider).get(0).id();
        assertThatThrownBy(() -> points.find(foreign, offices.participant))
                .isInstanceOf(NotFound.class);
    }
}
