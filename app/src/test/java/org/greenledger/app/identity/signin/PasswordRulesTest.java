package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenledger.app.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    static final SignInRules RULES =
            new SignInRules(12, 3, 5, 180, 1, 5, 60, 3600, 30, 60, 12, true, 0);

    private final CommonPasswords common = new CommonPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lvzhang-2026",
                "Qing-shan-2026",
                "Lv-shui-2026",
                "Lvshui-2026-a",
                "Falsch-2026-x",
                "correct-Horse-battery-7",
                "Kx7#mpQ9vTz2",
                "雨后青山-Xiangjian-7"
            })
    void whatNobodyGuessesIsAccepted(String password) {
        assertThat(refusals(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password@2026",
                "P@ssw0rd1234",
                "Admin@123456",
                "Woaini1314520!",
                "Qwertyuiop123!",
                "1qaz@WSX3edc",
                "Huanbao@2026",
                "Zhangwei1990!",
                "Zhang@19900101",
                "Beijing@2026!!",
                "Zhengfu@123456",
                "Abcd1234!@#$",
                "Aaaaaaaa1111!",
                "Guanliyuan@1"
            })
    void whatIsTriedFirstIsRefusedHoweverItIsDecorated(String password) {
        assertThat(refusals(password)).singleElement().asString().contains("太常见");
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThat(
                        PasswordRules.refusals(RULES, common, "lanlan", List.of("张岚"), "lanlan")
                                .stream()
                                .map(Refusal::message))
                .hasSize(3)
                .anyMatch(m -> m.contains("12到72"))
                .anyMatch(m -> m.contains("至少三种"))
                .anyMatch(m -> m.contains("用户名"));
        assertThat(
                        PasswordRules.refusals(
                                        RULES,
                                        common,
                                        "zhanglan",
                                        List.of("张岚", "环保局"),
                                        "环保局-Kx7mpQ9vT")
                                .stream()
                                .map(Refusal::message))
                .containsExactly("密码不能包含姓名或单位名称");
    }

    @Test
    void rulesStayWithinTheirBounds() {
        assertThat(RULES.refusals()).isEmpty();
        assertThat(new SignInRules(8, 1, 30, 10, 100, 100, 1, 99999, 5, 1, 48, false, 0).refusals())
                .extracting(Refusal::field)
                .containsExactly(
                        "passwordLength",
                        "passwordKinds",
                        "passwordPast",
                        "passwordDays",
                        "passwordHours",
                        "tries",
                        "firstWait",
                        "longestWait",
                        "addressTries",
                        "idleMinutes",
                        "absoluteHours");
    }

    private List<String> refusals(String password) {
        return PasswordRules.refusals(RULES, common, "zhanglan", List.of("张岚"), password).stream()
                .map(Refusal::message)
                .toList();
    }
}
