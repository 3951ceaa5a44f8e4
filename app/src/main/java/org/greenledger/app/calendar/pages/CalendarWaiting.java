package org.greenledger.app.calendar.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar's place in the navigation, and on the desk: a year that is not entered yet. */
@Configuration(proxyBeanMethods = false)
class CalendarWaiting {

    /** The State Council has published the coming year's holidays in November since 2017. */
    private static final int PUBLISHED_IN = 11;

    @Bean
    NavEntry calendarEntry() {
        return NavEntry.of("工作日历", "/calendar", Icon.CALENDAR, 850);
    }

    @Bean
    WorkItems calendarWork(WorkingCalendar calendar) {
        return (visitor, today) -> waiting(visitor, today, calendar);
    }

    private static List<WorkItem> waiting(
            Visitor visitor, LocalDate today, WorkingCalendar calendar) {
        int year = today.getMonthValue() < PUBLISHED_IN ? today.getYear() : today.getYear() + 1;
        if (!visitor.allows(Permission.CALENDAR_MANAGE.code()) || calendar.known(year)) {
            return List.of();
        }
        return List.of(
                new WorkItem(
                        WorkItem.Day.LATER,
                        "录入 " + year + " 年放假安排",
                        1,
                        "/calendar?year=" + year,
                        "国务院通知发布后录入；在此之前按周一至周五上班推算"));
    }
}
