package org.greenledger.app.progress.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.progress.filling.Filling;
import org.greenledger.app.progress.filling.Waiting;
import org.greenledger.app.progress.rhythms.Rhythms;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the desk: reports to file and to mend; inspections that nobody reports on yet. */
@Component
class ReportsWaiting implements WorkItems {

    private static final int WEEK = 7;

    private final Filling filling;
    private final Rhythms rhythms;

    ReportsWaiting(Filling filling, Rhythms rhythms) {
        this.filling = filling;
        this.rhythms = rhythms;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        CurrentUser user = CurrentUsers.current().orElse(null);
        List<WorkItem> items = new ArrayList<>();
        if (user == null) {
            return items;
        }
        for (Waiting w : filling.waiting(user)) {
            String address = "/reports?period=" + w.period().value() + "&unit=" + w.unit().value();
            String detail = w.name() + " · " + w.inspection() + "，" + w.until() + "截止";
            if (w.returned() > 0) {
                items.add(
                        new WorkItem(
                                w.until().isBefore(today)
                                        ? WorkItem.Day.OVERDUE
                                        : WorkItem.Day.TODAY,
                                "修改退回的 " + w.returned() + " 项填报",
                                w.returned(),
                                address,
                                detail));
            }
            if (w.missing() > 0) {
                items.add(
                        new WorkItem(
                                day(today, w.until()),
                                "填报 " + w.missing() + " 项",
                                w.missing(),
                                address,
                                detail));
            }
        }
        int without = rhythms.without(user);
        if (without > 0) {
            items.add(
                    new WorkItem(
                            WorkItem.Day.LATER,
                            "设定 " + without + " 次督察的调度周期",
                            without,
                            "/rhythms",
                            "设定后按期列出应报清单"));
        }
        return items;
    }

    private static WorkItem.Day day(LocalDate today, LocalDate until) {
        long left = ChronoUnit.DAYS.between(today, until);
        if (left < 0) {
            return WorkItem.Day.OVERDUE;
        }
        return left == 0
                ? WorkItem.Day.TODAY
                : left <= WEEK ? WorkItem.Day.THIS_WEEK : WorkItem.Day.LATER;
    }
}
