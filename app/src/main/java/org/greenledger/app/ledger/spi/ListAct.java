package org.greenledger.app.ledger.spi;

import org.greenledger.app.identity.Permission;

/**
 * Something another room offers above the list of issues, such as 导出 Excel. Each is a bean.
 *
 * @param label what the button says
 * @param address the path it leads to
 * @param needs who sees it
 * @param withQuery whether the list's own query is added to the address, so that the act is about
 *     just these issues
 * @param order the place from the left
 */
public record ListAct(
        String label, String address, Permission needs, boolean withQuery, int order) {

    /** The address for a list with this query. */
    public String address(String query) {
        return withQuery && !query.isEmpty() ? address + "?" + query : address;
    }
}
