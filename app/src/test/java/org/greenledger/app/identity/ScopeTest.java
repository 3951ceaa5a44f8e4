package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void aScopeWithoutUnitsFindsNoRows() {
        assertThat(Scope.NOTHING.predicate("i.owner", "duty d where d.issue = i.id and d.unit"))
                .isEqualTo("false");
        assertThat(Scope.NOTHING.predicate("i.owner")).isEqualTo("false");
    }

    @Test
    void aScopeFindsWhatItsUnitsOwnOrHaveADutyIn() {
        Scope scope = Scope.of(3, Set.of(7L, 3L), true);
        String below = "(select s.below from identity.unit_below s where s.above = :scope_root)";
        assertThat(scope.predicate("i.owner", "duty d where d.issue = i.id and d.unit"))
                .isEqualTo(
                        "(i.owner in "
                                + below
                                + " or exists (select 1 from duty d where d.issue = i.id and d.unit in "
                                + below
                                + "))");
        assertThat(scope.root()).isEqualTo(3);
    }

    @Test
    void whatIsSecretIsLeftOutWithoutTheClearance() {
        String duties = "duty d where d.issue = i.id and d.unit";
        Scope plain = Scope.of(3, Set.of(3L), false);
        Scope cleared = Scope.of(3, Set.of(3L), true);
        assertThat(plain.predicate("i.owner", duties, "i.secret"))
                .isEqualTo("(" + plain.predicate("i.owner", duties) + " and not i.secret)");
        assertThat(cleared.predicate("i.owner", duties, "i.secret"))
                .isEqualTo("(" + cleared.predicate("i.owner", duties) + " and true)");
        assertThat(Scope.NOTHING.predicate("i.owner", duties, "i.secret")).isEqualTo("false");
    }

    @Test
    void aScopeHoldsItsUnitsAndNoOthers() {
        Scope scope = Scope.of(3, Set.of(3L), false);
        assertThat(scope.holds(new UnitId(3))).isTrue();
        assertThat(scope.holds(new UnitId(4))).isFalse();
    }
}
