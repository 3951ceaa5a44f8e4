package org.greenledger.app.progress.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.progress.review.ReviewQueue;
import org.greenledger.app.progress.review.SpotChecks;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the desk: reports that wait for review, and drawn ones that wait to be checked. */
@Component
class OfficeWaiting implements WorkItems {

    private final ReviewQueue queue;
    private final SpotChecks checks;

    OfficeWaiting(ReviewQueue queue, SpotChecks checks) {
        this.queue = queue;
        this.checks = checks;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        if (!visitor.allows(Permission.PROGRESS_REVIEW.code())) {
            return List.of();
        }
        CurrentUser user = CurrentUsers.current().orElse(null);
        if (user == null) {
            return List.of();
        }
        List<WorkItem> found = new ArrayList<>();
        int reports = queue.waiting(user);
        if (reports > 0) {
            found.add(
                    new WorkItem(
                            WorkItem.Day.TODAY,
                            "审核 " + reports + " 份填报",
                            reports,
                            "/reviews",
                            "单位已报送，等待审核"));
        }
        int drawn = checks.waiting(user);
        if (drawn > 0) {
            found.add(
                    new WorkItem(
                            WorkItem.Day.THIS_WEEK,
                            "抽查 " + drawn + " 份填报",
                            drawn,
                            "/dispatch",
                            "已抽取，等待填写结果"));
        }
        return found;
    }
}
