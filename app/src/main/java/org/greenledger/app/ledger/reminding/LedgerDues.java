package org.greenledger.app.ledger.reminding;

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

/** Last days of the book and extensions that wait for the office. */
@Component
@Order(10)
class LedgerDues implements DueSource {

    private final JdbcDueThings dues;

    LedgerDues(JdbcDueThings dues) {
        this.dues = dues;
    }

    @Override
    public List<DueKind> kinds() {
        return List.of(
                new DueKind("issue", "问题到期", Permission.PROGRESS_REPORT, true),
                new DueKind("measure", "措施到期", Permission.PROGRESS_REPORT, true),
                new DueKind("milestone", "时间节点到期", Permission.PROGRESS_REPORT, true),
                new DueKind("extension", "延期申请待初审", Permission.EXTENSION_CHECK, false),
                new DueKind("extension-approve", "延期申请待批准", Permission.EXTENSION_APPROVE, false));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueThing> between(LocalDate first, LocalDate last, LocalDate today) {
        List<DueThing> found = new ArrayList<>(dues.issues(first, last));
        found.addAll(dues.measures(first, last));
        found.addAll(dues.milestones(first, last));
        found.addAll(dues.extensions(first, last));
        return found;
    }
}
