package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldRulesTest {

    @Test
    void permissionsOfOneFieldAndCommonOnesGoTogether() {
        assertThat(FieldRules.refusal(List.of(Permission.LEDGER_VIEW, Permission.UNIT_VIEW)))
                .isEmpty();
        assertThat(FieldRules.refusal(List.of(Permission.ROLE_GRANT, Permission.SIGN_IN_MANAGE)))
                .isEmpty();
    }

    @Test
    void noTwoFieldsGoTogether() {
        for (Permission one : Permission.values()) {
            for (Permission other : Permission.values()) {
                boolean apart =
                        one.field() != other.field()
                                && one.field() != PermissionField.COMMON
                                && other.field() != PermissionField.COMMON;
                assertThat(FieldRules.refusal(List.of(one, other)).isPresent())
                        .as("%s with %s", one, other)
                        .isEqualTo(apart);
            }
        }
    }

    @Test
    void theRefusalNamesTheFields() {
        assertThat(FieldRules.refusal(List.of(Permission.LEDGER_VIEW, Permission.AUDIT_VIEW)))
                .hasValueSatisfying(told -> assertThat(told).contains("整改业务、审计管理"));
    }
}
