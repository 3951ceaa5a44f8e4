package org.greenledger.app.ledger.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.lists.DueFilter;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.LampFilter;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.web.pieces.Chip;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, each with the address of the list without it. */
final class ListChips {

    private final ListAddress address;
    private final IssueFilter f;
    private final List<Chip> chips = new ArrayList<>();

    private ListChips(ListAddress address) {
        this.address = address;
        this.f = address.filter();
    }

    static List<Chip> of(ListAddress address) {
        ListChips all = new ListChips(address);
        all.states();
        all.lamps();
        all.units();
        all.days();
        all.rest();
        return all.chips;
    }

    private void states() {
        for (Progress p : f.progress()) {
            add(p.chinese(), with(others(f.progress(), x -> x != p), f.acceptance()));
        }
        for (Acceptance a : f.acceptance()) {
            add("销号：" + a.chinese(), with(f.progress(), others(f.acceptance(), x -> x != a)));
        }
    }

    private void lamps() {
        for (LampFilter lamp : f.lamps()) {
            add(lamp.chinese(), f.lit(others(f.lamps(), x -> x != lamp)));
        }
    }

    private void units() {
        String unit = f.unit();
        DutyRole role = f.role();
        if (unit != null) {
            add((role == null ? "单位" : role.chinese()) + "：" + unit, units(null, null, f.area()));
        } else if (role != null) {
            add("有" + role.chinese() + "单位", units(null, null, f.area()));
        }
        String area = f.area();
        if (area != null) {
            add("地区：" + named(area), units(unit, role, null));
        }
        String lead = f.lead();
        if (lead != null) {
            add("首位牵头：" + named(lead), f.withoutLead());
        }
    }

    static String named(String key) {
        return key.equals(IssueFilter.UNNAMED) ? "未写明" : key;
    }

    private void days() {
        DueFilter due = f.due();
        if (due != null) {
            add(due.chinese(), days(null, f.from(), f.to()));
        }
        LocalDate from = f.from();
        LocalDate to = f.to();
        if (from != null && to != null && wholeYear(from, to)) {
            add(from.getYear() + "年内到期", days(due, null, null));
            return;
        }
        if (from != null) {
            add(from + "起到期", days(due, null, to));
        }
        if (to != null) {
            add(to + "前到期", days(due, from, null));
        }
    }

    private static boolean wholeYear(LocalDate from, LocalDate to) {
        return from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
    }

    private void rest() {
        if (f.mine()) {
            add("我经办的", f.mine(false));
        }
        if (f.doubtful()) {
            add("有疑点", f.doubtful(false));
        }
        if (!f.text().isBlank()) {
            add("“" + f.text() + "”", rest("", f.lasting(), f.withdrawn(), f.parents()));
        }
        if (f.lasting()) {
            add("长期或持续", rest(f.text(), false, f.withdrawn(), f.parents()));
        }
        if (f.withdrawn()) {
            add("含已撤出", rest(f.text(), f.lasting(), false, f.parents()));
        }
        if (f.parents()) {
            add("含上级问题", rest(f.text(), f.lasting(), f.withdrawn(), false));
        }
    }

    private void add(String label, IssueFilter without) {
        chips.add(new Chip(label, ListModel.to(address.with(without))));
    }

    private static <E> List<E> others(List<E> all, Predicate<E> kept) {
        return all.stream().filter(kept).toList();
    }

    private IssueFilter with(List<Progress> progress, List<Acceptance> acceptance) {
        return new IssueFilter(
                f.inspection(),
                progress,
                acceptance,
                f.unit(),
                f.role(),
                f.area(),
                f.due(),
                f.from(),
                f.to(),
                f.text(),
                f.lasting(),
                f.withdrawn(),
                f.parents(),
                f.mine(),
                f.lead(),
                f.doubtful(),
                f.lamps());
    }

    private IssueFilter units(
            @Nullable String unit, @Nullable DutyRole role, @Nullable String area) {
        return new IssueFilter(
                f.inspection(),
                f.progress(),
                f.acceptance(),
                unit,
                role,
                area,
                f.due(),
                f.from(),
                f.to(),
                f.text(),
                f.lasting(),
                f.withdrawn(),
                f.parents(),
                f.mine(),
                f.lead(),
                f.doubtful(),
                f.lamps());
    }

    private IssueFilter days(
            @Nullable DueFilter due, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new IssueFilter(
                f.inspection(),
                f.progress(),
                f.acceptance(),
                f.unit(),
                f.role(),
                f.area(),
                due,
                from,
                to,
                f.text(),
                f.lasting(),
                f.withdrawn(),
                f.parents(),
                f.mine(),
                f.lead(),
                f.doubtful(),
                f.lamps());
    }

    private IssueFilter rest(String text, boolean lasting, boolean withdrawn, boolean parents) {
        return new IssueFilter(
                f.inspection(),
                f.progress(),
                f.acceptance(),
                f.unit(),
                f.role(),
                f.area(),
                f.due(),
                f.from(),
                f.to(),
                text,
                lasting,
                withdrawn,
                parents,
                f.mine(),
                f.lead(),
                f.doubtful(),
                f.lamps());
    }
}
