package org.greenledger.app.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of jobs, as the system administrator uses it. */
@BrowserTest
class JobsBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired JobRun runner;
    @Autowired Jobs jobs;
    @Autowired JdbcClient database;
    @Autowired RunsSweep sweep;
    @LocalServerPort int port;

    @Test
    void theAdministratorSeesHowItWentAndRunsAJobOutOfTurn(Page page) {
        TestPeople people = TestPeople.of(server);
        String mark = UUID.randomUUID().toString().substring(0, 6);
        CurrentUser admin =
                people.person(
                        "郑稳",
                        people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null),
                        "system-admin");
        assertThat(runner.run(sweep, "甲机:17")).isTrue();
        assertThatThrownBy(() -> runner.run(failing(sweep.name()), "乙机:18"))
                .hasMessageContaining("没有应答");

        signIn(page, people, admin);
        page.navigate("/jobs");
        assertThat(page.locator("tr:has-text('清理运行记录')")).containsText("没有应答");
        assertThat(page.locator("main")).not().containsText("secret.Place");
        shots(page, "jobs");
        page.click("a:has-text('清理运行记录')");
        page.click("main button:has-text('立即运行')");
        assertThat(page.locator("[name=reason]:invalid")).hasCount(1);
        page.fill("[name=reason]", "磁盘快满了");
        page.click("main button:has-text('立即运行')");
        assertThat(page.locator(".toasts")).containsText("已要求立即运行");
        assertThat(page.locator("main")).containsText("郑稳：磁盘快满了");
        shots(page, "job");
        page.fill("[name=reason]", "再来一次");
        page.click("main button:has-text('立即运行')");
        assertThat(page.locator("main")).containsText("已有人要求立即运行");

        assertThat(runner.run(sweep, "甲机:17")).isTrue();
        assertThat(jobs.runs(sweep.name(), 1))
                .singleElement()
                .satisfies(r -> assertThat(r.askedWhy()).isEqualTo("磁盘快满了"));
        assertThat(
                        database.sql(
                                        "select count(*) from audit.entry where sentence = '要求立即运行定时任务“清理运行记录”' and reason = '磁盘快满了'")
                                .query(Integer.class)
                                .single())
                .isPositive();
    }

    @Test
    void whatRunsElsewhereIsNotRunHere() throws Exception {
        JdbcJobLock locks = server.getBean(JdbcJobLock.class);
        try (JdbcJobLock.Held held = locks.take("test.elsewhere").orElseThrow()) {
            assertThat(runner.run(failing("test.elsewhere"), "甲机:17")).isFalse();
        }
        assertThat(jobs.runs("test.elsewhere", 1)).isEmpty();
    }

    @Test
    void runsThatFoundNothingToDoAreNotHeapedUp() {
        Job idle = job("test.idle", "");
        Job busy = job("test.idle", "做了 1 件");
        for (Job each : List.of(idle, idle, busy, idle, idle)) {
            runner.run(each, "甲机:17");
        }
        assertThat(jobs.runs("test.idle", 10))
                .extracting(RunView::result)
                .containsExactly("", "做了 1 件");
    }

    private static Job failing(String name) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String chinese() {
                return name;
            }

            @Override
            public JobTimes times() {
                return JobTimes.daily(3, 0);
            }

            @Override
            public String run(Instant now) {
                throw new IllegalStateException("数据库没有应答\nat secret.Place");
            }
        };
    }

    private static Job job(String name, String result) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String chinese() {
                return name;
            }

            @Override
            public JobTimes times() {
                return JobTimes.every(Duration.ofMinutes(1));
            }

            @Override
            public String run(Instant now) {
                return result;
            }
        };
    }

    private void signIn(Page page, TestPeople people, CurrentUser user) {
        jakarta.servlet.http.Cookie session = people.session(user);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }

    private static void shots(Page page, String name) {
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-390");
        page.setViewportSize(1366, 768);
        Screenshots.take(page, name + "-1366");
    }
}
