package org.greenledger.app.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.ScopedList;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the scope costs: the first page of four people's lists, with the scope and without, by
 * turns.
 *
 * <p>Arguments: data folder, number of issues, port. The property {@code bench.duties} says how
 * many units have a duty in an issue.
 */
public final class ScopeCost {

    private static final int WARM = 60;
    private static final int ROUNDS = 400;

    private ScopeCost() {}

    /** Measures, prints a table and the plans, and ends. */
    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext server =
                BenchServer.start(arguments[0], Integer.parseInt(arguments[1]), arguments[2]);
        JdbcClient jdbc = server.getBean(JdbcClient.class);
        IssueLists lists = server.getBean(IssueLists.class);
        People people = server.getBean(People.class);
        System.out.printf(
                "units %s, issues %s, duties %s%n",
                count(jdbc, "identity.unit"),
                count(jdbc, "ledger.issue"),
                count(jdbc, "ledger.responsibility"));
        System.out.println("who\tlist\tissues seen\tscoped ms\tunscoped ms\tpage ms\tpage ratio");
        Map<String, ScopedList> plans = new LinkedHashMap<>();
        for (String name : List.of("nation", "province", "county", "bureau")) {
            CurrentUser user =
                    people.acting(
                                    people.all().stream()
                                            .filter(p -> p.username().equals(name))
                                            .findFirst()
                                            .orElseThrow()
                                            .id())
                            .orElseThrow();
            long first = System.nanoTime();
            List<InspectionView> seen = lists.inspections(user);
            System.err.printf("%s: inspections %.1f ms%n", name, (System.nanoTime() - first) / 1e6);
            Map<String, IssueFilter> filters = new LinkedHashMap<>();
            filters.put("one inspection", IssueFilter.ALL.of(seen.get(0).id()));
            filters.put("all", IssueFilter.ALL);
            for (Map.Entry<String, IssueFilter> filter : filters.entrySet()) {
                ScopedList scoped = ScopedList.of(jdbc, filter.getValue(), user, seen);
                ScopedList bare = scoped.unscoped(user);
                plans.put(name + ", " + filter.getKey(), scoped);
                String cookie = cookie(server, user);
                String query =
                        filter.getKey().equals("all") ? "all" : "" + seen.get(0).id().value();
                String address = "http://127.0.0.1:" + arguments[2] + "/ledger?inspection=" + query;
                List<Long> with = new ArrayList<>();
                List<Long> without = new ArrayList<>();
                List<Long> pages = new ArrayList<>();
                for (int k = 0; k < WARM + ROUNDS; k++) {
                    long one = scoped.run();
                    long other = bare.run();
                    long page = page(address, cookie);
                    if (k >= WARM) {
                        with.add(one);
                        without.add(other);
                        pages.add(page);
                    }
                }
                double w = median(with);
                double o = median(without);
                double p = median(pages);
                System.out.printf(
                        "%s\t%s\t%d\t%.2f\t%.2f\t%.2f\t%.2f%n",
                        name,
                        filter.getKey(),
                        lists.count(filter.getValue(), user),
                        w,
                        o,
                        p,
                        p / (p - w + o));
            }
            long start = System.nanoTime();
            lists.overview(IssueFilter.ALL, user);
            System.out.printf("%s\toverview\t\t%.1f%n", name, (System.nanoTime() - start) / 1e6);
        }
        plans.forEach((name, list) -> System.out.printf("%n-- %s%n%s%n", name, list.plan()));
        System.exit(0);
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static long page(String address, String cookie) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("/issues/")) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return System.nanoTime() - start;
    }

    private static String cookie(ConfigurableApplicationContext server, CurrentUser user) {
        jakarta.servlet.http.Cookie session = TestPeople.of(server).session(user);
        return session.getName() + "=" + session.getValue();
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1e6;
    }

    private static String count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(String.class).single();
    }
}
