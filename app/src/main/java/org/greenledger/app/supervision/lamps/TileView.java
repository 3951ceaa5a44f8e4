package org.greenledger.app.supervision.lamps;

import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * An issue on the board.
 *
 * @param lamp absent where none is lit
 */
public record TileView(
        IssueId issue,
        String number,
        String title,
        @Nullable Lamp lamp,
        String word,
        String reason) {}
