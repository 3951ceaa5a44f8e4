package org.greenledger.app.progress.pages;

import java.util.List;
import org.greenledger.app.web.pieces.TimelineEntry;

/**
 * A measure's reports as the page shows them.
 *
 * @param title empty for an issue without measures
 */
public record ToldMeasure(String title, Trend trend, List<TimelineEntry> entries) {}
