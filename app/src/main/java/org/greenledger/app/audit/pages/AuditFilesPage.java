package org.greenledger.app.audit.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.greenledger.app.audit.AuditTrail;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as files: what the list shows as a sheet, and a bundle that can be checked anywhere. */
@Controller
class AuditFilesPage {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AuditTrail trail;
    private final Clock clock;

    AuditFilesPage(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/audit/export.xlsx")
    @Requires({Permission.AUDIT_VIEW, Permission.AUDIT_OFFICE})
    void excel(@ModelAttribute AuditAddress address, CurrentUser user, HttpServletResponse response)
            throws IOException {
        send(
                response,
                "审计记录 %s.xlsx".formatted(LocalDate.now(clock)),
                EXCEL,
                out -> {
                    try (ExcelSheet sheet = new ExcelSheet(out)) {
                        trail.export(address.filter(), "Excel", user, sheet::write);
                    }
                });
    }

    @GetMapping("/audit/export.csv")
    @Requires({Permission.AUDIT_VIEW, Permission.AUDIT_OFFICE})
    void csv(@ModelAttribute AuditAddress address, CurrentUser user, HttpServletResponse response)
            throws IOException {
        send(
                response,
                "审计记录 %s.csv".formatted(LocalDate.now(clock)),
                "text/csv;charset=UTF-8",
                out -> {
                    try (CsvSheet sheet = new CsvSheet(out)) {
                        trail.export(address.filter(), "CSV", user, sheet::write);
                    }
                });
    }

    /** Everything, or the days named; for the audit administrator alone. */
    @GetMapping("/audit/bundle.zip")
    @Requires(Permission.AUDIT_VIEW)
    void bundle(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        send(
                response,
                "审计核验包 %s.zip".formatted(LocalDate.now(clock)),
                "application/zip",
                out -> trail.bundle(from, to, out));
    }

    @FunctionalInterface
    private interface Making {
        void write(OutputStream out) throws IOException;
    }

    /** Made first and sent then: a fault becomes a page, and a slow line holds no connection. */
    private static void send(HttpServletResponse response, String name, String type, Making making)
            throws IOException {
        Path file = Files.createTempFile("greenledger-audit", null);
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                making.write(out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            response.setContentType(type);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
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
