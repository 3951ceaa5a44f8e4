package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;

/** A milestone 节点 that has not been reached. */
public record Stage(String what, LocalDate dueOn) {}
