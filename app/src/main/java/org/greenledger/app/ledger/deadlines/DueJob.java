package org.greenledger.app.ledger.deadlines;

import java.time.Instant;
import java.util.List;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.greenledger.app.ledger.IssueId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves recurring deadlines to their next round, and reckons what a changed calendar or setting
 * changes.
 */
@Component
class DueJob implements Job {

    private static final int PORTION = 500;

    private final DueReckoning reckoning;
    private final JdbcDues dues;
    private final TransactionTemplate transactions;

    DueJob(DueReckoning reckoning, JdbcDues dues, TransactionTemplate transactions) {
        this.reckoning = reckoning;
        this.dues = dues;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "ledger.deadlines";
    }

    @Override
    public String chinese() {
        return "推算没有写明日期的时限";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(0, 20);
    }

    @Override
    public String run(Instant now) {
        long after = 0;
        int changed = 0;
        List<IssueId> portion = dues.reckonedAfter(after, PORTION);
        while (!portion.isEmpty()) {
            changed += portion(portion);
            after = portion.get(portion.size() - 1).value();
            portion = dues.reckonedAfter(after, PORTION);
        }
        return changed == 0 ? "" : "更新了 " + changed + " 个推算的时限和节点";
    }

    private int portion(List<IssueId> issues) {
        Integer changed =
                transactions.execute(
                        status -> {
                            int found = reckoning.reckon(issues);
                            if (found > 0) {
                                dues.changed();
                            }
                            return found;
                        });
        return changed == null ? 0 : changed;
    }
}
