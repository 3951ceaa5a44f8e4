package org.greenledger.app.field.spi;

import org.greenledger.app.field.FieldItem;
import org.greenledger.app.field.FieldReceipt;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.Refused;

/**
 * A kind of item that telephones take down in the field and send later. Each is a bean of the room
 * that keeps such items; the queue on the telephone carries any kind.
 */
public interface ItemKind {

    /** Its name for ever, as the telephone sends it, for example {@code photo}. */
    String code();

    /**
     * Keeps an item, in a transaction of its own. An item whose key this person sent before is not
     * kept a second time; it gets the receipt of the first.
     *
     * @throws Refused when it can never be kept as it is, with every reason in Chinese
     */
    FieldReceipt take(FieldItem item, CurrentUser user);
}
