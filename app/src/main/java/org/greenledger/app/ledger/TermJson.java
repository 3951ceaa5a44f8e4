package org.greenledger.app.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Writes as JSON what of a deadline's meaning has no column of its own. */
@Component
class TermJson {

    /** Amounts, points to count from, and steps. */
    record Detail(
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String from,
            @Nullable List<TermEntry.Stage> stages) {}

    private static final TypeReference<List<TermEntry>> TERMS = new TypeReference<>() {};

    private final ObjectMapper json;

    TermJson(ObjectMapper json) {
        this.json = json;
    }

    String write(TermEntry term) {
        return json.writeValueAsString(
                new Detail(
                        term.amount(),
                        term.unit(),
                        term.from(),
                        term.stages().isEmpty() ? null : term.stages()));
    }

    Detail read(String detail) {
        return json.readValue(detail, Detail.class);
    }

    /** Whole terms, for tasks. */
    String writeAll(List<TermEntry> terms) {
        return json.writeValueAsString(terms);
    }

    List<TermEntry> readAll(String terms) {
        return json.readValue(terms, TERMS);
    }
}
