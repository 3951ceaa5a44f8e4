package org.greenledger.app.identity.bodies;

import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an office in a body.
 *
 * @param position what they are in it: 组长, 副组长, 成员
 * @param title what they are elsewhere: 市委副书记、市长; empty where nobody said
 * @param person their account; absent where they have none
 */
public record Officer(String position, String name, String title, @Nullable PersonId person) {

    /** As people write it in one line. */
    public String line() {
        return position + " " + name + (title.isEmpty() ? "" : " " + title);
    }
}
