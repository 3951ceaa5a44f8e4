package org.greenledger.app.supervision.checks.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.supervision.checks.FindingQuery;
import org.greenledger.app.supervision.checks.Findings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of findings as an Excel file. Made first and sent then, so that a fault becomes a page.
 */
@Controller
class FindingsFilePage {

    private final Findings findings;
    private final UnitNames names;
    private final Clock clock;

    FindingsFilePage(Findings findings, UnitNames names, Clock clock) {
        this.findings = findings;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/checks/export.xlsx")
    @Requires({Permission.CHECK_SETTLE, Permission.DUTY_ASSIGN})
    void excel(
            @RequestParam Map<String, String> query, CurrentUser user, HttpServletResponse response)
            throws IOException {
        FindingQuery asked = FindingAddress.of(query).query(names, user);
        Path file = Files.createTempFile("greenledger-findings", null);
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    FindingsSheet sheet = new FindingsSheet(out, clock.getZone())) {
                findings.each(asked, user, sheet::write);
            }
            response.setContentType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(
                                    "疑点 %s.xlsx".formatted(LocalDate.now(clock)),
                                    StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
