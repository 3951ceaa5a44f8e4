package org.greenledger.app.reminders.spi;

import org.greenledger.app.identity.Permission;

/**
 * A kind of thing that people are reminded of. Each has rules of its own.
 *
 * @param code for ever, for example {@code measure}
 * @param chinese for the pages, for example 措施到期
 * @param to who in the unit is reminded when nobody is in charge by name: those who may do this
 * @param calendar whether it belongs into people's calendars: its day is a deadline and not the day
 *     since which it waits
 */
public record DueKind(String code, String chinese, Permission to, boolean calendar) {}
