package org.greenledger.app.ledger.pages;

import java.util.List;
import java.util.Set;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.lists.IssueOrder;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.ledger.spi.ListAct;
import org.greenledger.app.web.pieces.Chip;
import org.greenledger.app.web.pieces.Pager;
import org.greenledger.app.web.pieces.SortHead;
import org.jspecify.annotations.Nullable;

/**
 * All that the list page shows.
 *
 * @param inspection the one shown; absent for all
 */
public record ListModel(
        ListAddress address,
        @Nullable InspectionView inspection,
        List<InspectionView> inspections,
        List<ListRow> rows,
        Pager pager,
        List<Chip> chips,
        Set<IssueColumn> columns,
        List<ListAct> acts) {

    /** The page's address with this query. */
    public static String to(ListAddress address) {
        String query = address.text();
        return query.isEmpty() ? "/ledger" : "/ledger?" + query;
    }

    /** The query of the list as it stands, from its beginning. */
    public String query() {
        return address.with(address.filter()).text();
    }

    /** The list of one inspection, without any filter; {@code null} for all. */
    public String inspectionAddress(@Nullable InspectionView one) {
        return one == null ? "/ledger?inspection=all" : "/ledger?inspection=" + one.id().value();
    }

    /** The same list with only what the person is in charge of. */
    public String mine() {
        return to(address.with(address.filter().mine(true)));
    }

    /** The same list without any condition but the inspection. */
    public String clear() {
        return inspectionAddress(inspection);
    }

    /** The same list gathered otherwise. */
    public String grouped(@Nullable IssueOrder by) {
        return to(address.groupedBy(by));
    }

    /** The word for what the rows are gathered by. */
    public String groupWord() {
        IssueOrder group = address.group();
        return group == null ? "不分组" : group == IssueOrder.LEAD ? "按 单位 分组" : "按 地区 分组";
    }

    /** A head that sorts. */
    public SortHead head(String label, IssueOrder by) {
        boolean here = address.group() == null && address.order() == by;
        return new SortHead(
                label,
                to(address.sortedBy(by)),
                !here
                        ? SortHead.Direction.NONE
                        : address.descending() ? SortHead.Direction.DOWN : SortHead.Direction.UP);
    }

    /** Whether a column is shown. */
    public boolean shows(IssueColumn column) {
        return columns.contains(column);
    }

    /** How many columns there are, number and problem included. */
    public int width() {
        return columns.size() + 2;
    }
}
