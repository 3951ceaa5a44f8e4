package org.greenledger.app.ledger.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ComingPageTest {

    @Autowired MockMvc mvc;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired ApplicationContext server;

    private TwoOffices t;
    private String address;
    private LocalDate day;

    @BeforeEach
    void twoIssuesOneOfThemShared() {
        t = new TwoOffices(server);
        Adopted adopted = t.adopt(List.of(t.shared("1", "共同的河道问题"), t.own("2", "自己的矿山问题")));
        address = "/overview/coming?inspection=" + adopted.inspection().value();
        day = LocalDate.now(clock).plusDays(20);
        List<BookIssue> issues = ledger.book(adopted.inspection(), t.insider).issues();
        issues.forEach(i -> due(i, day));
        milestone(issues.get(1), "完成招标");
    }

    private void due(BookIssue issue, LocalDate on) {
        jdbc.sql("update ledger.issue set due_on = ? where id = ?")
                .params(Date.valueOf(on), issue.id().value())
                .update();
    }

    private void milestone(BookIssue issue, String what) {
        jdbc.sql(
                        "insert into ledger.milestone (issue_id, number, what, due_on, origin, created_at) values (?, 1, ?, ?, 'added', ?)")
                .params(
                        issue.id().value(),
                        what,
                        Date.valueOf(day),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private String open(CurrentUser user) throws Exception {
        return mvc.perform(get(address).cookie(t.people.session(user)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void everybodySeesTheDaysOfTheirOwnIssuesOnly() throws Exception {
        assertThat(open(t.insider))
                .contains(day.toString(), "共同的河道问题", "自己的矿山问题", "完成招标", "2 个问题到期，1 个节点");
        assertThat(open(t.participant))
                .contains("共同的河道问题", "1 个问题到期\"")
                .doesNotContain("自己的矿山问题", "完成招标", "个节点");
        assertThat(open(t.outsider)).contains("没有未完成问题").doesNotContain("问题到期");
    }

    @Test
    void aDayOpensTheListOfWhatEndsOnIt() throws Exception {
        assertThat(open(t.insider)).contains("from=" + day, "to=" + day);
    }

    @Test
    void whatIsDoneNoLongerComes() throws Exception {
        jdbc.sql("update ledger.issue set progress = 'done' where due_on = ?")
                .param(Date.valueOf(day))
                .update();
        assertThat(open(t.insider)).contains("没有未完成问题");
    }
}
