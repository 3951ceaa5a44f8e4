package org.greenledger.app.progress.pages;

/**
 * A row's values as they stand in the fields.
 *
 * @param percent as typed, also when it is no number
 * @param saved when the draft was kept and by whom; empty for none
 * @param submitted when the report was submitted and by whom; empty for none
 */
public record RowWords(String percent, String forecast, String saved, String submitted) {}
