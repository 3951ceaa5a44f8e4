package org.greenledger.app.ledger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.lists.IssueOverview.Group;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Group SMALL = group("小县", 1, 0);
    private static final Group LARGE = group("大市", 8, 2);
    private static final Group SLOW = group("慢县", 0, 5);
    private static final Group TWIN = group("小区", 1, 0);

    private static Group group(String name, int done, int open) {
        return new Group(name, Map.of(Progress.DONE, done, Progress.BEHIND, open), 0, 0);
    }

    @Test
    void byRateASmallUnitIsFirstAndByCountALargeOne() {
        List<Group> all = List.of(SLOW, LARGE, SMALL);
        assertThat(Ranking.RATE.order(all)).containsExactly(SMALL, LARGE, SLOW);
        assertThat(Ranking.COUNT.order(all)).containsExactly(LARGE, SMALL, SLOW);
    }

    @Test
    void equalsShareAPlaceAndTheNextIsCountedOn() {
        List<Group> ordered = Ranking.RATE.order(List.of(SMALL, LARGE, TWIN));
        assertThat(Ranking.RATE.places(ordered)).containsExactly(1, 1, 3);
    }

    @Test
    void aUnitWithoutIssuesHasARateOfZero() {
        assertThat(group("空县", 0, 0).rate()).isZero();
        assertThat(LARGE.rate()).isEqualTo(80);
    }
}
