package org.greenledger.app.progress.sheets;

import java.util.List;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.progress.ReportForm;

/**
 * What a sheet would submit as things stand.
 *
 * @param faults everything that stands against submitting, in the order of the rows
 * @param unreadable how many of them are no fault of a report, but cells that cannot be read
 */
public record ReportSheetCheck(List<ReportForm> forms, List<SheetFault> faults, int unreadable) {

    /** Whether the reports can be submitted. */
    public boolean good() {
        return faults.isEmpty() && !forms.isEmpty();
    }

    /** Whether they can at least be kept as drafts, to be finished on the page. */
    public boolean draftable() {
        return unreadable == 0 && !forms.isEmpty();
    }
}
