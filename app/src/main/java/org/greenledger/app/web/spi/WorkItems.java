package org.greenledger.app.web.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * What waits for a person in one module. Every bean of this type is asked when the desk is opened.
 */
public interface WorkItems {

    /**
     * The person's rows, the oldest duty first within a day; empty when nothing waits. Must answer
     * within milliseconds: counts, not lists.
     *
     * @param visitor whose desk it is
     * @param today the day to reckon from
     */
    List<WorkItem> waitingFor(Visitor visitor, LocalDate today);
}
