package org.greenledger.app.calendar;

import java.time.LocalDate;

/** A notice that arranges a year's holidays. */
public record YearNotice(int year, String number, LocalDate issuedOn) {}
