package org.greenledger.app.web.spi;

import java.util.function.Predicate;
import org.greenledger.app.web.pieces.Icon;

/**
 * A place in the navigation. Each is a bean of the module whose page it opens.
 *
 * @param label what people read, two to four characters
 * @param address the path it opens, without a query
 * @param icon what stands beside the label on a phone
 * @param order the place from the top; the desk is 0, the administration 900
 * @param visible who sees it
 * @param onPhone whether it also stands in the phone's bottom bar, which holds four
 */
public record NavEntry(
        String label,
        String address,
        Icon icon,
        int order,
        Predicate<Visitor> visible,
        boolean onPhone) {

    /** A place that everybody who is signed in sees. */
    public static NavEntry of(String label, String address, Icon icon, int order) {
        return new NavEntry(label, address, icon, order, visitor -> true, false);
    }

    /** The same place, seen only with a permission. */
    public NavEntry needing(String permission) {
        return new NavEntry(label, address, icon, order, v -> v.allows(permission), onPhone);
    }

    /** The same place, also in the phone's bottom bar. */
    public NavEntry alsoOnPhone() {
        return new NavEntry(label, address, icon, order, visible, true);
    }
}
