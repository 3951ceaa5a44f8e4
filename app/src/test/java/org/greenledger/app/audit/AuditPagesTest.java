package org.greenledger.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.app.audit.sealing.Sealer;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.shared.DomainEvent;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees which part of the log: rows, counts, files. */
@ServerTest
class AuditPagesTest {

    @Autowired MockMvc mvc;
    @Autowired ApplicationContext server;
    @Autowired JdbcClient jdbc;
    @Autowired JdbcEntries entries;
    @Autowired Sealer sealer;
    @Autowired AuditTrail trail;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private TestPeople people;
    private UnitId city;
    private UnitId bureau;
    private UnitId elsewhere;
    private CurrentUser office;
    private CurrentUser outsider;
    private CurrentUser reporter;
    private CurrentUser auditor;
    private CurrentUser system;

    @BeforeEach
    void twoCities() {
        people = TestPeople.of(server);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        UnitId cityOffice = people.unit("云湖市整改办" + mark, UnitKind.OFFICE, "云湖市", city);
        bureau = people.unit("云湖市水利局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        elsewhere = people.unit("临河市政府" + mark, UnitKind.GOVERNMENT, "临河市", null);
        UnitId otherOffice = people.unit("临河市整改办" + mark, UnitKind.OFFICE, "临河市", elsewhere);
        office = people.person("张岚", cityOffice, "office-clerk");
        outsider = people.person("李青", otherOffice, "office-clerk");
        reporter = people.person("王澄", bureau, "unit-reporter");
        auditor = people.person("赵审", city, "audit-admin");
        system = people.person("钱管", city, "system-admin");
    }

    @Test
    void anOfficeSeesWhatConcernsItsUnitsAndNobodyElseDoes() throws Exception {
        write("甲" + mark, bureau, false);
        write("乙" + mark, elsewhere, false);

        open("/audit?q=" + mark, office)
                .andExpect(content().string(containsString("甲" + mark)))
                .andExpect(content().string(not(containsString("乙" + mark))));
        open("/audit?q=" + mark, outsider)
                .andExpect(content().string(containsString("乙" + mark)))
                .andExpect(content().string(not(containsString("甲" + mark))));
        open("/audit?q=甲" + mark, auditor).andExpect(content().string(containsString("没有符合条件")));
        open("/audit", reporter).andExpect(status().isForbidden());
        open("/audit", system).andExpect(status().isForbidden());
    }

    @Test
    void rowsAndFilesHoldTheSame() throws Exception {
        for (int i = 0; i < 60; i++) {
            write("共" + mark + i, i % 3 == 0 ? elsewhere : bureau, false);
        }
        EntryFilter filter = filter("共" + mark);
        assertThat(trail.entries(filter, Long.MAX_VALUE, 500, office)).hasSize(40);
        assertThat(trail.entries(filter, Long.MAX_VALUE, 500, outsider)).hasSize(20);
        assertThat(trail.entries(filter, Long.MAX_VALUE, 500, reporter)).isEmpty();
        assertThat(csv(filter, office)).hasSize(41);
        assertThat(csv(filter, outsider)).hasSize(21);
        try (XSSFWorkbook book =
                new XSSFWorkbook(
                        new ByteArrayInputStream(bytes("/audit/export.xlsx?q=共" + mark, office)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(40);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapsEvenWhereTheNewestAreNotOnes() {
        for (int i = 0; i < 30; i++) {
            write("前" + mark + i, bureau, false);
        }
        jdbc.sql(
                        """
                        insert into audit.entry (at, person_name, unit_name, address, kind, subject, sentence, detail)
                        select now(), '', '', '', 'Noise', 'noise:1', 'noise', '{}' from generate_series(1, 2500)
                        """)
                .update();
        List<Long> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<EntryView> page;
        do {
            page = trail.entries(filter("前" + mark), before, 7, office);
            page.forEach(e -> seen.add(e.id()));
            before = page.isEmpty() ? before : page.get(page.size() - 1).id();
        } while (!page.isEmpty());
        assertThat(seen)
                .hasSize(30)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(trail.entries(filter("前" + mark), Long.MAX_VALUE, 7, outsider)).isEmpty();
    }

    @Test
    void anEntryTellsBeforeAfterWhyAndItsSeal() throws Exception {
        long id = write("改" + mark, bureau, false);
        open("/audit/entries/" + id, office)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("等待下一次封存")));
        sealer.seal();
        open("/audit/entries/" + id, office)
                .andExpect(content().string(containsString("整改时限")))
                .andExpect(content().string(containsString("2026年6月底")))
                .andExpect(content().string(containsString("2026年9月底")))
                .andExpect(content().string(containsString("=现场核实")))
                .andExpect(content().string(containsString("云湖市水利局" + mark)))
                .andExpect(content().string(not(containsString("等待下一次封存"))));
        open("/audit/entries/" + id, outsider).andExpect(status().isNotFound());
        open("/audit/entries/" + id, auditor).andExpect(status().isNotFound());
        open("/audit", auditor)
                .andExpect(
                        content().string(containsString(trail.latestSeal().orElseThrow().hash())));
    }

    @Test
    void whatIsSecretIsOnlyForTheCleared() throws Exception {
        long id = write("密" + mark, bureau, true);
        CurrentUser head =
                people.person(
                        "孙主任",
                        people.unit("督察办" + mark, UnitKind.OFFICE, "云湖市", city),
                        "office-head");
        open("/audit/entries/" + id, head).andExpect(status().isOk());
        open("/audit/entries/" + id, office).andExpect(status().isNotFound());
        assertThat(trail.entries(filter("密" + mark), Long.MAX_VALUE, 9, office)).isEmpty();
        assertThat(csv(filter("密" + mark), office)).hasSize(1);
    }

    @Test
    void aCellIsNeverAFormulaAndTakingOutIsWrittenDown() throws Exception {
        write("式" + mark, bureau, false);
        assertThat(csv(filter("式" + mark), office).get(1)).contains(",\"'=现场核实\",");
        open("/audit?topic=audit&q=" + mark, auditor)
                .andExpect(content().string(containsString("导出审计记录（CSV）：事由含 式" + mark + "，1 条")));
    }

    @Test
    void filtersNarrow() {
        write("筛" + mark, bureau, false);
        String today = "2026-01-01";
        assertThat(found(new EntryFilter("筛" + mark, "张", "", null, "", null, null, false)))
                .isOne();
        assertThat(found(new EntryFilter("筛" + mark, "李", "", null, "", null, null, false)))
                .isZero();
        assertThat(found(new EntryFilter("筛" + mark, "", "整改办", null, "", null, null, false)))
                .isOne();
        assertThat(
                        found(
                                new EntryFilter(
                                        "",
                                        "",
                                        "",
                                        Topic.ISSUE,
                                        "issue:" + mark,
                                        null,
                                        null,
                                        false)))
                .isOne();
        assertThat(found(new EntryFilter("筛" + mark, "", "", Topic.PLAN, "", null, null, false)))
                .isZero();
        assertThat(found(new EntryFilter("筛" + mark, "", "", Topic.OTHER, "", null, null, false)))
                .isZero();
        assertThat(found(new EntryFilter("筛" + mark, "", "", null, "", null, null, true))).isZero();
        java.time.LocalDate day = java.time.LocalDate.parse(today);
        assertThat(found(new EntryFilter("筛" + mark, "", "", null, "", day, null, false))).isOne();
        assertThat(found(new EntryFilter("筛" + mark, "", "", null, "", null, day, false))).isZero();
        assertThat(found(new EntryFilter("%", "", "", null, "issue:" + mark, null, null, false)))
                .isZero();
    }

    @Test
    void theBundleIsForTheAuditAdministratorAlone() throws Exception {
        open("/audit/bundle.zip", office).andExpect(status().isForbidden());
        assertThat(bytes("/audit/bundle.zip", auditor)).startsWith('P', 'K');
    }

    private int found(EntryFilter filter) {
        return trail.entries(filter, Long.MAX_VALUE, 500, office).size();
    }

    private static EntryFilter filter(String words) {
        return new EntryFilter(words, "", "", null, "", null, null, false);
    }

    private List<String> csv(EntryFilter filter, CurrentUser user) throws Exception {
        return new String(
                        bytes("/audit/export.csv?q=" + filter.words(), user),
                        StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("\"") || line.startsWith("\ufeff"))
                .toList();
    }

    private byte[] bytes(String address, CurrentUser user) throws Exception {
        return open(address, user)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions open(String address, CurrentUser user) throws Exception {
        return mvc.perform(get(address).cookie(people.session(user)));
    }

    private long write(String sentence, UnitId unit, boolean secret) {
        entries.append(
                new Entry(
                        java.time.Instant.now(),
                        new Actor(
                                office.id().value(),
                                null,
                                "张岚",
                                office.unit().value(),
                                office.unitName(),
                                "10.1.1.1",
                                "test"),
                        "IssueEdited",
                        Domain.BUSINESS,
                        "issue:" + mark,
                        sentence,
                        false,
                        "=现场核实",
                        "[{\"what\":\"整改时限\",\"before\":\"2026年6月底\",\"after\":\"2026年9月底\"}]",
                        "{}",
                        List.of(unit.value()),
                        secret));
        return jdbc.sql("select max(id) from audit.entry where sentence = ?")
                .param(sentence)
                .query(Long.class)
                .single();
    }

    /** The room of an event decides who reads it. */
    @Test
    void businessIsWhateverNoAdministratorsRoomTells() {
        record Told(String subject, String sentence) implements DomainEvent {}
        assertThat(Domain.of(new Told("a:1", "b")))
                .as("an event of the audit room")
                .isEqualTo(Domain.SYSTEM);
        assertThat(Domain.of(new org.greenledger.app.identity.SignInTried("x", true)))
                .isEqualTo(Domain.SYSTEM);
        assertThat(
                        Domain.of(
                                new org.greenledger.app.planimport.PlanUploaded(
                                        new org.greenledger.app.planimport.ImportId(1), "x")))
                .isEqualTo(Domain.BUSINESS);
    }
}
