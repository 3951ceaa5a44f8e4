package org.greenledger.app.bench;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.greenledger.app.evidence.Capture;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.NewFile;
import org.greenledger.app.evidence.NewProof;
import org.greenledger.app.evidence.ProofSource;
import org.greenledger.app.evidence.ProofStage;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.supervision.lamps.Preset;
import org.greenledger.app.supervision.lamps.RuleSetView;
import org.greenledger.app.supervision.lamps.RuleSets;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The month of a nation: pages and lamps with a year of history, then the last hour before closing.
 *
 * <p>Arguments: data folder, number of issues, port. Properties: {@code bench.reports} (30,000) and
 * {@code bench.readers} (2).
 */
public final class MonthBench {

    private static final int REPORTS = Integer.getInteger("bench.reports", 30_000);
    private static final int READERS = Integer.getInteger("bench.readers", 2);
    private static final int WRITERS = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext server;
    private final JdbcClient jdbc;
    private final String address;
    private final CurrentUser nation;

    private MonthBench(ConfigurableApplicationContext server, String port) {
        this.server = server;
        this.jdbc = server.getBean(JdbcClient.class);
        this.address = "http://127.0.0.1:" + port;
        this.nation = BenchSettling.clerk(server);
    }

    /** Measures, prints, and ends. */
    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext server =
                BenchServer.start(arguments[0], Integer.parseInt(arguments[1]), arguments[2]);
        MonthBench bench = new MonthBench(server, arguments[2]);
        if (new MonthHistory(bench.jdbc).write()) {
            BenchServer.owner().execute("vacuum analyze");
        }
        bench.jobs();
        bench.pages();
        bench.rush();
        System.exit(0);
    }

    /** Every province's lamps are lit by the rules of Guangyuan. */
    private void light() {
        if (jdbc.sql("select exists (select 1 from supervision.rule_use)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        CurrentUser head = BenchSettling.person(server, "head", "office-head", false);
        RuleSets rules = server.getBean(RuleSets.class);
        RuleSetView set = rules.take(Preset.GUANGYUAN, head);
        for (InspectionView inspection : server.getBean(Ledger.class).inspections(head)) {
            rules.choose(
                    inspection.id(),
                    set.version(),
                    LocalDate.now(server.getBean(Clock.class)),
                    "",
                    head);
        }
    }

    private void jobs() {
        light();
        List<String> names =
                new ArrayList<>(List.of("progress.open", "supervision.lamps", "supervision.lamps"));
        if (Boolean.parseBoolean(System.getProperty("bench.checks", "true"))) {
            names.add("supervision.checks");
        }
        for (String name : names) {
            Job job =
                    server.getBeansOfType(Job.class).values().stream()
                            .filter(j -> j.name().equals(name))
                            .findFirst()
                            .orElseThrow();
            long start = System.nanoTime();
            String done = job.run(server.getBean(Clock.class).instant());
            System.out.printf("%s\t%.1f s\t%s%n", name, (System.nanoTime() - start) / 1e9, done);
        }
    }

    private void pages() throws Exception {
        String cookie = cookie(nation);
        String period =
                jdbc.sql("select max(id) from progress.period where frozen_at is null")
                        .query(String.class)
                        .single();
        System.out.println("page\tp50 ms\tp99 ms");
        for (String path :
                List.of(
                        "/overview?inspection=all",
                        "/overview/changes?inspection=all",
                        "/overview/trend?inspection=all",
                        "/overview/coming?inspection=all",
                        "/dispatch",
                        "/gaps",
                        "/gaps?period=" + period,
                        "/ledger?inspection=all&lamp=red")) {
            List<Long> times = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                jdbc.sql("update ledger.state set number = number + 1").update();
                long time = get(path, cookie);
                if (k >= 8) {
                    times.add(time);
                }
            }
            System.out.printf("%s\t%.0f\t%.0f%n", path, at(times, 50), at(times, 99));
        }
    }

    /** What is owed by one unit, with what a report needs. */
    private record Owed(long id, long issue, long measure, int version) {}

    private void rush() throws Exception {
        List<List<Owed>> units = owed();
        int reports = units.stream().mapToInt(List::size).sum();
        System.out.printf("rush: %d units, %d reports with a photo each%n", units.size(), reports);
        CurrentUser reporter =
                BenchSettling.person(
                        server, "rush" + Instant.now().getEpochSecond(), "unit-reporter", false);
        double quiet = readers(new AtomicBoolean(true), 5);
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService others = Executors.newFixedThreadPool(1);
        Future<Double> reading = others.submit(() -> readers(going, Integer.MAX_VALUE));
        AtomicInteger refused = new AtomicInteger();
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        AtomicInteger number = new AtomicInteger();
        for (List<Owed> unit : units) {
            writers.submit(
                    () -> {
                        int k = number.incrementAndGet();
                        long begun = System.nanoTime();
                        List<ReportForm> forms = forms(unit, reporter, k);
                        try {
                            submit(forms, reporter, refused);
                        } catch (RuntimeException failed) {
                            System.err.println(failed);
                            throw failed;
                        }
                        times.add(System.nanoTime() - begun);
                        if (k % 20 == 0) {
                            submit(forms, reporter, refused);
                        }
                        return null;
                    });
        }
        writers.shutdown();
        writers.awaitTermination(2, TimeUnit.HOURS);
        double seconds = (System.nanoTime() - start) / 1e9;
        going.set(false);
        double busy = reading.get();
        others.shutdown();
        System.out.printf(
                "reports/s\t%.0f\tunit p50 ms\t%.0f\tunit p99 ms\t%.0f%n",
                reports / seconds, at(times, 50), at(times, 99));
        System.out.printf("readers' page p99 ms: quiet %.0f, in the rush %.0f%n", quiet, busy);
        System.out.printf(
                "stored %s of %d, twice %s, sent again and refused %d of %d%n",
                count(units, "count(*)"),
                reports,
                count(units, "count(*) - count(distinct owed_id)"),
                refused.get(),
                units.size() / 20);
        double raw = raw(reports);
        System.out.printf("raw rows/s: %.0f reports/s; ratio %.3f%n", raw, reports / seconds / raw);
    }

    private String count(List<List<Owed>> units, String what) {
        Long[] ids = units.stream().flatMap(List::stream).map(Owed::id).toArray(Long[]::new);
        return jdbc.sql("select " + what + " from progress.report where owed_id = any(:ids)")
                .param("ids", ids)
                .query(String.class)
                .single();
    }

    private void submit(List<ReportForm> forms, CurrentUser user, AtomicInteger refused) {
        try {
            server.getBean(Reporting.class).submit(forms, ReportOrigin.PAGE, user);
        } catch (Stale twice) {
            refused.incrementAndGet();
        }
    }

    private List<ReportForm> forms(List<Owed> unit, CurrentUser user, int k) {
        Evidence evidence = server.getBean(Evidence.class);
        List<ReportForm> forms = new ArrayList<>();
        for (Owed o : unit) {
            long proof =
                    evidence.add(
                                    new NewProof(
                                            new IssueId(o.issue()),
                                            null,
                                            List.of(o.measure()),
                                            "现场照片",
                                            "",
                                            ProofStage.DURING,
                                            null,
                                            ProofSource.REPORT,
                                            null,
                                            new Capture(Instant.now(), 30.1, 114.2, 8f)),
                                    new NewFile("现场.jpg", BenchPictures.next()),
                                    user)
                            .value();
            forms.add(
                    new ReportForm(
                            new OwedId(o.id()),
                            o.version(),
                            null,
                            "",
                            40 + k % 50,
                            "本月完成第" + k + "段施工，累计完成计划量的" + (40 + k % 50) + "%。",
                            "",
                            "继续按计划推进。",
                            LocalDate.now(server.getBean(Clock.class)).plusDays(60),
                            List.of(proof),
                            false));
        }
        return forms;
    }

    private List<List<Owed>> owed() {
        return jdbc
                .sql(
                        """
                        select o.id, o.issue_id, o.measure_id, o.version, o.unit_id from progress.owed o
                        join progress.period p on p.id = o.period_id
                        where p.frozen_at is null and o.part = 'submits' and o.state = 'missing' and o.unit_id is not null
                          and o.measure_id % 10 = 3
                        order by o.unit_id, o.id limit :reports
                        """)
                .param("reports", REPORTS)
                .query(
                        (rs, n) ->
                                Map.entry(
                                        rs.getLong(5),
                                        new Owed(
                                                rs.getLong(1),
                                                rs.getLong(2),
                                                rs.getLong(3),
                                                rs.getInt(4))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .values()
                .stream()
                .toList();
    }

    /** Opens lists and overviews by turns and answers the 99th percentile in milliseconds. */
    private double readers(AtomicBoolean going, int rounds) throws Exception {
        String cookie = cookie(nation);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        for (int r = 0; r < READERS; r++) {
            all.add(
                    readers.submit(
                            () -> {
                                for (int k = 0; k < rounds * 8L && going.get(); k++) {
                                    times.add(get("/ledger?inspection=all&sort=due", cookie));
                                    times.add(get("/overview?inspection=all", cookie));
                                }
                                return null;
                            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        readers.shutdown();
        return at(times, 99);
    }

    /** The same number of bare rows into bare tables of the same PostgreSQL, unit by unit. */
    private double raw(int reports) throws Exception {
        JdbcTemplate owner = BenchServer.owner();
        owner.execute("create schema if not exists bench");
        owner.execute(
                "create table if not exists bench.report (like progress.report including"
                        + " defaults)");
        owner.execute(
                "create table if not exists bench.proof (like evidence.proof_version including"
                        + " defaults)");
        long start = System.nanoTime();
        for (int k = 0; k < reports; k += 10) {
            List<Object[]> rows = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                rows.add(new Object[] {k + j});
            }
            owner.execute(
                    (Connection c) -> {
                        c.setAutoCommit(false);
                        insert(
                                c,
                                "insert into bench.report (id, owed_id, number, period_id,"
                                        + " issue_id, progress, percent, done, origin, submitted_at,"
                                        + " person_id, person_name) values (?, 1, 1, 1, 1, 'behind', 5,"
                                        + " '本月完成一段施工，累计完成计划量的四成。', 'page', now(), 1, '基准')",
                                rows);
                        insert(
                                c,
                                "insert into bench.proof (proof_id, number, file_id, sha256,"
                                        + " media_type, size, at, person_id, person_name) values (?, 1,"
                                        + " 1, md5(random()::text), 'image/jpeg', 1, now(), 1, '基准')",
                                rows);
                        c.commit();
                        c.setAutoCommit(true);
                        return null;
                    });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        owner.execute("drop schema bench cascade");
        return reports / seconds;
    }

    private static void insert(Connection c, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            for (Object[] row : rows) {
                statement.setObject(1, row[0]);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private long get(String path, String cookie) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return System.nanoTime() - start;
    }

    private String cookie(CurrentUser user) {
        Cookie session = TestPeople.of(server).session(user);
        return session.getName() + "=" + session.getValue();
    }

    private static double at(List<Long> nanos, int percentile) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = Math.min(sorted.size() - 1, sorted.size() * percentile / 100);
        return sorted.get(index) / 1e6;
    }
}
