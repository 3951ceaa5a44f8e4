package org.greenledger.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.audit.AuditCommands;
import org.greenledger.app.audit.AuditTrail;
import org.greenledger.app.audit.EntryFilter;
import org.greenledger.app.audit.Topic;
import org.greenledger.app.audit.sealing.Sealer;
import org.greenledger.app.database.DataFolder;
import org.greenledger.app.database.EmbeddedDatabase;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueEdit;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.shared.DomainEvent;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the seals cost writers, as a ratio of interleaved spans of one run, and how long a long log
 * takes to be sealed, checked, exported and read.
 *
 * <p>Arguments: an empty data folder, the number of entries, seconds for each span, pairs of spans.
 */
public final class AuditBench {

    private static final int WRITERS = 4;
    private static final int SEAL_EVERY_MILLIS = 1000;

    record LampLit(String subject, String sentence) implements DomainEvent {}

    private final ConfigurableApplicationContext server;
    private final EmbeddedDatabase database;
    private final Path data;
    private final Sealer sealer;

    private AuditBench(
            ConfigurableApplicationContext server, EmbeddedDatabase database, Path data) {
        this.server = server;
        this.database = database;
        this.data = data;
        this.sealer = server.getBean(Sealer.class);
    }

    /** Measures, prints a table, ends. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            SpringApplication application =
                    new SpringApplication(GreenLedger.class, BenchSettling.class);
            try (ConfigurableApplicationContext server =
                    application.run(
                            "--server.port=0",
                            "--spring.profiles.active=bench",
                            "--greenledger.data=" + data.root(),
                            "--greenledger.audit.interval=PT24H",
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.pages().user(),
                            "--spring.datasource.password=" + database.pages().password(),
                            "--spring.flyway.user=" + database.owner().user(),
                            "--spring.flyway.password=" + database.owner().password(),
                            "--logging.level.root=ERROR")) {
                AuditBench bench = new AuditBench(server, database, data.root());
                int seconds = Integer.parseInt(arguments[2]);
                int pairs = Integer.parseInt(arguments[3]);
                bench.writers(seconds, pairs);
                bench.longLog(Integer.parseInt(arguments[1]));
            }
        }
        System.exit(0);
    }

    private void writers(int seconds, int pairs) throws Exception {
        server.getBean(BenchSettling.class).settle(1000);
        sealer.seal();
        List<Long> issues =
                server.getBean(JdbcClient.class)
                        .sql("select id from ledger.issue order by id")
                        .query(Long.class)
                        .list();
        CurrentUser clerk = BenchSettling.clerk(server);
        Ledger ledger = server.getBean(Ledger.class);
        int[] versions = new int[issues.size()];
        compare(
                "edit an issue",
                seconds,
                pairs,
                turn -> {
                    int at = turn % issues.size();
                    ledger.edit(
                            List.of(
                                    new IssueEdit(
                                            new IssueId(issues.get(at)),
                                            versions[at]++,
                                            List.of(
                                                    FieldChange.of(
                                                            IssueField.AREA,
                                                            turn / issues.size() % 2 == 0
                                                                    ? "甲县"
                                                                    : "乙县")),
                                            "核实地点")),
                            Origin.PAGE,
                            clerk);
                });
        TransactionTemplate transaction = server.getBean(TransactionTemplate.class);
        compare(
                "write nothing but an entry",
                seconds,
                pairs,
                turn ->
                        transaction.executeWithoutResult(
                                t ->
                                        server.publishEvent(
                                                new LampLit("lamp:" + turn, "点亮第" + turn + "盏灯"))));
    }

    /** Spans without and with sealing take turns, so that whatever else happens hits both. */
    private void compare(String what, int seconds, int pairs, IntConsumer act) throws Exception {
        span(seconds, false, act);
        long without = 0;
        long with = 0;
        for (int pair = 0; pair < pairs; pair++) {
            boolean first = pair % 2 == 0;
            long one = span(seconds, !first, act);
            long two = span(seconds, first, act);
            without += first ? one : two;
            with += first ? two : one;
        }
        double span = (double) seconds * pairs;
        System.out.printf(
                "%s\t%.1f/s without\t%.1f/s with sealing every second\tratio %.3f%n",
                what, without / span, with / span, (double) with / without);
    }

    private long span(int seconds, boolean sealing, IntConsumer act) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        List<Future<Long>> counts = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int first = w;
            counts.add(threads.submit(() -> write(first, over, act)));
        }
        Future<Void> sealed = threads.submit((Callable<Void>) () -> seal(sealing, over));
        Thread.sleep(seconds * 1000L);
        over.set(true);
        long sum = 0;
        for (Future<Long> count : counts) {
            sum += count.get();
        }
        sealed.get();
        threads.shutdown();
        if (!sealing) {
            sealer.seal();
        }
        return sum;
    }

    private static final java.util.concurrent.ConcurrentHashMap<Integer, Integer> TURNS =
            new java.util.concurrent.ConcurrentHashMap<>();

    /** Each writer has issues of its own: every fourth. */
    private static long write(int writer, AtomicBoolean over, IntConsumer act) {
        long done = 0;
        while (!over.get()) {
            int turn = TURNS.merge(writer, 1, Integer::sum) - 1;
            act.accept(turn * WRITERS + writer);
            done++;
        }
        return done;
    }

    private Void seal(boolean sealing, AtomicBoolean over) throws Exception {
        while (sealing && !over.get()) {
            Thread.sleep(SEAL_EVERY_MILLIS);
            sealer.seal();
        }
        return null;
    }

    private void longLog(int entries) throws Exception {
        asOwner(
                """
                with e as (
                  insert into audit.entry (at, person_id, person_name, unit_id, unit_name, address, agent, kind, domain, subject,
                                           sentence, refused, reason, changes, detail, units)
                  select now() - (%1$d - n) * interval '30 seconds', 1 + n %% 300, '人员' || n %% 300, 1 + n %% 900, '单位' || n %% 900, '10.' || n %% 250 || '.1.9',
                         'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', case n %% 4 when 0 then 'SignInTried' else 'IssueEdited' end,
                         case n %% 4 when 0 then 'system' else 'business' end, case n %% 4 when 0 then 'sign-in:u' || n %% 300 else 'issue:' || n %% 5000 end,
                         '修改问题' || n %% 5000 || '：整改时限、配合单位（页面修改）', n %% 40 = 0, '现场核实后按市政府意见调整',
                         '[{"what":"整改时限","before":"2026年6月底前","after":"2026年9月底前"},{"what":"配合单位","before":"市水利局","after":"市水利局、市住建局"}]',
                         '{"event":{"issue":{"value":' || n || '},"number":"6.3","origin":"PAGE","fields":["整改时限","配合单位"]}}',
                         array[1 + n %% 900]
                  from generate_series(1, %1$d) n returning id, units, domain)
                insert into audit.entry_unit (unit_id, entry_id) select unnest(units), id from e where domain = 'business'
                """
                        .formatted(entries),
                "vacuum analyze audit.entry",
                "vacuum analyze audit.entry_unit");
        timed("seal " + entries + " entries", () -> sealer.seal());
        asOwner("vacuum analyze audit.block");
        Path seals = data.resolve("seals");
        Path bundle = data.resolve("bundle.zip");
        try (Connection connection = owner()) {
            timed(
                    "verify-audit",
                    () -> told(AuditCommands.verify(connection, seals, null, new ArrayList<>())));
            timed(
                    "export-audit",
                    () ->
                            AuditCommands.export(
                                    connection, seals, bundle, null, null, Clock.systemUTC()));
        }
        System.out.printf("bundle\t%d MB%n", Files.size(bundle) >> 20);
        timed("AuditCheck.java", () -> offline(bundle));
        read();
    }

    private static boolean told(boolean right) {
        if (!right) {
            throw new IllegalStateException("the log is not whole");
        }
        return true;
    }

    private static int offline(Path bundle) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "../tools/audit-check/AuditCheck.java",
                                bundle.toString())
                        .inheritIO()
                        .start();
        return process.waitFor();
    }

    private void read() throws Exception {
        AuditTrail trail = server.getBean(AuditTrail.class);
        CurrentUser auditor = BenchSettling.person(server, "auditor", "audit-admin", false);
        CurrentUser nation = BenchSettling.clerk(server);
        CurrentUser county = BenchSettling.person(server, "county", "office-clerk", true);
        EntryFilter none = EntryFilter.NONE;
        EntryFilter rare = new EntryFilter("没有这样的词", "", "", null, "", null, null, false);
        EntryFilter person = new EntryFilter("", "人员7", "", null, "", null, null, false);
        EntryFilter issue = new EntryFilter("", "", "", Topic.ISSUE, "issue:17", null, null, false);
        EntryFilter days =
                new EntryFilter(
                        "",
                        "",
                        "",
                        null,
                        "",
                        java.time.LocalDate.now(Clock.systemUTC()).minusDays(200),
                        java.time.LocalDate.now(Clock.systemUTC()).minusDays(199),
                        false);
        EntryFilter refused = new EntryFilter("", "", "", null, "", null, null, true);
        for (CurrentUser user : List.of(auditor, nation, county)) {
            page(trail, "newest", none, user);
            page(trail, "words that are nowhere", rare, user);
            page(trail, "a person", person, user);
            page(trail, "one issue", issue, user);
            page(trail, "two days of last year", days, user);
            page(trail, "refused", refused, user);
        }
    }

    private static void page(AuditTrail trail, String what, EntryFilter filter, CurrentUser user) {
        int rows = 0;
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            rows = trail.entries(filter, Long.MAX_VALUE, 51, user).size();
            times.add((System.nanoTime() - start) / 1000);
        }
        times.sort(null);
        System.out.printf(
                "page of %s\t%s\t%d rows\tp50 %.1f ms%n",
                user.username(), what, rows, times.get(3) / 1000.0);
    }

    private void timed(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        Object result = work.call();
        System.out.printf("%s\t%.1f s\t(%s)%n", what, (System.nanoTime() - start) / 1e9, result);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
