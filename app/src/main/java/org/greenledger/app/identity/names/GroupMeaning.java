package org.greenledger.app.identity.names;

import java.util.Set;

/**
 * What a group's name says of its members.
 *
 * @param how where the members come from
 * @param levels which levels of government below the plan's place, with a rule
 * @param organs which organs of each, with a rule
 */
record GroupMeaning(How how, Set<Level> levels, Set<Organ> organs) {

    /** Where the members come from. */
    enum How {
        RULE,
        LEADING_GROUP,
        BY_HAND
    }

    /** An organ that each place has. */
    enum Organ {
        GOVERNMENT,
        PARTY,
        COMMITTEE,
        DEPARTMENT
    }

    static final GroupMeaning BODY = new GroupMeaning(How.LEADING_GROUP, Set.of(), Set.of());
    static final GroupMeaning OPEN = new GroupMeaning(How.BY_HAND, Set.of(), Set.of());
}
