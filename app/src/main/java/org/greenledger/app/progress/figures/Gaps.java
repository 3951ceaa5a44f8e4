package org.greenledger.app.progress.figures;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gap list 未报清单: period × unit × measure, who has and who has not. */
@Service
@Transactional(readOnly = true)
public class Gaps {

    /** Rows on a page. */
    public static final int PAGE = 50;

    /** Pages behind that are narrowed down instead of leafed to. */
    public static final int MOST_PAGES = 200;

    /** So few gaps are gathered first; of more, issues are walked in their order. */
    private static final int FEW = 3_000;

    private final JdbcGaps gaps;
    private final JdbcFigures figures;

    Gaps(JdbcGaps gaps, JdbcFigures figures) {
        this.gaps = gaps;
        this.figures = figures;
    }

    /** What a list of a period shows in all, for every shelf. */
    public ReportCounts counts(GapQuery query, CurrentUser user) {
        return figures.counts(query, user.scope());
    }

    /** A page of what is owed. */
    public List<GapRow> rows(GapQuery query, PeriodFigures of, CurrentUser user) {
        boolean snapshot = of.period().frozen() && query.part() == ReportPart.SUBMITS;
        return gaps.rows(query, of.office(), snapshot, PAGE, user.scope());
    }

    /** A page of issues with something missing, and one row more where there is another page. */
    public List<GapIssue> issues(GapQuery query, PeriodFigures of, CurrentUser user) {
        boolean few = counts(query, user).gaps() <= FEW;
        return gaps.issues(query, of, few, PAGE, user.scope());
    }

    /** The unit's id to compare with; null for names without a unit. */
    static @Nullable Long unit(GapQuery query) {
        Long unit = query.unit();
        return unit == null || unit == 0 ? null : unit;
    }
}
