package org.greenledger.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every handler of the application as every kind of person and holds the answers against the
 * table {@code matrix/handlers.txt}.
 */
@WalkedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatrixTest {

    private static final Path REPORT = Path.of("target", "matrix");

    @Autowired MockMvc mvc;
    @Autowired ApplicationContext server;
    @Autowired PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private static final Pattern FIGURE =
            Pattern.compile(
                    "href=\"(/ledger\\?[^\"]+)\"[^>]*>(?:<span class=\"overview__count\" data-figure>)?([0-9]+)<");

    /** What an identity provider posts proves itself by a signature. */
    private static final String SIGNED_BY_PROVIDERS = "POST /oidc/{provider}/logout";

    private final List<Line> lines = Line.all();
    private World world;
    private Asking asking;

    @BeforeAll
    void settle() throws Exception {
        world = new World(server);
        asking = new Asking(mvc, world, new TransactionTemplate(transactions));
        Files.createDirectories(REPORT);
    }

    @Test
    @Order(1)
    void everyHandlerHasALineAndEveryLineAHandler() {
        List<String> problems = Handlers.of(mapping).problems(lines);
        assertThat(problems).as(String.join("\n\n", problems)).isEmpty();
    }

    @Test
    @Order(2)
    void everyAnswerIsAsDeclared() throws Exception {
        long start = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        Map<String, String> missing = new HashMap<>();
        for (Line line : lines) {
            Map<Role, String> answers = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                MockHttpServletResponse response = asking.ask(line, role, Asking.Manner.BROWSER);
                String answer = Answer.of(response, world);
                answers.put(role, answer);
                if (!isAs(answer, line.expected().get(role))) {
                    wrong.add(
                            "%s as %s: declared “%s”, got “%s”"
                                    .formatted(
                                            line.name(),
                                            role.word(),
                                            line.expected().get(role),
                                            answer));
                }
                if (answer.startsWith("404") && !line.foreign(role).isEmpty()) {
                    tellsNoDifference(line, role, response, missing, wrong);
                }
            }
            actual.add(line.with(answers));
        }
        Files.write(REPORT.resolve("actual.txt"), actual);
        report(Duration.ofNanos(System.nanoTime() - start), wrong.size());
        assertThat(wrong)
                .as(
                        "%s%n%s",
                        String.join("\n", wrong), "What was got stands in target/matrix/actual.txt")
                .isEmpty();
    }

    /** Other tests fill the same database: a number that is everybody's is declared as n=*. */
    private static boolean isAs(String answer, String declared) {
        return answer.equals(declared)
                || declared.endsWith(" n=*")
                        && answer.replaceFirst("n=[0-9,]+$", "n=*").equals(declared);
    }

    /** Whether a thing is somebody else's or does not exist must not be told apart. */
    private static void tellsNoDifference(
            Line line,
            Role role,
            MockHttpServletResponse response,
            Map<String, String> missing,
            List<String> wrong)
            throws IOException {
        String text =
                Answer.text(response)
                        .replaceFirst("(?s).*<main", "<main")
                        .replaceFirst("(?s)</main>.*", "")
                        .replaceAll("[0-9a-zA-Z_/=\"<>-]+", " ");
        String key = line.handler() + " " + line.foreign(role) + " as " + role.word();
        String before = missing.putIfAbsent(key, text);
        if (before != null && !before.equals(text)) {
            wrong.add(
                    "%s: two answers for what is not there%n  %s%n  %s"
                            .formatted(key, before, text));
        }
    }

    @Test
    @Order(3)
    void aFragmentKnowsNoMoreThanItsPage() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Line line : lines) {
            if (line.changes()) {
                continue;
            }
            for (Role role : Role.values()) {
                String page = line.expected().get(role);
                MockHttpServletResponse response = asking.ask(line, role, Asking.Manner.FRAGMENT);
                String letters = world.letters(Answer.text(response));
                boolean leads = page.startsWith("→");
                boolean status =
                        leads
                                ? response.getHeader("HX-Redirect") != null
                                : page.startsWith("" + response.getStatus());
                boolean knows = letters.chars().allMatch(c -> page.indexOf(c, 3) >= 0);
                if (!status || !knows) {
                    wrong.add(
                            "%s as %s: page “%s”, fragment “%d %s”"
                                    .formatted(
                                            line.name(),
                                            role.word(),
                                            page,
                                            response.getStatus(),
                                            letters));
                }
            }
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    @Test
    @Order(4)
    void withoutTheFormsTokenNothingIsDone() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Line line : lines) {
            if (!line.changes()
                    || line.handler().startsWith("ANY ")
                    || SIGNED_BY_PROVIDERS.equals(line.handler())) {
                continue;
            }
            for (Role role : Role.values()) {
                int status = asking.ask(line, role, Asking.Manner.WITHOUT_TOKEN).getStatus();
                if (status != 403) {
                    wrong.add(line.name() + " as " + role.word() + ": " + status);
                }
            }
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    /** List, overview and export say the same to everybody, and every figure opens its list. */
    @Test
    @Order(5)
    void everyFigureOfTheOverviewIsTheNumberOfItsListAndOfItsExport() throws Exception {
        for (Role role : Role.values()) {
            if (role == Role.ANONYMOUS
                    || !world.user(role).may(org.greenledger.app.identity.Permission.LEDGER_VIEW)) {
                continue;
            }
            String page = asking.page("/overview?inspection=all", role);
            Matcher figure = FIGURE.matcher(page);
            int figures = 0;
            while (figure.find()) {
                String address = figure.group(1).replace("&amp;", "&");
                String count = figure.group(2);
                figures++;
                assertThat(Answer.of(asking.get(address, role), world))
                        .as(role.word() + " at " + address)
                        .endsWith("n=" + count);
                String export = address.replaceFirst("/ledger", "/ledger/export.xlsx");
                assertThat(world.letters(Answer.text(asking.get(export, role))))
                        .as(role.word() + " at " + export)
                        .hasSize(Integer.parseInt(count));
            }
            assertThat(figures).as(role.word()).isGreaterThan(12);
        }
    }

    private void report(Duration took, int wrong) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Line line : lines) {
            table.append(line.name()).append('\n');
            line.expected()
                    .forEach(
                            (role, answer) ->
                                    table.append("    %-14s %s%n".formatted(role.word(), answer)));
        }
        String summary =
                "%d handlers × %d roles, %d requests in %d s: %s"
                        .formatted(
                                Handlers.of(mapping).names().size(),
                                Role.values().length,
                                lines.size() * Role.values().length,
                                took.toSeconds(),
                                wrong == 0 ? "all as declared" : wrong + " not as declared");
        Files.writeString(REPORT.resolve("report.txt"), summary + "\n\n" + table);
        System.out.println("Matrix of scope: " + summary + " (target/matrix/report.txt)");
    }
}
