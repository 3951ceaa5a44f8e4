package org.greenledger.app.progress.trends;

import java.util.List;
import java.util.Map;

/**
 * What changed since the last frozen periods.
 *
 * @param since the periods compared with, for example 2026年10月; one name each, the newest first
 * @param counts how many issues changed in each way; ways without any are left out
 */
public record Shifts(List<String> since, Map<Shift, Integer> counts) {}
