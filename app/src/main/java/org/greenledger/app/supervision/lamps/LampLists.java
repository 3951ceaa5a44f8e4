package org.greenledger.app.supervision.lamps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lamps of the issues a person may see: as a board, as a list, and an issue's over time. */
@Service
public class LampLists {

    /** Lamps on a page of the list. */
    public static final int PAGE = 50;

    private static final int TILES = 3_000;
    private static final int OF_A_GROUP = 60;
    private static final int PAST = 60;

    private final JdbcLampLists lists;

    LampLists(JdbcLampLists lists) {
        this.lists = lists;
    }

    /** The board of an inspection, by place or by leading unit. */
    @Transactional(readOnly = true)
    public BoardView board(InspectionId inspection, boolean byArea, CurrentUser user) {
        Map<String, List<TileView>> groups = new LinkedHashMap<>();
        for (JdbcLampLists.Row row : lists.tiles(inspection, byArea, user.scope(), TILES)) {
            String name = row.group();
            groups.computeIfAbsent(name == null ? "" : name, k -> new ArrayList<>())
                    .add(row.tile());
        }
        return new BoardView(
                lists.counts(inspection, user.scope()),
                groups.entrySet().stream()
                        .map(
                                g ->
                                        new BoardView.Group(
                                                g.getKey(),
                                                g.getValue().stream().limit(OF_A_GROUP).toList(),
                                                Math.max(0, g.getValue().size() - OF_A_GROUP)))
                        .toList());
    }

    /**
     * A page of lit lamps, the worst and oldest first.
     *
     * @param lamps only these; empty for all
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public List<LitView> lit(
            InspectionId inspection, List<Lamp> lamps, int page, CurrentUser user) {
        return lists.lit(inspection, lamps, user.scope(), (page - 1) * PAGE, PAGE);
    }

    /** How many issues have which lamp. */
    @Transactional(readOnly = true)
    public List<BoardView.Count> counts(InspectionId inspection, CurrentUser user) {
        return lists.counts(inspection, user.scope());
    }

    /**
     * An issue with its lamp.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    @Transactional(readOnly = true)
    public TileView of(IssueId issue, CurrentUser user) {
        return lists.tile(issue, user.scope()).orElseThrow(() -> new NotFound("没有这个问题"));
    }

    /** The lamps an issue had, newest first; none of an issue the person may not see. */
    @Transactional(readOnly = true)
    public List<LampPast> history(IssueId issue, CurrentUser user) {
        return lists.history(issue, user.scope(), PAST);
    }
}
