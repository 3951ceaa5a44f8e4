package org.greenledger.app.ledger.spi;

import java.util.Collection;
import java.util.Set;
import org.greenledger.app.ledger.IssueId;

/** A room that finds out how far issues are; where it does, nobody types it. */
public interface ProgressSource {

    /** Those of the issues whose progress it has found out. One query at most. */
    Set<IssueId> reported(Collection<IssueId> issues);
}
