package org.greenledger.app.ledger.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.lists.IssueOrder;
import org.greenledger.app.web.GuardedCookie;
import org.jspecify.annotations.Nullable;

/** A column of the list that people can show or hide; number and problem are always there. */
public enum IssueColumn {
    INSPECTION("督察", null),
    AREA("地区", IssueOrder.AREA),
    LEAD("牵头单位", IssueOrder.LEAD),
    DUE("时限", IssueOrder.DUE),
    MEASURES("措施", null),
    PROGRESS("进展", IssueOrder.PROGRESS),
    ACCEPTANCE("销号", IssueOrder.ACCEPTANCE),
    LAMP("亮灯", IssueOrder.LAMP);

    static final GuardedCookie COOKIE = new GuardedCookie("ledger-columns", Duration.ofDays(365));
    private static final Set<IssueColumn> USUAL =
            EnumSet.of(AREA, LEAD, DUE, PROGRESS, ACCEPTANCE, LAMP);

    private final String chinese;
    private final @Nullable IssueOrder order;

    IssueColumn(String chinese, @Nullable IssueOrder order) {
        this.chinese = chinese;
        this.order = order;
    }

    /** The column's head. */
    public String chinese() {
        return chinese;
    }

    /** What the list is sorted by under this head; absent where it cannot be. */
    public @Nullable IssueOrder order() {
        return order;
    }

    /** The word in the cookie and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that this device shows. */
    static Set<IssueColumn> of(HttpServletRequest request) {
        return COOKIE.read(request).map(v -> of(Arrays.asList(v.split("\\.")))).orElse(USUAL);
    }

    static Set<IssueColumn> of(List<String> codes) {
        Set<IssueColumn> chosen = EnumSet.noneOf(IssueColumn.class);
        Arrays.stream(values()).filter(c -> codes.contains(c.code())).forEach(chosen::add);
        return chosen;
    }

    static String text(Set<IssueColumn> columns) {
        return columns.isEmpty()
                ? "none"
                : columns.stream().map(IssueColumn::code).collect(Collectors.joining("."));
    }
}
