package org.greenledger.app.progress.filling;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of one report, as typed so far.
 *
 * @param progress another state than the computed one; absent for the computed one
 * @param reason why another one
 * @param percent absent where nothing usable is typed
 * @param forecastOn when the unit expects to finish
 * @param proofs ids of the proofs chosen
 * @param same whether the person declares that nothing changed since the last period
 */
public record Filled(
        @Nullable Progress progress,
        String reason,
        @Nullable Integer percent,
        String done,
        String problems,
        String nextStep,
        @Nullable LocalDate forecastOn,
        List<Long> proofs,
        boolean same) {}
