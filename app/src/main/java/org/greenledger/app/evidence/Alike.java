package org.greenledger.app.evidence;

import java.util.List;

/**
 * Where else a proof's picture or file is used.
 *
 * @param proofs those that the person may see, the most alike first
 * @param elsewhere whether there are others, of which the person learns nothing more
 */
public record Alike(List<AlikeProof> proofs, boolean elsewhere) {

    /** Nothing is like it. */
    public static final Alike NONE = new Alike(List.of(), false);

    /** Whether there is anything. */
    public boolean any() {
        return elsewhere || !proofs.isEmpty();
    }
}
