package org.greenledger.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.charge.ChargeChoice;
import org.greenledger.app.ledger.charge.ChargeEdit;
import org.greenledger.app.ledger.charge.Charges;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.greenledger.app.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
@Import(MovableClock.Movable.class)
class DigestsTest {

    private static final LocalDate WEEK_BEFORE = LocalDate.of(2026, 6, 23);

    @Autowired ApplicationContext server;
    @Autowired MovableClock clock;
    @Autowired Digests digests;
    @Autowired OfficeReminders office;
    @Autowired ReminderChoices choices;
    @Autowired DigestJob making;
    @Autowired SendJob sending;
    @Autowired Charges charges;
    @Autowired Ledger ledger;
    @Autowired People accounts;
    @Autowired WorkingCalendar calendar;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    private Bureau bureau;

    @BeforeEach
    void aCity() {
        clock.moveTo(LocalDateTime.of(2026, 5, 6, 9, 0));
        bureau = new Bureau(server);
        jdbc.sql("update reminders.sending set state = 'sent' where state <> 'sent'").update();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void morningOf(LocalDate day) {
        clock.moveTo(day.atTime(7, 30));
        making.run(clock.instant());
    }

    private List<String> told(CurrentUser user, LocalDate day) {
        return digests.of(user, 1).stream()
                .filter(d -> d.day().equals(day))
                .flatMap(d -> d.lines().stream())
                .map(l -> l.what() + "|" + l.time(day) + (l.above() ? "|above" : ""))
                .toList();
    }

    @Test
    void thoseWhoseDutyItIsAreToldOnTheDaysOfTheRuleAndNobodyElse() {
        morningOf(WEEK_BEFORE);

        assertThat(told(bureau.wang, WEEK_BEFORE))
                .containsExactly("问题1：管网混接，污水直排南岸河道" + bureau.mark + "|还有 7 天");
        assertThat(told(bureau.stranger, WEEK_BEFORE)).isEmpty();
        assertThat(told(bureau.leader, WEEK_BEFORE)).isEmpty();
        morningOf(WEEK_BEFORE.plusDays(1));
        assertThat(told(bureau.wang, WEEK_BEFORE.plusDays(1))).as("nothing new").isEmpty();
        assertThat(digests.count(bureau.wang)).isEqualTo(1);
    }

    @Test
    void aDayHasOneDigestHoweverOftenTheJobRunsAndADayOffHasNone() {
        morningOf(WEEK_BEFORE);
        morningOf(WEEK_BEFORE);
        assertThat(digests.count(bureau.wang)).isEqualTo(1);

        LocalDate sunday = LocalDate.of(2026, 6, 21);
        office.change(new RuleForm("issue", true, "9", "", "0", "30", ""), "提前九天", bureau.officer);
        assertThat(digests.make(sunday)).isZero();
        assertThat(digests.preview(calendar.onOrBefore(sunday), bureau.officer)).hasSize(1);
    }

    @Test
    void whoIsInChargeByNameIsToldInsteadOfAllReportersUntilTheyLeave() {
        CurrentUser he = bureau.people.person("何苗", bureau.bureau, "unit-reporter");
        var row = charges.of(issue(), bureau.officer).get(0);
        charges.assign(
                List.of(ChargeEdit.read(row.seen(), ChargeChoice.KEEP, ChargeChoice.of(he.id()))),
                "分工",
                bureau.officer);
        morningOf(WEEK_BEFORE);
        assertThat(told(he, WEEK_BEFORE)).hasSize(1);
        assertThat(told(bureau.wang, WEEK_BEFORE)).isEmpty();

        PersonView view = accounts.find(he.id()).orElseThrow();
        accounts.close(he.id(), false, "调走", view.version());
        LocalDate dayBefore = LocalDate.of(2026, 6, 29);
        morningOf(dayBefore);
        assertThat(told(bureau.wang, dayBefore)).hasSize(1);
    }

    @Test
    void whatIsOverdueForAWeekIsToldToTheHeadsAboveAndWeeklyNotDaily() {
        LocalDate week = LocalDate.of(2026, 7, 7);
        for (LocalDate day = LocalDate.of(2026, 7, 1);
                !day.isAfter(LocalDate.of(2026, 7, 21));
                day = day.plusDays(1)) {
            morningOf(day);
        }
        assertThat(told(bureau.leader, week)).singleElement().asString().contains("逾期 7 天|above");
        assertThat(told(bureau.officer, week)).as("the office heads the city").isNotEmpty();
        assertThat(digests.of(bureau.wang, 1))
                .extracting(d -> d.day().getDayOfMonth())
                .containsExactly(21, 14, 7, 3, 1);
        assertThat(digests.of(bureau.leader, 1))
                .extracting(d -> d.day().getDayOfMonth())
                .containsExactly(21, 14, 7);
    }

    @Test
    void anOfficeChangesItsRuleSeesWhatWouldGoOutAndOthersKeepTheirs() {
        Bureau other = new Bureau(server);
        office.change(
                new RuleForm("issue", true, "6", "", "0", "30", ""), "六天前提醒一次", bureau.officer);
        LocalDate six = LocalDate.of(2026, 6, 24);

        assertThat(digests.preview(six, bureau.officer))
                .singleElement()
                .satisfies(r -> assertThat(r.name()).isEqualTo("王婷"))
                .satisfies(r -> assertThat(r.made()).isFalse());
        assertThat(digests.preview(WEEK_BEFORE, bureau.officer)).isEmpty();
        assertThat(digests.preview(WEEK_BEFORE, other.officer)).hasSize(1);
        assertThat(digests.preview(WEEK_BEFORE, bureau.stranger))
                .as("others' people are out of sight")
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                office.change(
                                        new RuleForm("issue", true, "6", "", "1", "30", ""),
                                        "天天提醒",
                                        bureau.officer))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能天天提醒");
        assertThat(
                        jdbc.sql(
                                        "select changes::text from audit.entry where reason ="
                                                + " '六天前提醒一次' order by id desc limit 1")
                                .query(String.class)
                                .single())
                .contains("前 6 天");
    }

    @Test
    void aMailGoesToAConfirmedAddressOnceWithTitlesOnly() throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(TestMail.PORT, "127.0.0.1", "smtp"));
        mails.start();
        try {
            confirm(mails, bureau.wang, "wang" + bureau.mark + "@example.gov.cn");
            morningOf(WEEK_BEFORE);
            sending.run(clock.instant());
            sending.run(clock.instant());

            MimeMessage[] got = mails.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[1].getSubject()).isEqualTo("整改提醒：1 项待办（2026-06-23）");
            assertThat((String) got[1].getContent())
                    .contains(
                            "问题1：管网混接",
                            "2026-06-30，还有 7 天",
                            "https://greenledger.example/reminders");
            assertThat(got[1].getAllRecipients()).hasSize(1);
            assertThat(log(bureau.officer))
                    .singleElement()
                    .satisfies(
                            r -> {
                                assertThat(r.outcome()).isEqualTo("已发出");
                                assertThat(r.tries()).isEqualTo(1);
                            });
            assertThat(office.log(false, 1, bureau.stranger)).isEmpty();
        } finally {
            mails.stop();
        }
    }

    @Test
    void whatMustStayInsideDoesNotGoOutAndIsToldToTheClearedOnly() throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(TestMail.PORT, "127.0.0.1", "smtp"));
        mails.start();
        try {
            confirm(mails, bureau.officer, "zhao" + bureau.mark + "@example.gov.cn");
            ledger.secret(issue(), version(), true, "涉及问责", bureau.officer);
            LocalDate week = LocalDate.of(2026, 7, 7);
            morningOf(week);
            sending.run(clock.instant());

            assertThat(told(bureau.wang, week)).as("not cleared").isEmpty();
            assertThat(told(bureau.officer, week)).hasSize(1);
            assertThat(mails.getReceivedMessages()).as("the code alone").hasSize(1);
        } finally {
            mails.stop();
        }
    }

    @Test
    void whatDoesNotGoIsTriedAgainAndAtLastStandsInTheLogUntilSomebodyLooks() throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(TestMail.PORT, "127.0.0.1", "smtp"));
        mails.start();
        confirm(mails, bureau.wang, "wang" + bureau.mark + "@example.gov.cn");
        mails.stop();
        morningOf(WEEK_BEFORE);

        sending.run(clock.instant());
        assertThat(log(bureau.officer))
                .singleElement()
                .satisfies(r -> assertThat(r.outcome()).isEqualTo("没有发出，会再试"));
        sending.run(clock.instant());
        assertThat(log(bureau.officer).get(0).tries()).as("not before its time").isEqualTo(1);
        for (int k = 0; k < 8; k++) {
            clock.pass(Duration.ofHours(2));
            sending.run(clock.instant());
        }
        SentRow stuck = office.log(true, 1, bureau.officer).get(0);
        assertThat(stuck.stuck()).isTrue();
        assertThat(stuck.tries()).isEqualTo(8);
        assertThat(stuck.error()).contains("邮件服务器没有收下");

        mails.start();
        try {
            office.again(stuck.digest(), Channel.MAIL, bureau.officer);
            sending.run(clock.instant());
            assertThat(log(bureau.officer).get(0).outcome()).isEqualTo("已发出");
            assertThat(mails.getReceivedMessages()).isNotEmpty();
        } finally {
            mails.stop();
        }
    }

    @Test
    void aCodeIsGoodForFiveTriesAndAnOfficeMayForbidMail() throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(TestMail.PORT, "127.0.0.1", "smtp"));
        mails.start();
        try {
            choices.askAddress("wang" + bureau.mark + "@example.gov.cn", bureau.wang);
            String code = code(mails);
            String wrong = code.equals("000000") ? "000001" : "000000";
            for (int k = 0; k < 5; k++) {
                assertThatThrownBy(() -> choices.confirmAddress(wrong, bureau.wang))
                        .isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> choices.confirmAddress(code, bureau.wang))
                    .isInstanceOf(Refused.class);
            assertThat(choices.of(bureau.wang).mail()).isFalse();
            assertThatThrownBy(() -> choices.askAddress("wang@example.gov.cn", bureau.wang))
                    .hasMessageContaining("一分钟后");
            clock.pass(Duration.ofMinutes(2));
            mails.purgeEmailFromAllMailboxes();
            confirm(mails, bureau.wang, "wang" + bureau.mark + "@example.gov.cn");

            office.allowMail(false, bureau.officer);
            morningOf(WEEK_BEFORE);
            assertThat(log(bureau.officer)).allSatisfy(r -> assertThat(r.channel()).isNull());
            assertThatThrownBy(() -> choices.choose(true, 0, bureau.wang))
                    .hasMessageContaining("没有开放");
        } finally {
            mails.stop();
        }
    }

    @Test
    void aGroupGetsASignedMessageAndItsRefusalIsTriedAgain() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        AtomicReference<String> query = new AtomicReference<>("");
        AtomicReference<String> answer = new AtomicReference<>("{\"errcode\":310000}");
        HttpServer chat =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext(
                "/robot",
                exchange -> {
                    query.set(exchange.getRequestURI().getRawQuery());
                    bodies.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    byte[] said = answer.get().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, said.length);
                    exchange.getResponseBody().write(said);
                    exchange.close();
                });
        chat.start();
        try {
            String address =
                    "http://127.0.0.1:" + chat.getAddress().getPort() + "/robot?access_token=x";
            office.addChat(
                    new ChatForm("整改工作群", ChatSort.DINGTALK, address, "", "SECabc"),
                    bureau.officer);
            long group = office.chats(bureau.officer).get(0).id();
            choices.choose(false, group, bureau.wang);
            assertThatThrownBy(() -> choices.choose(false, group, new Bureau(server).wang))
                    .isInstanceOf(Refused.class);

            morningOf(WEEK_BEFORE);
            sending.run(clock.instant());
            assertThat(log(bureau.officer).get(0).error()).contains("310000");
            answer.set("{\"errcode\":0,\"errmsg\":\"ok\"}");
            clock.pass(Duration.ofMinutes(3));
            sending.run(clock.instant());

            assertThat(log(bureau.officer).get(0).outcome()).isEqualTo("已发出");
            assertThat(bodies)
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"msgtype\":\"text\"", "问题1：管网混接");
            Matcher signed =
                    Pattern.compile("access_token=x&timestamp=([0-9]{13})&sign=(.+)")
                            .matcher(query.get());
            assertThat(signed.matches()).isTrue();
            assertThat(
                            ChatSigning.dingtalk(
                                    "?",
                                    "SECabc",
                                    java.time.Instant.ofEpochMilli(
                                            Long.parseLong(signed.group(1)))))
                    .endsWith("sign=" + signed.group(2));
            assertThat(
                            jdbc.sql("select encode(address, 'escape') from reminders.chat")
                                    .query(String.class)
                                    .list())
                    .noneMatch(a -> a.contains("access_token"));
        } finally {
            chat.stop(0);
        }
    }

    @Test
    void groupsInsideAreRefusedUnlessTheSettingsNameThem() {
        for (String inside :
                List.of(
                        "http://localhost:1/x",
                        "http://10.0.0.1/x",
                        "http://[::1]/x",
                        "http://169.254.169.254/latest")) {
            assertThatThrownBy(
                            () ->
                                    office.addChat(
                                            new ChatForm("群", ChatSort.WECOM, inside, "", ""),
                                            bureau.officer))
                    .as(inside)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("内网");
        }
    }

    @Test
    void aCalendarHoldsOnesOwnDaysUntilItIsRevokedOrTheAccountCloses() throws Exception {
        clock.moveTo(LocalDateTime.of(2026, 6, 1, 9, 0));
        choices.openFeed(bureau.wang);
        String path = "/feed/" + choices.of(bureau.wang).feed().replaceFirst(".*/", "");
        MockHttpServletResponse answer = fetch(path, null);
        String text = answer.getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader("Last-Modified")).isNotNull();
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries())
                .filteredOn(e -> e.getSeverity() == ValidationEntry.Severity.ERROR)
                .isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        VEvent event = events.get(0);
        assertThat(events).hasSize(1);
        assertThat(event.getSummary().getValue()).contains("问题1：管网混接", bureau.mark);
        assertThat(event.getRequiredProperty("DTSTART").toString().strip())
                .isEqualTo("DTSTART;VALUE=DATE:20260630");
        assertThat(event.getUid().orElseThrow().getValue())
                .isEqualTo("issue-issue-" + issue().value() + "@greenledger");
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);

        String tag = Objects.requireNonNull(answer.getHeader("ETag"));
        assertThat(fetch(path, tag).getStatus()).isEqualTo(304);
        choices.openFeed(bureau.stranger);
        assertThat(
                        fetch(
                                        "/feed/"
                                                + choices.of(bureau.stranger)
                                                        .feed()
                                                        .replaceFirst(".*/", ""),
                                        null)
                                .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("VEVENT");

        choices.closeFeed(bureau.wang);
        assertThat(fetch(path, null).getStatus()).isEqualTo(404);
        choices.openFeed(bureau.wang);
        String other = "/feed/" + choices.of(bureau.wang).feed().replaceFirst(".*/", "");
        assertThat(fetch(other, null).getStatus()).isEqualTo(200);
        PersonView view = accounts.find(bureau.wang.id()).orElseThrow();
        accounts.close(bureau.wang.id(), false, "调走", view.version());
        assertThat(fetch(other, null).getStatus()).isEqualTo(404);
        for (int k = 0; k < 60; k++) {
            fetch(other, null);
        }
        assertThat(fetch(other, null).getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse fetch(
            String path, @org.jspecify.annotations.Nullable String tag) throws Exception {
        var request = get(path);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<SentRow> log(CurrentUser officer) {
        return office.log(false, 1, officer);
    }

    private IssueId issue() {
        return ledger.book(bureau.inspection, bureau.officer).issues().get(0).id();
    }

    private int version() {
        return ledger.book(bureau.inspection, bureau.officer).issues().get(0).version();
    }

    private void confirm(GreenMail mails, CurrentUser user, String address) throws Exception {
        choices.askAddress(address, user);
        choices.confirmAddress(code(mails), user);
        assertThat(choices.of(user).address()).isEqualTo(address);
    }

    private static String code(GreenMail mails) throws Exception {
        MimeMessage[] got = mails.getReceivedMessages();
        Matcher code =
                Pattern.compile("验证码：([0-9]{6})")
                        .matcher((String) got[got.length - 1].getContent());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
