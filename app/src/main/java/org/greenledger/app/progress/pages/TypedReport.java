package org.greenledger.app.progress.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.filling.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** One report as its fields were sent. */
final class TypedReport {

    private final OwedId owed;
    private final MultiValueMap<String, String> sent;

    TypedReport(OwedId owed, MultiValueMap<String, String> sent) {
        this.owed = owed;
        this.sent = sent;
    }

    /** What was typed, as far as it can be read. */
    Filled filled() {
        return new Filled(
                progress(),
                at("reason"),
                percent(),
                at("done"),
                at("problems"),
                at("nextStep"),
                forecast(),
                proofs(),
                Boolean.parseBoolean(at("same")));
    }

    RowWords words() {
        return new RowWords(at("percent"), at("forecastOn"), "", "");
    }

    static ReportForm form(OwedId owed, @Nullable Integer version, Filled f) {
        Integer percent = f.percent();
        return new ReportForm(
                owed,
                version,
                f.progress(),
                f.reason(),
                percent == null ? -1 : percent,
                f.done(),
                f.problems(),
                f.nextStep(),
                f.forecastOn(),
                f.proofs(),
                f.same());
    }

    @Nullable Integer version() {
        return number(at("version"));
    }

    private @Nullable Integer percent() {
        return number(at("percent").replace("%", "").replace("％", "").strip());
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private @Nullable Progress progress() {
        String code = at("progress");
        return Arrays.stream(Progress.values())
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate forecast() {
        try {
            return at("forecastOn").isBlank() ? null : LocalDate.parse(at("forecastOn").strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private List<Long> proofs() {
        return sent.getOrDefault("o" + owed.value() + "-proofs", List.of()).stream()
                .filter(p -> p.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private String at(String field) {
        return Objects.requireNonNullElse(sent.getFirst("o" + owed.value() + "-" + field), "");
    }
}
