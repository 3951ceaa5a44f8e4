package org.greenledger.app.ledger.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.lists.BareRows;
import org.greenledger.app.ledger.lists.IssueRow;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.pieces.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The bare list of the benchmark: the list's SQL and the list's template, without sign-in, session
 * and frame. Exists only in the benchmark's server.
 */
@Controller
@Profile("bench")
@PublicPage
class BareList {

    private static final int ROWS = 50;
    private static final int SOON_DAYS = 30;

    private final BareRows rows;
    private final TemplateEngine templates;
    private final Clock clock;
    private final People people;
    private @Nullable Scope scope;

    BareList(JdbcClient jdbc, TemplateEngine templates, Clock clock, People people) {
        this.rows = new BareRows(jdbc);
        this.templates = templates;
        this.clock = clock;
        this.people = people;
    }

    /** Sees what the first person sees, and asks for it once. */
    private Scope scope() {
        if (scope == null) {
            scope =
                    people.acting(
                                    people.all().stream()
                                            .filter(p -> "nation".equals(p.username()))
                                            .findFirst()
                                            .orElseThrow()
                                            .id())
                            .orElseThrow()
                            .scope();
        }
        return scope;
    }

    @Bean
    static WebSecurityCustomizer nobodyAtTheBenchsDoor() {
        return web -> web.ignoring().requestMatchers("/bench/**");
    }

    @GetMapping("/bench/list")
    void list(HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<ListRow> shown =
                rows.first(scope(), today, ROWS).stream().map(r -> row(r, today)).toList();
        ListModel model =
                new ListModel(
                        ListAddress.of(Map.of("inspection", List.of("all"))),
                        null,
                        List.of(),
                        shown,
                        new Pager(1, shown.size(), shown.size(), true, null, null),
                        List.of(),
                        IssueColumn.of(
                                List.of("area", "lead", "due", "lamp", "progress", "acceptance")),
                        List.of());
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("ledger/rows.jte", Map.of("model", model), page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private static ListRow row(IssueRow row, LocalDate today) {
        return new ListRow(
                row,
                Words.deadline(
                        row.dueOn(),
                        row.deadline(),
                        Words.lasting(row.immediate(), row.longTerm(), row.continuous()),
                        row.settled(),
                        today,
                        SOON_DAYS),
                Words.mark(row.progress()),
                Words.mark(row.acceptance()),
                null,
                0,
                "",
                List.of());
    }
}
