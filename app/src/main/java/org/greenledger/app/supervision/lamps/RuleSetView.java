package org.greenledger.app.supervision.lamps;

import java.time.Instant;
import org.greenledger.app.identity.UnitId;

/**
 * A rule set as it stands.
 *
 * @param id of the set
 * @param version of its rules
 * @param number of the version, from 1
 * @param offered whether offices below the owner may use it
 * @param mine whether the person may change it
 * @param row the version of its row, against overwriting
 */
public record RuleSetView(
        RuleSetId id,
        RuleVersionId version,
        int number,
        UnitId owner,
        String ownerName,
        boolean offered,
        boolean mine,
        int row,
        LampRuleSet rules,
        Instant at,
        String by) {}
