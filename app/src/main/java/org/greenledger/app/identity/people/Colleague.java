package org.greenledger.app.identity.people;

import org.greenledger.app.identity.PersonId;

/**
 * Somebody who can be chosen for a unit's work.
 *
 * @param unitName short name of the unit of their post
 * @param title of that post; may be empty
 */
public record Colleague(PersonId id, String name, String username, String unitName, String title) {

    /** For example 王婷 · 市生态环境局 · 科长. */
    public String label() {
        return title.isEmpty() ? name + " · " + unitName : name + " · " + unitName + " · " + title;
    }
}
