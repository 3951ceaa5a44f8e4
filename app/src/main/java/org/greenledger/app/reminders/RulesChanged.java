package org.greenledger.app.reminders;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** An office changed when or how people are reminded. */
public record RulesChanged(
        String subject, String sentence, List<Change> changes, @Nullable String reason)
        implements DomainEvent {}
