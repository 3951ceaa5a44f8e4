package org.greenledger.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * An office enters a year that is not published, in the last year that it may: nobody counts there.
 */
@ServerTest
class CalendarEntriesTest {

    @Autowired ApplicationContext server;
    @Autowired CalendarEntries entries;
    @Autowired WorkingCalendar calendar;

    private CurrentUser person(String role) {
        TestPeople people = TestPeople.of(server);
        UnitId unit = people.unit("整改办" + System.nanoTime(), UnitKind.OFFICE, "东川省", null);
        return people.person("何主任", unit, role);
    }

    @Test
    void aYearIsUnknownUntilAnOfficeEntersItAndEveryEntryStaysReadable() {
        int year = entries.lastYear();
        CurrentUser office = person("office-head");
        assertThat(calendar.known(year)).isFalse();
        LocalDate wednesday = LocalDate.of(year, 3, 1).with(java.time.DayOfWeek.WEDNESDAY);
        LocalDate sunday = wednesday.plusDays(4);

        entries.enter(
                new DayForm(wednesday, wednesday.plusDays(1), false, "试放假", "国办发明电1号"), office);
        entries.enter(new DayForm(sunday, sunday, true, "试放假", "国办发明电1号"), office);

        assertThat(calendar.known(year)).isTrue();
        assertThat(calendar.works(wednesday)).isFalse();
        assertThat(calendar.works(sunday)).isTrue();
        assertThat(calendar.plus(wednesday.minusDays(1), 2)).isEqualTo(sunday);

        entries.enter(new DayForm(wednesday, wednesday, true, "更正", "国办发明电2号"), office);
        assertThat(calendar.works(wednesday)).isTrue();
        entries.withdraw(sunday, "录错", office);
        assertThat(calendar.works(sunday)).isFalse();
        assertThat(entries.of(year))
                .extracting(e -> e.day() + " " + e.withdrawnWhy())
                .containsExactly(
                        wednesday + " null",
                        sunday + " 录错",
                        wednesday.plusDays(1) + " null",
                        wednesday + " 重新录入：国办发明电2号");
    }

    @Test
    void whatCannotBeIsRefusedAllAtOnce() {
        CurrentUser office = person("office-head");
        LocalDate day = LocalDate.of(2015, 1, 1);
        assertThatThrownBy(
                        () ->
                                entries.enter(
                                        new DayForm(day, day.minusDays(1), false, " ", ""), office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能早于第一天")
                .hasMessageContaining("只能录入2016至")
                .hasMessageContaining("节日名称")
                .hasMessageContaining("文号");
        assertThatThrownBy(() -> entries.withdraw(LocalDate.of(2026, 7, 1), "", office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("理由")
                .hasMessageContaining("没有录入过");
        assertThatThrownBy(() -> entries.withdraw(LocalDate.of(2026, 7, 1), "x", person("leader")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有维护工作日历的权限");
    }
}
