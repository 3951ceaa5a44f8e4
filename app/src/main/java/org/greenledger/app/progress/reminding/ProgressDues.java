package org.greenledger.app.progress.reminding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.reminders.spi.DueKind;
import org.greenledger.app.reminders.spi.DueSource;
import org.greenledger.app.reminders.spi.DueThing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that are owed by units, were returned to them, or wait for the office's review. */
@Component
@Order(20)
class ProgressDues implements DueSource {

    private final JdbcReportDues dues;

    ProgressDues(JdbcReportDues dues) {
        this.dues = dues;
    }

    @Override
    public List<DueKind> kinds() {
        return List.of(
                new DueKind("report", "调度填报截止", Permission.PROGRESS_REPORT, true),
                new DueKind("report-kept", "长期坚持事项填报截止", Permission.PROGRESS_REPORT, true),
                new DueKind("returned", "填报被退回", Permission.PROGRESS_REPORT, false),
                new DueKind("review", "填报待审核", Permission.PROGRESS_REVIEW, false));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueThing> between(LocalDate first, LocalDate last, LocalDate today) {
        List<DueThing> found = new ArrayList<>(dues.owed(first, last));
        found.addAll(dues.returned(first, last));
        found.addAll(dues.waiting(first, last));
        return found;
    }
}
