package org.greenledger.app.supervision.checks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a finding is about, and what was said to it. Texts and proofs (rooms progress and evidence,
 * read-only) are given to those alone who stand over their unit or own the issue.
 */
@Repository
class JdbcFindingFacts {

    /** A report's text and whose it is. */
    record ReportText(String whose, String words) {}

    private final JdbcClient jdbc;

    JdbcFindingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Texts of reports, by number; those that the scope does not see are left out. */
    Map<Long, ReportText> texts(Collection<Long> reports, Scope scope) {
        Map<Long, ReportText> all = new HashMap<>();
        jdbc.sql(
                        """
                        select r.id, o.unit_name || ' · ' || p.name || ' · 问题 ' || i.number || coalesce(' 措施' || m.number, ''), r.done
                        from progress.report r
                        join progress.owed o on o.id = r.owed_id
                        join progress.period p on p.id = r.period_id
                        join ledger.issue i on i.id = r.issue_id
                        left join ledger.measure m on m.id = r.measure_id
                        where r.id = any(:ids) and
                        """
                                + Seen.issue(scope)
                                + " and ("
                                + scope.predicate("i.owner_unit_id")
                                + " or "
                                + scope.predicate("r.unit_id")
                                + ")")
                .param(Scope.PARAMETER, scope.root())
                .param("ids", reports.toArray(Long[]::new))
                .query(
                        rs -> {
                            all.put(
                                    rs.getLong(1),
                                    new ReportText(rs.getString(2), rs.getString(3)));
                        });
        return all;
    }

    /** Proofs by number; those that the scope does not see are left out. */
    Map<Long, ProofLink> proofs(Collection<Long> proofs, Scope scope) {
        Map<Long, ProofLink> all = new HashMap<>();
        jdbc.sql(
                        """
                        select p.id, p.title || ' · ' || p.unit_name || ' · 问题 ' || i.number || ' · '
                               || to_char(p.added_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || '上传', v.media_type like 'image/%'
                        from evidence.proof p
                        join evidence.proof_version v on v.proof_id = p.id and v.number = p.version
                        join ledger.issue i on i.id = p.issue_id
                        where p.id = any(:ids) and
                        """
                                + Seen.issue(scope)
                                + " and ("
                                + scope.predicate("i.owner_unit_id")
                                + " or "
                                + scope.predicate("p.unit_id")
                                + ")")
                .param(Scope.PARAMETER, scope.root())
                .param("ids", proofs.toArray(Long[]::new))
                .query(
                        rs -> {
                            all.put(
                                    rs.getLong(1),
                                    new ProofLink(
                                            rs.getLong(1), rs.getString(2), rs.getBoolean(3)));
                        });
        return all;
    }

    @Unscoped("of a finding that was found within a scope")
    List<FindingActView> acts(FindingId finding) {
        return jdbc.sql(
                        """
                        select a.outcome, a.words, a.about, a.at, a.person_name, u.name
                        from supervision.finding_act a join identity.unit u on u.id = a.unit_id
                        where a.finding_id = :finding order by a.id desc
                        """)
                .param("finding", finding.value())
                .query(
                        (rs, n) -> {
                            String outcome = rs.getString(1);
                            return new FindingActView(
                                    outcome == null ? null : Outcome.of(outcome).orElse(null),
                                    rs.getString(2),
                                    rs.getString(3),
                                    rs.getTimestamp(4).toInstant(),
                                    rs.getString(5),
                                    rs.getString(6));
                        })
                .list();
    }

    @Unscoped("findings that were locked within a scope")
    void settle(
            Collection<FindingId> findings,
            Outcome outcome,
            String reason,
            Instant now,
            CurrentUser user) {
        Long[] ids = findings.stream().map(FindingId::value).toArray(Long[]::new);
        jdbc.sql(
                        """
                        update supervision.finding set settled_cause = cause, settled_outcome = :outcome, settled_reason = :reason,
                          settled_at = :now, settled_by = :person, settled_name = :name
                        where id = any(:ids)
                        """)
                .param("outcome", outcome.code())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("person", user.id().value())
                .param("name", user.signature())
                .param("ids", ids)
                .update();
        say(ids, "settled", outcome.code(), reason, now, user);
    }

    @Unscoped("a finding that was locked within a scope")
    void answer(FindingId finding, String words, Instant now, CurrentUser user) {
        jdbc.sql("update supervision.finding set answered = true where id = :id")
                .param("id", finding.value())
                .update();
        say(new Long[] {finding.value()}, "answered", null, words, now, user);
    }

    @Unscoped("findings that were locked within a scope")
    private void say(
            Long[] ids,
            String kind,
            @org.jspecify.annotations.Nullable String outcome,
            String words,
            Instant now,
            CurrentUser user) {
        jdbc.sql(
                        """
                        insert into supervision.finding_act (finding_id, kind, outcome, words, about, at, person_id, person_name, unit_id)
                        select f.id, :kind, :outcome, :words, f.sentence, :now, :person, :name, :unit
                        from supervision.finding f where f.id = any(:ids) order by f.id
                        """)
                .param("ids", ids)
                .param("kind", kind)
                .param("outcome", outcome)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("person", user.id().value())
                .param("name", user.signature())
                .param("unit", user.unit().value())
                .update();
    }
}
