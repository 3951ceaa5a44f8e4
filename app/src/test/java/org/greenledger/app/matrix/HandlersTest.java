package org.greenledger.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The check that guards the table sees what it has to see. */
class HandlersTest {

    @Controller
    static class SamplePage {
        @GetMapping("/sample")
        @Requires(Permission.LEDGER_VIEW)
        String stated() {
            return "";
        }

        @GetMapping("/sample/forgotten")
        String forgotten() {
            return "";
        }
    }

    private static Handlers handlers() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("samplePage", SamplePage.class);
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return Handlers.of(mapping);
    }

    private static final Line SAMPLE = Line.of("GET /sample | *: 200");
    private static final Line FORGOTTEN = Line.of("GET /sample/forgotten | *: 200");

    @Test
    void aHandlerWithoutALineFailsWithItsName() {
        assertThat(handlers().problems(List.of(FORGOTTEN)))
                .anySatisfy(
                        p ->
                                assertThat(p)
                                        .contains(
                                                "Handler without a line: GET /sample (SamplePage.stated)",
                                                "Add a line to"));
    }

    @Test
    void aHandlerWithoutAPermissionFailsEvenWithALine() {
        assertThat(handlers().problems(List.of(SAMPLE, FORGOTTEN)))
                .singleElement()
                .asString()
                .contains("Handler without a permission: GET /sample/forgotten");
    }

    @Test
    void aLineWithoutAHandlerFails() {
        assertThat(handlers().problems(List.of(SAMPLE, FORGOTTEN, Line.of("GET /gone | *: 200"))))
                .anySatisfy(p -> assertThat(p).contains("Line without a handler: GET /gone"));
    }

    @Test
    void aLineSaysWhatEachRoleGets() {
        Line line =
                Line.of("GET /issues/{id} [id=$A] | lead above: 200 A | outsider: 404 | *: 403");
        assertThat(line.handler()).isEqualTo("GET /issues/{id}");
        assertThat(line.request()).containsExactly("id=$A");
        assertThat(line.expected())
                .containsEntry(Role.LEAD, "200 A")
                .containsEntry(Role.ABOVE, "200 A")
                .containsEntry(Role.OUTSIDER, "404")
                .containsEntry(Role.AUDIT, "403")
                .containsEntry(Role.ANONYMOUS, "→/sign-in");
        assertThat(line.with(line.expected()))
                .isEqualTo("GET /issues/{id} [id=$A] | outsider: 404 | above lead: 200 A | *: 403");
    }
}
