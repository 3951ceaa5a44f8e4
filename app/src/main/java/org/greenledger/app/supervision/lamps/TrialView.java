package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set would have lit in past periods, beside what was lit.
 *
 * @param periods the newest first
 * @param lines issues that would have had another lamp, at most {@link Trials#LINES}
 * @param more how many further ones there are
 */
public record TrialView(List<Period> periods, List<Line> lines, int more) {

    /**
     * A period.
     *
     * @param changed how many issues would have had another lamp
     */
    public record Period(String name, LocalDate day, int issues, int changed, List<Count> counts) {}

    /** How many had a lamp, and how many would have had it. */
    public record Count(@Nullable Lamp lamp, String word, int was, int would) {}

    /**
     * An issue that would have had another lamp.
     *
     * @param was absent where none was lit
     * @param would absent where none would have been
     */
    public record Line(
            String period,
            IssueId issue,
            String number,
            String title,
            @Nullable Lamp was,
            String wasWord,
            @Nullable Lamp would,
            String wouldWord,
            String reason) {}
}
