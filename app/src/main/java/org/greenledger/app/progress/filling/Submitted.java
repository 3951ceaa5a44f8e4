package org.greenledger.app.progress.filling;

import java.util.List;
import org.greenledger.app.progress.ReportId;

/**
 * What came of a submission.
 *
 * @param late how many of them are late
 */
public record Submitted(List<ReportId> reports, int late) {}
