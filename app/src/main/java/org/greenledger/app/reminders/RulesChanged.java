package org.greenledger.app.reminders;

import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** An office changed when or how people are reminded. */
public record RulesChanged(
        String subject, String sentence, List<Change> changes, @Nullable String reason)
        implements DomainEvent {}
