package org.greenledger.app.supervision.checks.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.supervision.checks.FindingQuery;
import org.greenledger.app.supervision.checks.FindingState;
import org.greenledger.app.supervision.checks.Findings;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The findings' place in the navigation and on the desk. */
@Configuration(proxyBeanMethods = false)
class CheckNavigation {

    @Bean
    NavEntry findingsEntry() {
        return new NavEntry("疑点", "/checks", Icon.ALERT, 420, CheckNavigation::reads, false);
    }

    private static boolean reads(Visitor visitor) {
        return visitor.allows(Permission.CHECK_SETTLE.code())
                || visitor.allows(Permission.DUTY_ASSIGN.code());
    }

    @Bean
    WorkItems findingsWaiting(Findings findings) {
        return new FindingsWaiting(findings);
    }

    /** What waits: the office settles, the heads of units explain. */
    record FindingsWaiting(Findings findings) implements WorkItems {
        @Override
        public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
            return reads(visitor)
                    ? CurrentUsers.current().map(this::rows).orElse(List.of())
                    : List.of();
        }

        private List<WorkItem> rows(CurrentUser user) {
            int open = findings.count(FindingQuery.open(), user);
            if (open == 0) {
                return List.of();
            }
            List<WorkItem> rows = new ArrayList<>();
            String many = open == Findings.COUNTED ? open + " 个以上" : open + " 个";
            if (user.may(Permission.CHECK_SETTLE)) {
                int grave =
                        findings.count(
                                new FindingQuery(
                                        null,
                                        Severity.HIGH,
                                        null,
                                        null,
                                        null,
                                        FindingState.OPEN,
                                        1),
                                user);
                rows.add(
                        new WorkItem(
                                grave > 0 ? WorkItem.Day.TODAY : WorkItem.Day.THIS_WEEK,
                                "处理 " + many + "疑点",
                                open,
                                "/checks",
                                grave > 0 ? "其中严重 " + grave + " 个" : null));
            } else if (user.may(Permission.PROGRESS_REPORT)) {
                int waiting =
                        open
                                - findings.count(
                                        new FindingQuery(
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                FindingState.ANSWERED,
                                                1),
                                        user);
                if (waiting > 0) {
                    rows.add(
                            new WorkItem(
                                    WorkItem.Day.THIS_WEEK,
                                    "说明 " + waiting + " 个疑点",
                                    waiting,
                                    "/checks",
                                    "整改办将据此处理"));
                }
            }
            return rows;
        }
    }
}
