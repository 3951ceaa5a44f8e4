package org.greenledger.app.exchange.units;

import java.util.List;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.identity.units.BatchCheck;

/**
 * What a sheet would do to the register as it stands.
 *
 * @param faults everything that cannot be taken over, in the order of the rows
 */
public record UnitSheetCheck(BatchCheck batch, List<SheetFault> faults) {

    /** Whether the changes can be made. */
    public boolean good() {
        return faults.isEmpty() && batch.good();
    }
}
