package org.greenledger.app.planimport;

import java.util.List;
import org.greenledger.app.ledger.InspectionView;

/**
 * What would enter the ledger, and what speaks against it.
 *
 * @param findings all of them, blocking ones first
 * @param inspections inspections of which the draft could be a later version
 * @param name a name for a new inspection
 * @param measures how many measures enter
 * @param duties how many duties enter
 */
public record AdoptionCheck(
        DraftView view,
        List<AdoptionFinding> findings,
        List<InspectionView> inspections,
        String name,
        int measures,
        int duties) {

    /** What must be mended first. */
    public List<AdoptionFinding> blocking() {
        return findings.stream().filter(AdoptionFinding::blocks).toList();
    }

    /** What only deserves a look. */
    public List<AdoptionFinding> remarks() {
        return findings.stream().filter(f -> !f.blocks()).toList();
    }
}
