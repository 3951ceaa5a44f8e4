package org.greenledger.app.supervision.lamps;

import org.greenledger.app.ledger.standing.Lamp;

/** The lamp where no rule is met, and the sentence under it. */
public record Otherwise(Lamp lamp, String reason) {}
