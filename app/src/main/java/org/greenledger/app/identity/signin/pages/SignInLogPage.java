package org.greenledger.app.identity.signin.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.signin.SignInFilter;
import org.greenledger.app.identity.signin.SignInLog;
import org.greenledger.app.identity.signin.SignInOutcome;
import org.greenledger.app.identity.signin.SignInView;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who signed in and who tried, for the security and the audit administrator. */
@Controller
@Requires({Permission.SIGN_IN_MANAGE, Permission.AUDIT_VIEW})
class SignInLogPage {
    private static final int ROWS = 50;
    private static final int EXPORTED = 50_000;

    private final SignInLog log;

    SignInLogPage(SignInLog log) {
        this.log = log;
    }

    @GetMapping(SafetyTabs.SIGN_INS)
    Page list(
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam @Nullable LocalDate since,
            @RequestParam @Nullable LocalDate till,
            @RequestParam @Nullable Long before) {
        long from = before == null ? Long.MAX_VALUE : before;
        List<SignInView> rows = log.page(filter(q, outcome, since, till), from, ROWS + 1);
        boolean more = rows.size() > ROWS;
        List<SignInView> shown = more ? rows.subList(0, ROWS) : rows;
        return Page.of("identity/signin/sign-ins")
                .with("tabs", SafetyTabs.of(user, SafetyTabs.SIGN_INS))
                .with("rows", shown)
                .with("q", q.strip())
                .with("outcome", outcome)
                .with("since", since == null ? "" : since.toString())
                .with("till", till == null ? "" : till.toString())
                .with("first", before == null)
                .with("next", more ? shown.get(ROWS - 1).id() : null);
    }

    /** The same rows for a spreadsheet: at most 50,000, the newest. */
    @GetMapping(SafetyTabs.SIGN_INS + ".csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam @Nullable LocalDate since,
            @RequestParam @Nullable LocalDate till) {
        StringBuilder csv = new StringBuilder("\uFEFF时间,用户名,姓名,地址,方式,结果,浏览器\r\n");
        for (SignInView row : log.page(filter(q, outcome, since, till), Long.MAX_VALUE, EXPORTED)) {
            csv.append(
                    String.join(
                                    ",",
                                    cell(row.at()),
                                    cell(row.username()),
                                    cell(row.name()),
                                    cell(row.address()),
                                    cell(row.way().chinese()),
                                    cell(row.outcome().chinese()),
                                    cell(row.agent()))
                            + "\r\n");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("登录日志.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static SignInFilter filter(
            String words, String outcome, @Nullable LocalDate since, @Nullable LocalDate till) {
        SignInOutcome only =
                Arrays.stream(SignInOutcome.values())
                        .filter(o -> o.code().equals(outcome))
                        .findFirst()
                        .orElse(null);
        return new SignInFilter(null, words.strip(), only, since, till);
    }

    /** Quoted, and never a formula. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
