package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;

/** A criticism from above. */
public record Said(CriticismKind kind, String by, LocalDate on) {}
