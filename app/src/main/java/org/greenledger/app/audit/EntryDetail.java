package org.greenledger.app.audit;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log with all it tells.
 *
 * @param agent how the browser named itself
 * @param subject kind and id of what it is about
 * @param changes from what to what
 * @param units names of the units whose business it is
 * @param block number of the block that seals it; absent while it waits for the next seal
 */
public record EntryDetail(
        EntryView entry,
        String agent,
        String subject,
        List<Change> changes,
        List<String> units,
        @Nullable Long block) {}
