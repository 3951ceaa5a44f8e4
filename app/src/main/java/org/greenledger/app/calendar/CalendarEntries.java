package org.greenledger.app.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What offices enter into the working calendar when a year's notice is published. */
@Service
public class CalendarEntries {

    /** The first year that can be looked at and entered. */
    public static final int FIRST_YEAR = 2016;

    private static final int LONGEST = 15;
    private static final int TEXT = 60;

    private final JdbcDays days;
    private final DaysOff daysOff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarEntries(JdbcDays days, DaysOff daysOff, ApplicationEventPublisher events, Clock clock) {
        this.days = days;
        this.daysOff = daysOff;
        this.events = events;
        this.clock = clock;
    }

    /** The last year that can be looked at and entered: the one after next. */
    public int lastYear() {
        return LocalDate.now(clock).getYear() + 2;
    }

    /** Everything that was ever entered for a year, newest first. */
    @Transactional(readOnly = true)
    public List<DayEntry> of(int year) {
        return days.ofYear(year);
    }

    /**
     * Enters a stretch of days. What was entered for them before is set aside and stays readable.
     *
     * @throws Refused with every reason at once
     */
    @Transactional
    public void enter(DayForm form, CurrentUser user) {
        mayManage(user);
        Refused.ifAny(refusals(form));
        List<Change> changes = new ArrayList<>();
        String to = (form.working() ? "上班" : "放假") + "（" + form.name() + "）";
        form.days().forEach(d -> changes.add(new Change(d.toString(), words(d), to)));
        days.withdraw(form.days(), "重新录入：" + form.source(), user, clock.instant());
        days.insert(form, user, clock.instant());
        events.publishEvent(
                new CalendarChanged(
                        form.first().getYear(),
                        "工作日历：%s%s，%s"
                                .formatted(
                                        form.first(),
                                        form.first().equals(form.last()) ? "" : "至" + form.last(),
                                        to),
                        changes,
                        form.source()));
        freshAfterwards();
    }

    /**
     * Takes the entry for a day back; what was published counts again.
     *
     * @throws Refused when the reason is missing or nothing is entered for the day
     */
    @Transactional
    public void withdraw(LocalDate day, String reason, CurrentUser user) {
        mayManage(user);
        List<Refusal> found = new ArrayList<>();
        if (reason.isBlank() || reason.length() > TEXT) {
            found.add(Refusal.at("reason", "请写明撤回的理由，不超过" + TEXT + "个字"));
        }
        if (!days.inForce().containsKey(day)) {
            found.add(Refusal.at("day", day + "没有录入过，不需要撤回"));
        }
        Refused.ifAny(found);
        String before = words(day);
        days.withdraw(List.of(day), reason.strip(), user, clock.instant());
        events.publishEvent(
                new CalendarChanged(
                        day.getYear(),
                        "工作日历：撤回" + day + "的录入",
                        List.of(new Change(day.toString(), before, null)),
                        reason.strip()));
        freshAfterwards();
    }

    private String words(LocalDate day) {
        return daysOff.special(day)
                .map(s -> (s.working() ? "上班" : "放假") + "（" + s.name() + "）")
                .orElse(daysOff.works(day) ? "工作日" : "周末");
    }

    /** The days in memory are read anew when the entry is there for all to read. */
    private void freshAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        daysOff.changed();
                    }
                });
    }

    private static void mayManage(CurrentUser user) {
        if (!user.may(Permission.CALENDAR_MANAGE)) {
            throw Refused.because("您没有维护工作日历的权限");
        }
    }

    private List<Refusal> refusals(DayForm form) {
        List<Refusal> found = new ArrayList<>();
        if (form.last().isBefore(form.first())) {
            found.add(Refusal.at("last", "最后一天不能早于第一天"));
        } else if (form.first().plusDays(LONGEST - 1L).isBefore(form.last())) {
            found.add(Refusal.at("last", "一次最多录入连续" + LONGEST + "天，请分节日录入"));
        }
        if (form.first().getYear() < FIRST_YEAR || form.last().getYear() > lastYear()) {
            found.add(Refusal.at("first", "只能录入" + FIRST_YEAR + "至" + lastYear() + "年的日子"));
        }
        if (form.name().isBlank() || form.name().length() > TEXT) {
            found.add(Refusal.at("name", "请填写节日名称，例如春节"));
        }
        if (form.source().isBlank() || form.source().length() > TEXT) {
            found.add(Refusal.at("source", "请填写通知的文号，例如国办发明电〔2025〕7号"));
        }
        return found;
    }
}
