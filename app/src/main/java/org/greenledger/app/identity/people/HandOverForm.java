package org.greenledger.app.identity.people;

import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;

/**
 * What is asked of somebody who hands a person's work over.
 *
 * @param posts the posts that are given up
 * @param successors usernames by post; a post without anything to hand over needs none
 * @param rest who takes over what belongs to no post of theirs any longer; may be empty
 * @param leaves whether the person leaves for good, so that the account is closed
 * @param reason why, at most 200 characters
 * @param version the person's version that the form was filled from
 */
public record HandOverForm(
        PersonId person,
        Set<PostId> posts,
        Map<PostId, String> successors,
        String rest,
        boolean leaves,
        String reason,
        int version) {

    /** Trims every text. */
    public HandOverForm {
        rest = rest.strip();
        reason = reason.strip();
    }
}
