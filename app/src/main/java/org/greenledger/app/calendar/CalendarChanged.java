package org.greenledger.app.calendar;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Days were entered into the working calendar or taken back.
 *
 * @param what a Chinese sentence
 * @param changes each day from what to what
 * @param reason the notice, or why the entry was taken back
 */
public record CalendarChanged(int year, String what, List<Change> changes, @Nullable String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "calendar:" + year;
    }

    @Override
    public String sentence() {
        return what;
    }
}
