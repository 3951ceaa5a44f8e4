package org.greenledger.app.ledger.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.LivedIn;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class LedgerPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Ledger ledger;
    @Autowired ApplicationContext server;

    private TwoOffices t;

    @BeforeEach
    void offices() {
        t = new TwoOffices(server);
    }

    private ResultActions open(String address, CurrentUser user) throws Exception {
        return mvc.perform(get(address).cookie(t.people.session(user)));
    }

    @Test
    void theListShowsEverybodyTheirOwn() throws Exception {
        t.adopt(List.of(t.shared("1", "共同的河道问题"), t.own("2", "自己的矿山问题")));
        open("/ledger", t.insider)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("共同的河道问题")))
                .andExpect(content().string(containsString("自己的矿山问题")));
        open("/ledger", t.participant)
                .andExpect(content().string(containsString("共同的河道问题")))
                .andExpect(content().string(not(containsString("自己的矿山问题"))));
        open("/ledger?inspection=all", t.outsider)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("河道问题"))));
    }

    @Test
    void anIssueAndItsPlanOpenOnlyForThoseItConcerns() throws Exception {
        Adopted adopted = t.adopt(List.of(t.shared("1", "共同的问题"), t.own("2", "自己的问题")));
        List<BookIssue> issues = ledger.book(adopted.inspection(), t.insider).issues();
        String shared = "/issues/" + issues.get(0).id().value();
        String own = "/issues/" + issues.get(1).id().value();
        String text = "/plans/" + adopted.version().value() + "/text?from=10&to=25";
        for (String address : List.of(shared, own, text, "/plans", "/tasks", "/indicators")) {
            open(address, t.insider).andExpect(status().isOk());
        }
        open(shared, t.participant).andExpect(status().isOk());
        open(own, t.participant).andExpect(status().isNotFound());
        open(text, t.participant).andExpect(status().isOk());
        open(shared, t.outsider).andExpect(status().isNotFound());
        open(text, t.outsider).andExpect(status().isNotFound());
        open("/tasks?inspection=" + adopted.inspection().value(), t.outsider)
                .andExpect(status().isNotFound());
        open("/plans", t.outsider).andExpect(content().string(not(containsString("督察" + t.mark))));
    }

    @Test
    void aFieldLeadsToItsSentence() throws Exception {
        Adopted adopted = t.adopt(List.of(t.own("1", "南岸污水厂")));
        BookIssue issue = ledger.book(adopted.inspection(), t.insider).issues().get(0);
        String address = "/plans/" + adopted.version().value() + "/text?from=10&amp;to=25#m";
        open("/issues/" + issue.id().value(), t.insider)
                .andExpect(content().string(containsString(address)));
        open("/plans/" + adopted.version().value() + "/text?from=10&to=25", t.insider)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "id=\"m\" data-mark=\"m\">"
                                                        + SamplePlan.TEXT.substring(10, 25)
                                                        + "</span>")));
        open("/plans/" + adopted.version().value() + "/text?from=90&to=999999", t.insider)
                .andExpect(status().isOk());
    }

    @Test
    void anEditIsSavedWithItsReasonAndAnOldCopyIsRefused() throws Exception {
        Adopted adopted = t.adopt(List.of(t.own("1", "南岸污水厂")));
        String address =
                "/issues/"
                        + ledger.book(adopted.inspection(), t.insider).issues().get(0).id().value();
        open(address + "/edit", t.insider).andExpect(status().isOk());
        mvc.perform(
                        post(address)
                                .with(csrf())
                                .cookie(t.people.session(t.insider))
                                .param("version", "0")
                                .param("progress", "behind")
                                .param("area", "临河市")
                                .param("reason", "现场核实"))
                .andExpect(redirectedUrl(address));
        open(address, t.insider)
                .andExpect(content().string(containsString("把地区由“云湖市”改为“临河市”")))
                .andExpect(content().string(containsString("理由：现场核实")));
        mvc.perform(
                        post(address)
                                .with(csrf())
                                .cookie(t.people.session(t.insider))
                                .param("version", "0")
                                .param("progress", "done"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚被张岚修改过")));
    }

    @Test
    void whatCannotBeUsedIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        Adopted adopted = t.adopt(List.of(t.own("1", "南岸污水厂")));
        String address =
                "/issues/"
                        + ledger.book(adopted.inspection(), t.insider).issues().get(0).id().value();
        mvc.perform(
                        post(address)
                                .with(csrf())
                                .cookie(t.people.session(t.insider))
                                .param("version", "0")
                                .param("lead", "云梯厅")
                                .param("reason", "试"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("云梯厅”没有登记")))
                .andExpect(content().string(containsString("value=\"云梯厅\"")));
        mvc.perform(
                        post(address)
                                .with(csrf())
                                .cookie(t.people.session(t.insider))
                                .param("version", "0")
                                .param("area", "临河市"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明修改的理由")));
    }

    @Test
    void aReporterCannotOpenTheForm() throws Exception {
        Adopted adopted = t.adopt(List.of(t.shared("1", "共同的问题")));
        String address =
                "/issues/"
                        + ledger.book(adopted.inspection(), t.insider).issues().get(0).id().value();
        open(address + "/edit", t.participant).andExpect(status().isForbidden());
        open(address, t.participant).andExpect(content().string(not(containsString("/edit\""))));
    }

    @Test
    void aViewIsKeptForOnePersonOnly() throws Exception {
        t.adopt(List.of(t.own("1", "甲")));
        mvc.perform(
                        post("/ledger/views")
                                .with(csrf())
                                .cookie(t.people.session(t.insider))
                                .param("name", "本周要盯")
                                .param("query", "due=soon"))
                .andExpect(redirectedUrl("/ledger?due=soon"));
        open("/ledger/views", t.insider).andExpect(content().string(containsString("本周要盯")));
        open("/ledger/views", t.outsider).andExpect(content().string(not(containsString("本周要盯"))));
    }

    @Test
    void theNextPageIsAFragment() throws Exception {
        ledger.adopt(SamplePlan.of("督察" + t.mark, t.province, LivedIn.issues(1, 60, 4)), t.insider);
        String page = open("/ledger", t.insider).andReturn().getResponse().getContentAsString();
        String next = page.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
        mvc.perform(
                        get(java.net.URI.create(next.replace("&amp;", "&")))
                                .header("HX-Request", "true")
                                .header("HX-Target", "issues")
                                .cookie(t.people.session(t.insider)))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("51–60 / 60 条")));
    }

    @Test
    void aPageAsksTheSameFewQuestionsHoweverManyRowsItHas() throws Exception {
        ledger.adopt(SamplePlan.of("小" + t.mark, t.province, LivedIn.issues(1, 3, 1)), t.insider);
        int few = statements("/ledger");
        ledger.adopt(SamplePlan.of("大" + t.mark, t.province, LivedIn.issues(1, 50, 1)), t.insider);
        int many = statements("/ledger");
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(8);
        assertThat(statements("/ledger")).isLessThanOrEqualTo(5);
        assertThat(statements("/ledger?group=lead")).isLessThanOrEqualTo(7);
        assertThat(statements("/search?q=管网")).isLessThanOrEqualTo(13);
    }

    private int statements(String address) throws Exception {
        jakarta.servlet.http.Cookie session = t.people.session(t.insider);
        Logger logger =
                (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(seen);
        logger.setAdditive(false);
        try {
            mvc.perform(get(address).cookie(session)).andExpect(status().isOk());
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        return (int)
                seen.list.stream()
                        .filter(e -> e.getMessage().startsWith("Executing prepared SQL statement"))
                        .count();
    }
}
