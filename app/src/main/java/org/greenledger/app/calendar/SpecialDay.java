package org.greenledger.app.calendar;

import java.time.LocalDate;

/**
 * A day that an arrangement names: off, or worked in exchange.
 *
 * @param name the festival, for example 春节
 * @param source the notice that says so; empty where it is one of the year's notices
 * @param entered whether an office entered it
 */
public record SpecialDay(
        LocalDate day, boolean working, String name, String source, boolean entered) {}
