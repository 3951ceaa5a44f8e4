package org.greenledger.app.calendar.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.calendar.CalendarEntries;
import org.greenledger.app.calendar.DayForm;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The working calendar 工作日历: a year at a glance, and what an office entered for it. */
@Controller
class CalendarPage {

    private final WorkingCalendar calendar;
    private final CalendarEntries entries;
    private final Clock clock;

    CalendarPage(WorkingCalendar calendar, CalendarEntries entries, Clock clock) {
        this.calendar = calendar;
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @SignedInPage
    Page year(@RequestParam(defaultValue = "") String year, CurrentUser user) {
        return page(read(year), Map.of(), user, List.of());
    }

    @PostMapping("/calendar")
    @Requires(Permission.CALENDAR_MANAGE)
    Page enter(@RequestParam Map<String, String> sent, CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        LocalDate first = day(sent, "first", found);
        LocalDate last = sent.getOrDefault("last", "").isBlank() ? first : day(sent, "last", found);
        try {
            if (first == null || last == null) {
                throw new Refused(found);
            }
            entries.enter(
                    new DayForm(
                            first,
                            last,
                            sent.getOrDefault("working", "").equals("true"),
                            sent.getOrDefault("name", "").strip(),
                            sent.getOrDefault("source", "").strip()),
                    user);
        } catch (Refused refused) {
            int year = first == null ? LocalDate.now(clock).getYear() : first.getYear();
            return page(year, sent, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/calendar?year=" + first.getYear()).toast("已录入");
    }

    @PostMapping("/calendar/withdraw")
    @Requires(Permission.CALENDAR_MANAGE)
    Page withdraw(
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        try {
            entries.withdraw(day, reason, user);
        } catch (Refused refused) {
            return page(day.getYear(), Map.of(), user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/calendar?year=" + day.getYear()).toast("已撤回");
    }

    private int read(String year) {
        if (year.isEmpty()) {
            return LocalDate.now(clock).getYear();
        }
        if (!year.matches("20[0-9]{2}")) {
            throw new NotFound("没有这一年的工作日历");
        }
        return Integer.parseInt(year);
    }

    private static @Nullable LocalDate day(
            Map<String, String> sent, String name, List<Refusal> found) {
        try {
            return LocalDate.parse(sent.getOrDefault(name, "").strip());
        } catch (DateTimeParseException notADay) {
            found.add(Refusal.at(name, "请填写日期，例如2027-02-06"));
            return null;
        }
    }

    private Page page(
            int asked, Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        int last = entries.lastYear();
        int year = Math.max(CalendarEntries.FIRST_YEAR, Math.min(asked, last));
        LocalDate today = LocalDate.now(clock);
        return Page.of("calendar/year")
                .with("model", new YearModel(year, today, calendar))
                .with("first", CalendarEntries.FIRST_YEAR)
                .with("last", last)
                .with("entries", entries.of(year))
                .with("editable", user.may(Permission.CALENDAR_MANAGE))
                .with("zone", clock.getZone())
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }
}
