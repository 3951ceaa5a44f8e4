package org.greenledger.app.supervision.checks;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A city's inspection with two units that report, and an office of elsewhere. Reports and proofs
 * are written as rows, in whatever state a check is about; issue 1 is the housing bureau's, 2 the
 * water bureau's, 3 of the housing bureau and secret in tests that say so.
 */
public final class CheckedWork {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public final String mark = UUID.randomUUID().toString().substring(0, 6);
    public final TestPeople people;
    public final UnitId city;
    public final UnitId housing;
    public final UnitId water;
    public final CurrentUser office;
    public final CurrentUser clerk;
    public final CurrentUser housingHead;
    public final CurrentUser housingClerk;
    public final CurrentUser waterHead;
    public final CurrentUser waterClerk;
    public final CurrentUser outsider;
    public final InspectionId inspection;

    private final JdbcClient jdbc;
    private final Map<String, IssueId> issues = new HashMap<>();

    public CheckedWork(ApplicationContext server) {
        jdbc = server.getBean(JdbcClient.class);
        people = TestPeople.of(server);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        UnitId rectification = people.unit("云湖整改办" + mark, UnitKind.OFFICE, "云湖市", city);
        housing = people.unit("云湖住建局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        water = people.unit("云湖水务局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        UnitId abroad = people.unit("西岭整改办" + mark, UnitKind.OFFICE, "西岭市", null);
        office = people.person("赵铭", rectification, "office-head");
        clerk = people.person("张岚", rectification, "office-clerk");
        housingHead = people.person("梁波", housing, "unit-head");
        housingClerk = people.person("王婷", housing, "unit-reporter");
        waterHead = people.person("陈溪", water, "unit-head");
        waterClerk = people.person("李禾", water, "unit-reporter");
        outsider = people.person("周远", abroad, "office-clerk");
        inspection =
                server.getBean(Ledger.class)
                        .adopt(
                                SamplePlan.of(
                                        "云湖督察" + mark,
                                        city,
                                        List.of(
                                                issue("1", "南岸污水厂进水浓度长期偏低", housing, "云湖住建局"),
                                                issue("2", "青石河沿岸垃圾清理不彻底", water, "云湖水务局"),
                                                issue("3", "北湖公园雨污混接", housing, "云湖住建局"))),
                                office)
                        .inspection();
        jdbc.sql("select number, id from ledger.issue where inspection_id = ?")
                .param(inspection.value())
                .query(
                        rs -> {
                            issues.put(rs.getString(1), new IssueId(rs.getLong(2)));
                        });
    }

    private IssueEntry issue(String number, String words, UnitId unit, String name) {
        return SamplePlan.issue(
                number, words + mark, SamplePlan.duty(name + mark, unit, DutyRole.LEAD));
    }

    public IssueId issue(String number) {
        return java.util.Objects.requireNonNull(issues.get(number));
    }

    /** The id of a measure. */
    public long measure(String issue, int number) {
        return jdbc.sql(
                        "select id from ledger.measure where issue_id = ? and number = ? and withdrawn_at is null")
                .params(issue(issue).value(), number)
                .query(Long.class)
                .single();
    }

    /** The period of a month of 2026, which closes on the third day after it. */
    public long month(int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        return jdbc.sql(
                        """
                        insert into progress.period (inspection_id, course, frequency, name, starts_on, ends_on, closes_on, opened_at)
                        values (?, 'running', 'monthly', ?, ?, ?, ?, ?)
                        on conflict (inspection_id, course, starts_on) do update set name = excluded.name returning id
                        """)
                .params(
                        inspection.value(),
                        "2026年" + month + "月",
                        Date.valueOf(first),
                        Date.valueOf(last),
                        Date.valueOf(last.plusDays(3)),
                        Timestamp.from(at(2026, month, 1, 1)))
                .query(Long.class)
                .single();
    }

    public static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0).atZone(CHINA).toInstant();
    }

    /** A report to be written; with… changes a copy. */
    public record Report(
            String issue,
            int measure,
            CurrentUser by,
            int month,
            int day,
            String progress,
            int percent,
            @Nullable Integer scheduled,
            String done,
            String problems,
            @Nullable LocalDate forecast) {
        Report done(String words) {
            return new Report(
                    issue, measure, by, month, day, progress, percent, scheduled, words, problems,
                    forecast);
        }

        Report state(String state, int now) {
            return new Report(
                    issue, measure, by, month, day, state, now, scheduled, done, problems,
                    forecast);
        }

        Report scheduled(int now) {
            return new Report(
                    issue, measure, by, month, day, progress, percent, now, done, problems,
                    forecast);
        }

        Report problems(String words) {
            return new Report(
                    issue, measure, by, month, day, progress, percent, scheduled, done, words,
                    forecast);
        }

        Report forecast(LocalDate on) {
            return new Report(
                    issue, measure, by, month, day, progress, percent, scheduled, done, problems,
                    on);
        }

        Report day(int other) {
            return new Report(
                    issue, measure, by, month, other, progress, percent, scheduled, done, problems,
                    forecast);
        }
    }

    /** A plain report of a month, on the 20th. */
    public Report of(String issue, int measure, CurrentUser by, int month, int percent) {
        return new Report(
                issue,
                measure,
                by,
                month,
                20,
                "behind",
                percent,
                null,
                "第" + issue + "个问题" + month + "月的工作：" + UUID.randomUUID(),
                "资金尚未落实到位",
                null);
    }

    /**
     * Writes a report; a second one for the same duty and month replaces the first. Gives its id.
     */
    public long file(Report r) {
        long period = month(r.month());
        long measure = measure(r.issue(), r.measure());
        long owed = owe(r.issue(), r.measure(), r.by(), r.month());
        long id =
                jdbc.sql(
                                """
                                insert into progress.report (owed_id, number, period_id, issue_id, measure_id, unit_id, progress, percent, scheduled,
                                                             done, problems, forecast_on, origin, submitted_at, person_id, person_name)
                                values (:owed, 1 + (select count(*) from progress.report where owed_id = :owed), :period, :issue, :measure, :unit, :progress,
                                        :percent, :scheduled, :done, :problems, :forecast, 'page', :at, :person, :name) returning id
                                """)
                        .param("owed", owed)
                        .param("period", period)
                        .param("issue", issue(r.issue()).value())
                        .param("measure", measure)
                        .param("unit", r.by().unit().value())
                        .param("progress", r.progress())
                        .param("percent", r.percent())
                        .param("scheduled", r.scheduled())
                        .param("done", r.done())
                        .param("problems", r.problems())
                        .param("forecast", r.forecast())
                        .param("at", Timestamp.from(at(2026, r.month(), r.day(), 10)))
                        .param("person", r.by().id().value())
                        .param("name", r.by().name())
                        .query(Long.class)
                        .single();
        jdbc.sql("update progress.owed set state = 'submitted', report_id = ? where id = ?")
                .params(id, owed)
                .update();
        return id;
    }

    /** What a unit owes in a month, missing until it is filed. */
    public long owe(String issue, int measure, CurrentUser by, int month) {
        return jdbc.sql(
                        """
                        with known as (select id from progress.owed where period_id = :period and issue_id = :issue and measure_id = :measure and unit_id = :unit),
                        made as (insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part)
                                 select :period, :issue, :measure, :unit, :name, 'submits' where not exists (select 1 from known) returning id)
                        select id from known union all select id from made
                        """)
                .param("period", month(month))
                .param("issue", issue(issue).value())
                .param("measure", measure(issue, measure))
                .param("unit", by.unit().value())
                .param("name", by.unitName())
                .query(Long.class)
                .single();
    }

    /** A picture to be added. */
    public record Photo(
            String issue,
            int measure,
            CurrentUser by,
            String stage,
            String sha256,
            @Nullable Instant taken,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long likeness,
            Instant added,
            String source,
            @Nullable Long pairOf) {
        Photo taken(Instant when) {
            return new Photo(
                    issue, measure, by, stage, sha256, when, latitude, longitude, likeness, added,
                    source, pairOf);
        }

        Photo stage(String other) {
            return new Photo(
                    issue, measure, by, other, sha256, taken, latitude, longitude, likeness, added,
                    source, pairOf);
        }

        Photo at(double north, double east) {
            return new Photo(
                    issue, measure, by, stage, sha256, taken, north, east, likeness, added, source,
                    pairOf);
        }

        Photo likeness(long bits) {
            return new Photo(
                    issue, measure, by, stage, sha256, taken, latitude, longitude, bits, added,
                    source, pairOf);
        }

        Photo sha(String other) {
            return new Photo(
                    issue, measure, by, stage, other, taken, latitude, longitude, likeness, added,
                    source, pairOf);
        }

        Photo added(Instant when) {
            return new Photo(
                    issue, measure, by, stage, sha256, taken, latitude, longitude, likeness, when,
                    source, pairOf);
        }

        Photo source(String other) {
            return new Photo(
                    issue, measure, by, stage, sha256, taken, latitude, longitude, likeness, added,
                    other, pairOf);
        }

        Photo pairOf(long before) {
            return new Photo(
                    issue, measure, by, stage, sha256, taken, latitude, longitude, likeness, added,
                    source, before);
        }
    }

    /** A picture of the work, taken and added on a day of April 2026. */
    public Photo photo(String issue, int measure, CurrentUser by, int day) {
        String one = UUID.randomUUID().toString().replace("-", "");
        return new Photo(
                issue,
                measure,
                by,
                "after",
                one + one,
                at(2026, 4, day, 9),
                null,
                null,
                null,
                at(2026, 4, day, 10),
                "page",
                null);
    }

    /** Adds a picture. Gives the proof's id. */
    public long add(Photo p) {
        long file =
                jdbc.sql(
                                "insert into documents.file (sha256, name, media_type, size, stored_at) values (?, '现场.jpg', 'image/jpeg', 1000, now()) returning id")
                        .param(p.sha256())
                        .query(Long.class)
                        .single();
        long proof =
                jdbc.sql(
                                """
                                insert into evidence.proof (issue_id, title, stage, pair_of, source, unit_id, unit_name, person_id, person_name, added_at)
                                values (?, '现场照片', ?, ?, ?, ?, ?, ?, ?, ?) returning id
                                """)
                        .params(
                                issue(p.issue()).value(),
                                p.stage(),
                                p.pairOf(),
                                p.source(),
                                p.by().unit().value(),
                                p.by().unitName(),
                                p.by().id().value(),
                                p.by().name(),
                                Timestamp.from(p.added()))
                        .query(Long.class)
                        .single();
        Instant taken = p.taken();
        jdbc.sql(
                        """
                        insert into evidence.proof_version (proof_id, number, file_id, sha256, media_type, size, taken_at, latitude, longitude, likeness,
                                                            at, person_id, person_name)
                        values (?, 1, ?, ?, 'image/jpeg', 1000, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proof,
                        file,
                        p.sha256(),
                        taken == null ? null : Timestamp.from(taken),
                        p.latitude(),
                        p.longitude(),
                        p.likeness(),
                        Timestamp.from(p.added()),
                        p.by().id().value(),
                        p.by().name())
                .update();
        jdbc.sql("insert into evidence.proof_measure (proof_id, measure_id) values (?, ?)")
                .params(proof, measure(p.issue(), p.measure()))
                .update();
        return proof;
    }

    /** Runs a statement on rows of this work. */
    public void sql(String statement, Object... parameters) {
        jdbc.sql(statement).params(List.of(parameters)).update();
    }

    /** Sentences of the open findings of a check, of this inspection. */
    public List<String> open(String code) {
        return jdbc.sql(
                        "select sentence from supervision.finding where inspection_id = ? and code = ? and open order by id")
                .params(inspection.value(), code)
                .query(String.class)
                .list();
    }
}
