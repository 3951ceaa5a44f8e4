package org.greenledger.extraction.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.greenledger.extraction.PlanDraft.Indicator;
import org.greenledger.extraction.PlanDraft.Plan;
import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Everything a document says of itself as a whole: header, declared counts, petition figures and
 * indicators.
 *
 * @param readings where each fact of {@code plan} stands and why it was read so
 * @param warnings doubts about these facts
 */
record PlanFacts(
        Plan plan, List<Indicator> indicators, List<Reading> readings, List<Warning> warnings) {

    /** Reads them from a cleaned text. */
    static PlanFacts read(CleanText text) {
        InspectionHeader header = InspectionHeader.read(text);
        Figures<Integer> declared = DeclaredCounts.read(text);
        Figures<BigDecimal> petitions = PetitionFigures.read(text);
        List<Reading> readings = new ArrayList<>(header.readings());
        readings.addAll(declared.readings());
        readings.addAll(petitions.readings());
        List<Warning> warnings = new ArrayList<>(header.warnings());
        warnings.addAll(declared.warnings());
        warnings.addAll(petitions.warnings());
        return new PlanFacts(
                plan(header, declared, petitions),
                Indicators.read(text),
                List.copyOf(readings),
                List.copyOf(warnings));
    }

    private static Plan plan(
            InspectionHeader header, Figures<Integer> declared, Figures<BigDecimal> petitions) {
        return new Plan(
                value(header.title()),
                value(header.region()),
                value(header.document()),
                value(header.level()),
                value(header.kind()),
                value(header.round()),
                value(header.team()),
                value(header.from()),
                value(header.to()),
                value(header.feedback()),
                value(header.issued()),
                value(header.published()),
                declared.map(Function.identity()),
                petitions.map(Function.identity()));
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
