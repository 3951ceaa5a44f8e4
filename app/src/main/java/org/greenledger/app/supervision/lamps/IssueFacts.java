package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.ledger.IssueId;

/**
 * All that a lamp is decided by.
 *
 * @param closed whether it is accepted and closed, so that no lamp is lit
 * @param lasting whether it is to be kept up for good
 * @param works what is left to do, at least one; for an issue that is done, the issue alone
 * @param said criticism from above, up to the day
 */
public record IssueFacts(
        IssueId issue, boolean closed, boolean lasting, List<Work> works, List<Said> said) {}
