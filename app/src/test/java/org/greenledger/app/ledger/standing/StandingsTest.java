package org.greenledger.app.ledger.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class StandingsTest {

    @Autowired ApplicationContext server;
    @Autowired Standings standings;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Test
    void anIssueIsAsFarAsTheLeastAdvancedOfItsMeasures() {
        TwoOffices offices = new TwoOffices(server);
        InspectionId inspection = offices.adopt(List.of(offices.own("1", "进水偏低"))).inspection();
        long issue =
                jdbc.sql("select id from ledger.issue where inspection_id = ?")
                        .param(inspection.value())
                        .query(Long.class)
                        .single();
        List<Long> measures =
                jdbc.sql("select id from ledger.measure where issue_id = ? order by number")
                        .param(issue)
                        .query(Long.class)
                        .list();
        Instant at = Instant.parse("2026-03-10T01:00:00Z");
        transaction.executeWithoutResult(
                t ->
                        standings.record(
                                List.of(
                                        new MeasureStanding(
                                                new IssueId(issue),
                                                measures.get(0),
                                                Progress.DONE,
                                                100,
                                                null,
                                                null,
                                                at),
                                        new MeasureStanding(
                                                new IssueId(issue),
                                                measures.get(1),
                                                Progress.BEHIND,
                                                20,
                                                50,
                                                LocalDate.of(2026, 9, 30),
                                                at)),
                                "张岚"));
        assertThat(
                        jdbc.sql(
                                        "select progress || ' ' || percent || ' ' || scheduled || ' ' || forecast_on from ledger.issue where id = ?")
                                .param(issue)
                                .query(String.class)
                                .single())
                .isEqualTo("behind 60 50 2026-09-30");
    }
}
