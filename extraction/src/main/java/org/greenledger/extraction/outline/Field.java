package org.greenledger.extraction.outline;

/** What a labelled field of an issue holds. */
public enum Field {
    DESCRIPTION,
    TARGET,
    DEADLINE,
    MEASURES,
    UNITS,
    PERSON,
    PROGRESS,
    AREA,
    OTHER
}
