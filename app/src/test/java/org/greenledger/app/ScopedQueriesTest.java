package org.greenledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenledger.app.matrix.ScopedQueries;
import org.junit.jupiter.api.Test;

/** No query on business data goes round the scope. */
class ScopedQueriesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE =
            Pattern.compile("create table (?:if not exists )?([a-z_.]+)");

    @Test
    void everyQueryOnAScopedTableHoldsTheScopesPredicateOrSaysWhyNot() throws IOException {
        List<String> problems = new ArrayList<>();
        int queries = 0;
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                ScopedQueries found = ScopedQueries.in(file.toString(), Files.readString(file));
                queries += found.queries();
                problems.addAll(found.problems());
            }
        }
        assertThat(problems).as(String.join("\n", problems)).isEmpty();
        assertThat(queries).as("queries on scoped tables").isGreaterThan(40);
    }

    @Test
    void everyTableOfBusinessDataIsDeclaredScopedOrOpen() throws IOException {
        Set<String> undeclared = new TreeSet<>();
        for (String room : ScopedQueries.ROOMS) {
            try (Stream<Path> scripts = Files.walk(MIGRATIONS.resolve(room))) {
                for (Path script : scripts.filter(f -> f.toString().endsWith(".sql")).toList()) {
                    Matcher table = TABLE.matcher(Files.readString(script));
                    while (table.find()) {
                        String name = table.group(1);
                        if (!ScopedQueries.SCOPED.contains(name)
                                && !ScopedQueries.OPEN.containsKey(name)) {
                            undeclared.add(name);
                        }
                    }
                }
            }
        }
        assertThat(undeclared)
                .as("new tables: add them to SCOPED or, with the reason, to OPEN in ScopedQueries")
                .isEmpty();
    }

    private static List<String> problems(String method) {
        String head =
                """
                package sample;
                class JdbcSample {
                    private static final String SELECT = "select i.* from ledger.issue i where ";
                """;
        return ScopedQueries.in("JdbcSample.java", head + method + "}").problems();
    }

    @Test
    void aQueryWithoutThePredicateFails() {
        assertThat(
                        problems(
                                """
                                int count() { return jdbc.sql("select count(*) from ledger.issue").query(Integer.class).single(); }
                                """))
                .singleElement()
                .asString()
                .contains("JdbcSample.count", "ledger.issue", "Seen", "@Unscoped");
    }

    @Test
    void aQueryHiddenInAConstantFailsToo() {
        assertThat(
                        problems(
                                """
                                Object one(long id) { return jdbc.sql(SELECT + "i.id = :id").param("id", id).query(); }
                                """))
                .hasSize(1);
    }

    @Test
    void oneGoodQueryDoesNotExcuseABadOneBesideIt() {
        assertThat(
                        problems(
                                """
                                void both(Scope scope) {
                                    jdbc.sql(SELECT + Seen.issue(scope)).query();
                                    jdbc.sql("select m.text from ledger.measure m").query();
                                }
                                """))
                .singleElement()
                .asString()
                .contains("ledger.measure");
    }

    @Test
    void aQueryInALambdaOrInTheArgumentsOfAnotherOneIsSeen() {
        assertThat(
                        problems(
                                """
                                void each(java.util.List<Long> ids) {
                                    ids.forEach(id -> jdbc.sql("select * from ledger.change where issue_id = ?").param(id).query());
                                }
                                """))
                .hasSize(1);
    }

    @Test
    void thePredicateOrAReasonIsEnough() {
        assertThat(
                        problems(
                                """
                                void one(Scope scope) { jdbc.sql(SELECT + Seen.issue(scope)).query(); }
                                void two(Scope scope) { jdbc.sql("select 1 from planimport.import i where %s".formatted(scope.predicate("i.owner_unit_id"))).query(); }
                                @Unscoped("for issues found within a scope")
                                void three() { jdbc.sql("select * from ledger.measure where issue_id = any(:ids)").query(); }
                                void four() { jdbc.sql("insert into ledger.measure (text) values (?)").update(); }
                                void five() { jdbc.sql("select name from identity.unit").query(); }
                                """))
                .isEmpty();
    }

    @Test
    void aReasonForTheClassExcusesOnlyWhatIsAskedByWhatWasFound() {
        String source =
                """
                @Unscoped("by ids of issues that were found within a scope")
                class JdbcSample {
                    void of(List<Long> ids) { jdbc.sql("select * from ledger.measure where issue_id = any(?)").query(); }
                    void all() { jdbc.sql("select * from ledger.measure").query(); }
                }
                """;
        assertThat(ScopedQueries.in("JdbcSample.java", source).problems())
                .singleElement()
                .asString()
                .contains("JdbcSample.all");
    }

    @Test
    void aReasonMustBeOne() {
        assertThat(
                        problems(
                                """
                                @Unscoped("")
                                void three() { jdbc.sql("select * from ledger.measure").query(); }
                                """))
                .hasSize(1);
    }
}
