package org.greenledger.app.ledger;

/**
 * An inspection somebody may see.
 *
 * @param owned whether all of it is theirs to see, not only issues they have duties in
 * @param versions number of its plan versions
 */
public record InspectionView(
        InspectionId id, String name, String region, boolean owned, int versions) {}
