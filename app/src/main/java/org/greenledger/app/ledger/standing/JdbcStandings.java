package org.greenledger.app.ledger.standing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The columns of issues and measures that say where they stand; one statement for any number of
 * rows.
 */
@Repository
@Unscoped("written by ids that the judging room found; nothing is read to anybody")
class JdbcStandings {

    private static final String LEAST =
            """
            case min(case %1$s when 'not-started' then 0 when 'behind' then 1 when 'on-schedule' then 2
                               when 'ahead' then 3 when 'nearly-done' then 4 else 5 end)
              when 5 then 'done' when 4 then 'nearly-done' when 3 then 'ahead' when 2 then 'on-schedule'
              when 1 then 'behind'
              else case when bool_and(%1$s = 'not-started') then 'not-started'
                        when bool_or(%1$s = 'behind') then 'behind' else 'on-schedule' end end
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void measures(List<MeasureStanding> all) {
        write("ledger.measure", all.stream().filter(m -> m.measure() != null).toList(), true);
    }

    /**
     * Issues without measures stand for themselves; then every issue named is reckoned from its
     * measures.
     */
    void issues(Collection<IssueId> issues, String by) {
        Long[] ids = issues.stream().map(IssueId::value).toArray(Long[]::new);
        jdbc.sql(
                        """
                        with reckoned as (
                          select m.issue_id, %s as progress, round(avg(m.percent))::smallint as percent,
                                 round(avg(m.scheduled))::smallint as scheduled, max(m.forecast_on) as forecast_on,
                                 max(m.reported_at) as reported_at
                          from ledger.measure m where m.issue_id = any(:ids) and m.withdrawn_at is null group by m.issue_id),
                        moved as (
                          insert into ledger.change (issue_id, field, before, after, origin, at, person_name)
                          select i.id, 'progress', i.progress, r.progress, 'report', :at, :by
                          from ledger.issue i join reckoned r on r.issue_id = i.id where i.progress <> r.progress)
                        update ledger.issue i
                        set progress = r.progress, percent = r.percent, scheduled = r.scheduled,
                            forecast_on = r.forecast_on, reported_at = r.reported_at
                        from reckoned r where i.id = r.issue_id
                        """
                                .formatted(LEAST.formatted("m.progress")))
                .param("ids", ids)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    /** The same for issues that have no measures and are reported as they are. */
    void own(List<MeasureStanding> all, String by) {
        List<MeasureStanding> own = all.stream().filter(m -> m.measure() == null).toList();
        if (own.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into ledger.change (issue_id, field, before, after, origin, at, person_name)
                        select i.id, 'progress', i.progress, n.progress, 'report', :at, :by
                        from unnest(:ids::bigint[], :progress::text[]) as n (id, progress)
                        join ledger.issue i on i.id = n.id where i.progress <> n.progress
                        """)
                .param("ids", own.stream().map(m -> m.issue().value()).toArray(Long[]::new))
                .param(
                        "progress",
                        own.stream().map(m -> m.progress().code()).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        write("ledger.issue", own, false);
    }

    /** The driver knows no arrays of dates and moments. */
    private static @Nullable String told(@Nullable Object time) {
        return time == null ? null : time.toString();
    }

    private void write(String table, List<MeasureStanding> all, boolean measures) {
        if (all.isEmpty()) {
            return;
        }
        List<@Nullable Long> ids = new ArrayList<>();
        all.forEach(m -> ids.add(measures ? m.measure() : Long.valueOf(m.issue().value())));
        jdbc.sql(
                        """
                        update %s t
                        set progress = n.progress, percent = n.percent, scheduled = n.scheduled,
                            forecast_on = n.forecast_on, reported_at = n.reported_at
                        from unnest(:ids::bigint[], :progress::text[], :percent::smallint[], :scheduled::smallint[],
                                    :forecast::text[]::date[], :reported::text[]::timestamptz[])
                          as n (id, progress, percent, scheduled, forecast_on, reported_at)
                        where t.id = n.id
                        """
                                .formatted(table))
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "progress",
                        all.stream().map(m -> m.progress().code()).toArray(String[]::new))
                .param(
                        "percent",
                        all.stream().map(MeasureStanding::percent).toArray(Integer[]::new))
                .param(
                        "scheduled",
                        all.stream().map(MeasureStanding::scheduled).toArray(Integer[]::new))
                .param(
                        "forecast",
                        all.stream().map(m -> told(m.forecastOn())).toArray(String[]::new))
                .param(
                        "reported",
                        all.stream().map(m -> told(m.reportedAt())).toArray(String[]::new))
                .update();
    }

    /** Returns how many lamps are others than before. */
    int lamps(Collection<LampLit> lamps) {
        List<LampLit> all = List.copyOf(lamps);
        return jdbc.sql(
                        """
                        update ledger.issue i set lamp = n.lamp, lamp_word = nullif(n.word, ''), lamp_reason = nullif(n.reason, '')
                        from unnest(:ids::bigint[], :lamps::text[], :words::text[], :reasons::text[]) as n (id, lamp, word, reason)
                        where i.id = n.id and (i.lamp, coalesce(i.lamp_word, ''), coalesce(i.lamp_reason, ''))
                          is distinct from (n.lamp, n.word, n.reason)
                        """)
                .param("ids", all.stream().map(l -> l.issue().value()).toArray(Long[]::new))
                .param("lamps", all.stream().map(l -> code(l.lamp())).toArray(String[]::new))
                .param("words", all.stream().map(LampLit::word).toArray(String[]::new))
                .param("reasons", all.stream().map(LampLit::reason).toArray(String[]::new))
                .update();
    }

    private static @Nullable String code(@Nullable Lamp lamp) {
        return lamp == null ? null : lamp.code();
    }

    /** Returns how many counts are others than before. */
    int doubts(Map<IssueId, Integer> doubts) {
        List<Map.Entry<IssueId, Integer>> all = List.copyOf(doubts.entrySet());
        return jdbc.sql(
                        """
                        update ledger.issue i set doubts = n.doubts
                        from unnest(:ids::bigint[], :doubts::integer[]) as n (id, doubts)
                        where i.id = n.id and i.doubts <> n.doubts
                        """)
                .param("ids", all.stream().map(e -> e.getKey().value()).toArray(Long[]::new))
                .param("doubts", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }

    void changed() {
        jdbc.sql("update ledger.state set number = number + 1").update();
    }
}
