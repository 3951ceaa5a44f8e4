package org.greenledger.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Working days are counted as the State Council's notices have them. */
@ServerTest
class WorkingCalendarTest {

    @Autowired WorkingCalendar calendar;

    @Test
    void tenWorkingDaysFromBeforeNationalDayEndAfterIt() {
        assertThat(calendar.plus(LocalDate.of(2019, 9, 27), 10)).isEqualTo("2019-10-16");
    }

    @Test
    void aSaturdayThatIsMadeUpIsWorked() {
        assertThat(calendar.works(LocalDate.of(2019, 10, 12))).isTrue();
        assertThat(calendar.works(LocalDate.of(2019, 10, 19))).isFalse();
    }

    @Test
    void bothEndsCountBetweenTwoDays() {
        assertThat(calendar.between(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 1, 20)))
                .isEqualTo(10);
    }
}
