package org.greenledger.app.supervision.lamps;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.ledger.standing.LampLit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was lit when, and of what fell due by it; one statement for many issues. */
@Repository
@Unscoped("written for issues whose lamps were just decided; nothing is shown to anybody")
class JdbcLampHistory {

    /** Something that fell due. */
    record Due(LampFacts.Found issue, Consequence consequence, LocalDate on) {}

    private final JdbcClient jdbc;

    JdbcLampHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what is no longer so and begins what is new; what goes on is left as it is. */
    void write(
            List<LampLit> lamps,
            @Nullable RuleVersionId version,
            InspectionId inspection,
            LocalDate day,
            Instant at) {
        Long[] ids = lamps.stream().map(l -> l.issue().value()).toArray(Long[]::new);
        String[] codes = lamps.stream().map(l -> code(l.lamp())).toArray(String[]::new);
        String[] words = lamps.stream().map(LampLit::word).toArray(String[]::new);
        Long rules = version == null ? null : version.value();
        jdbc.sql(
                        """
                        update supervision.lamp l set to_on = greatest(:day::date, l.from_on)
                        from unnest(:ids::bigint[], :codes::text[], :words::text[]) as n (id, lamp, word)
                        where l.issue_id = n.id and l.to_on is null
                          and (l.lamp, l.word, l.rule_set_version_id) is distinct from (n.lamp, n.word, :version::bigint)
                        """)
                .param("day", day)
                .param("ids", ids)
                .param("codes", codes)
                .param("words", words)
                .param("version", rules)
                .update();
        jdbc.sql(
                        """
                        insert into supervision.lamp (issue_id, lamp, word, reason, from_on, rule_set_version_id, period_id, at)
                        select n.id, n.lamp, n.word, n.reason, :day, :version,
                               (select p.id from progress.period p where p.inspection_id = :inspection and p.course = 'running'
                                  and p.starts_on <= :day and p.ends_on >= :day order by p.starts_on desc limit 1), :at
                        from unnest(:ids::bigint[], :codes::text[], :words::text[], :reasons::text[]) as n (id, lamp, word, reason)
                        where n.lamp is not null
                          and not exists (select 1 from supervision.lamp l where l.issue_id = n.id and l.to_on is null)
                        on conflict do nothing
                        """)
                .param("day", day)
                .param("ids", ids)
                .param("codes", codes)
                .param("words", words)
                .param("reasons", lamps.stream().map(LampLit::reason).toArray(String[]::new))
                .param("version", rules)
                .param("inspection", inspection.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable String code(@Nullable Lamp lamp) {
        return lamp == null ? null : lamp.code();
    }

    /** The lamps of these colours that a rule set lit for the issues, in order. */
    Map<Long, List<LampCounting.Lit>> lit(
            Collection<Long> issues, RuleSetId set, Collection<Lamp> lamps) {
        Map<Long, List<LampCounting.Lit>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select l.issue_id, l.lamp, l.from_on, l.to_on from supervision.lamp l
                        join supervision.rule_set_version v on v.id = l.rule_set_version_id and v.rule_set_id = :set
                        where l.issue_id = any(:ids) and l.lamp = any(:lamps) order by l.issue_id, l.from_on, l.id
                        """)
                .param("set", set.value())
                .param("ids", issues.toArray(Long[]::new))
                .param("lamps", lamps.stream().map(Lamp::code).toArray(String[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong(1), k -> new ArrayList<>())
                                    .add(
                                            new LampCounting.Lit(
                                                    Lamp.of(rs.getString(2)),
                                                    rs.getObject(3, LocalDate.class),
                                                    rs.getObject(4, LocalDate.class)));
                        });
        return found;
    }

    /**
     * The days before this on which an inspection's lamps were reckoned: the last days of its
     * reporting periods; where it has none, of the months.
     */
    List<LocalDate> reckoned(InspectionId inspection, LocalDate since, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.closes_on as day from progress.period p
                        where p.inspection_id = :inspection and p.course = 'running' and p.closes_on >= :since and p.closes_on < :day
                        union
                        select (m + interval '1 month - 1 day')::date
                        from generate_series(date_trunc('month', :since::date), :day::date, interval '1 month') as m
                        where (m + interval '1 month - 1 day')::date >= :since and (m + interval '1 month - 1 day')::date < :day
                          and not exists (select 1 from progress.period p where p.inspection_id = :inspection and p.course = 'running')
                        order by 1
                        """)
                .param("inspection", inspection.value())
                .param("since", since)
                .param("day", day)
                .query((rs, n) -> rs.getObject(1, LocalDate.class))
                .list();
    }

    /** Enters what fell due and has not been entered yet; returns how much. */
    int due(List<Due> all, RuleSetId set, RuleVersionId version, LampRuleSet rules, Instant at) {
        return jdbc.sql(
                        """
                        insert into supervision.due_act (issue_id, rule_set_id, rule_set_version_id, cause, lamp, word, reason, act, points, unit_id, unit_name, on_day, at)
                        select n.issue, :set, :version, n.cause, n.lamp, n.word,
                               coalesce((select l.reason from supervision.lamp l where l.issue_id = n.issue and l.lamp = n.lamp and l.from_on <= n.on_day
                                         order by l.from_on desc, l.id desc limit 1), ''),
                               n.act, n.points, n.unit, n.unit_name, n.on_day, :at
                        from unnest(:issues::bigint[], :causes::text[], :lamps::text[], :words::text[], :acts::text[], :points::smallint[],
                                    :units::bigint[], :names::text[], :days::text[]::date[])
                          as n (issue, cause, lamp, word, act, points, unit, unit_name, on_day)
                        on conflict do nothing
                        """)
                .param("set", set.value())
                .param("version", version.value())
                .param("at", Timestamp.from(at))
                .param(
                        "issues",
                        all.stream()
                                .map(d -> d.issue().facts().issue().value())
                                .toArray(Long[]::new))
                .param(
                        "causes",
                        all.stream().map(d -> d.consequence().key()).toArray(String[]::new))
                .param(
                        "lamps",
                        all.stream().map(d -> d.consequence().lamp().code()).toArray(String[]::new))
                .param(
                        "words",
                        all.stream()
                                .map(d -> rules.word(d.consequence().lamp()))
                                .toArray(String[]::new))
                .param(
                        "acts",
                        all.stream().map(d -> d.consequence().act().code()).toArray(String[]::new))
                .param(
                        "points",
                        all.stream().map(d -> d.consequence().points()).toArray(Integer[]::new))
                .param("units", all.stream().map(d -> d.issue().leadUnit()).toArray(Long[]::new))
                .param("names", all.stream().map(d -> d.issue().leadName()).toArray(String[]::new))
                .param("days", all.stream().map(d -> d.on().toString()).toArray(String[]::new))
                .update();
    }
}
