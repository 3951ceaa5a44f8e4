package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit writes to have a day put off.
 *
 * @param measure number of the measure whose day it is; absent for the issue's own
 * @param milestone the milestone whose day it is; absent otherwise
 * @param toOn the new last day
 * @param reason why it cannot be kept
 * @param progress what was done until now
 * @param files stored before; may be empty
 */
public record ExtensionForm(
        @Nullable Integer measure,
        @Nullable MilestoneId milestone,
        LocalDate toOn,
        String reason,
        String progress,
        List<FileId> files) {}
