package org.greenledger.app.audit;

/**
 * One line of the log as people read it.
 *
 * @param at date and time to the second, in the server's zone
 */
public record EntryView(
        long id,
        String at,
        String person,
        String unit,
        String address,
        String kind,
        String subject,
        String sentence) {}
