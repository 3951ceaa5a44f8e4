package org.greenledger.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemindRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30); // a Tuesday
    private static final ReminderRule RULE =
            new ReminderRule("issue", true, List.of(30, 7, 1), List.of(1, 3, 7), 7, 30, 7);
    private final RemindRules rules =
            new RemindRules(RemindRulesTest::before, RemindRulesTest::after);

    private static boolean off(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate before(LocalDate day) {
        return off(day) ? before(day.minusDays(1)) : day;
    }

    private static LocalDate after(LocalDate day) {
        return off(day) ? after(day.plusDays(1)) : day;
    }

    private List<String> days(ReminderRule rule, LocalDate due) {
        return due.minusDays(40)
                .datesUntil(due.plusDays(60))
                .filter(d -> !off(d) && rules.speaks(rule, due, d))
                .map(d -> d.toString().substring(5))
                .toList();
    }

    @Test
    void daysBeforeDaysAfterThenWeeklyAndAtLastNoMore() {
        // 30 days before is Sunday 31 May: said on Friday; 7 days before Tuesday 23 June; 1 day
        // before 29 June
        // after: 1 July, 3 July, 7 July; then 14, 21, 28 July; 35 days is beyond 30
        assertThat(days(RULE, DUE))
                .containsExactly(
                        "05-29", "06-23", "06-29", "07-01", "07-03", "07-07", "07-14", "07-21",
                        "07-28");
    }

    @Test
    void whatFallsOnDaysOffIsSaidEarlyBeforeAndLateAfter() {
        LocalDate monday = LocalDate.of(2026, 7, 6);
        assertThat(days(new ReminderRule("x", true, List.of(1), List.of(5), 0, 30, null), monday))
                .containsExactly("07-03", "07-13");
        LocalDate saturday = LocalDate.of(2026, 7, 4);
        assertThat(days(new ReminderRule("x", true, List.of(0), List.of(1), 0, 30, null), saturday))
                .as("the day itself on Friday, the day after on Monday")
                .containsExactly("07-03", "07-06");
    }

    @Test
    void aRuleThatIsOffSaysNothing() {
        assertThat(days(new ReminderRule("x", false, List.of(1), List.of(1), 7, 30, null), DUE))
                .isEmpty();
    }

    @Test
    void theUnitAboveHearsOfItAfterItsDays() {
        assertThat(RemindRules.above(RULE, DUE, DUE.plusDays(6))).isFalse();
        assertThat(RemindRules.above(RULE, DUE, DUE.plusDays(7))).isTrue();
        assertThat(
                        RemindRules.above(
                                new ReminderRule("x", true, List.of(), List.of(1), 0, 30, null),
                                DUE,
                                DUE.plusDays(99)))
                .isFalse();
    }

    @Test
    void aFormSaysAtOnceWhatIsWrongWithIt() {
        assertThat(new RuleForm("x", true, "30，7, 1", "1 3 7", "7", "180", "").wrong()).isEmpty();
        assertThat(new RuleForm("x", true, "30，7, 1", "1 3 7", "7", "180", "").rule())
                .isEqualTo(
                        new ReminderRule(
                                "x", true, List.of(30, 7, 1), List.of(1, 3, 7), 7, 180, null));
        assertThat(new RuleForm("x", true, "bald", "0", "1", "", "400").wrong())
                .extracting(r -> r.field())
                .containsExactly("before", "after", "every", "until", "aboveAfter");
    }

    @Test
    void aChatsBodyIsJsonAndItsValuesAreEscaped() {
        String body =
                ChatRules.fill(
                        ChatSort.WECOM.template(), Map.of("text", "第一行\n“\"引\"”\\ {{name}}"));
        assertThat(body)
                .isEqualTo(
                        "{\"msgtype\":\"text\",\"text\":{\"content\":\"第一行\\n"
                                + "“\\\"引\\\"”\\\\ {{name}}\"}}");
        assertThat(
                        ChatRules.wrong(
                                new ChatForm(
                                        "群", ChatSort.OTHER, "https://a.b/c", "{\"x\":1}", "")))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("{{text}}"));
        assertThat(ChatRules.wrong(new ChatForm("", ChatSort.OTHER, "ftp://a", "{{text}", "")))
                .hasSize(3);
        for (ChatSort sort : ChatSort.values()) {
            assertThat(
                            ChatRules.wrong(
                                    new ChatForm("群", sort, "https://a.b/c", sort.template(), "")))
                    .isEmpty();
        }
    }

    @Test
    void addressesInsideAreKnown() throws Exception {
        for (String inside :
                List.of(
                        "127.0.0.1",
                        "10.1.2.3",
                        "172.16.0.1",
                        "192.168.1.1",
                        "169.254.169.254",
                        "100.64.0.1",
                        "0.0.0.0",
                        "::1",
                        "fc00::1",
                        "fe80::1",
                        "::ffff:10.0.0.1")) {
            assertThat(ChatRules.inner(InetAddress.getByName(inside))).as(inside).isTrue();
        }
        for (String outside : List.of("8.8.8.8", "100.128.0.1", "2400:3200::1", "172.32.0.1")) {
            assertThat(ChatRules.inner(InetAddress.getByName(outside))).as(outside).isFalse();
        }
    }
}
