package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.Warning;

/**
 * Named numbers read from a text, each with its place.
 *
 * @param path what stands before a name in a reading, for example {@code plan.declared.}
 * @param values each name once
 * @param asides places that are worth a look but are no value of their own
 * @param warnings doubts
 */
record Figures<T>(
        String path, Map<String, Found<T>> values, List<Reading> asides, List<Warning> warnings) {

    /** The bare numbers. */
    <R> Map<String, R> map(Function<T, R> as) {
        Map<String, R> bare = new LinkedHashMap<>();
        values.forEach((name, found) -> bare.put(name, as.apply(found.value())));
        return bare;
    }

    /** Where each stands and why it was read so. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        values.forEach((name, found) -> readings.add(found.as(path + name)));
        readings.addAll(asides);
        return readings;
    }
}
