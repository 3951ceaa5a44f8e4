package org.greenledger.app.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Says in words what became of an item's issue, measures and point since the telephone saw them.
 */
@Component
class FieldTargets {

    private final JdbcFieldTargets targets;

    FieldTargets(JdbcFieldTargets targets) {
        this.targets = targets;
    }

    /** Every reason why the item is about something that is no longer there. */
    List<Refusal> refusals(FieldItem item, CurrentUser user) {
        Optional<JdbcFieldTargets.Target> found = targets.issue(item.issue(), user.scope());
        if (found.isEmpty()) {
            return List.of(Refusal.at("issue", "没有这个问题，或者您现在的岗位无权查看。请切换岗位，或者改到其他问题"));
        }
        String number = found.get().number();
        if (found.get().withdrawn()) {
            return List.of(Refusal.at("issue", "问题" + number + "已经撤出，不再收佐证。请改到其他问题"));
        }
        List<Refusal> all = new ArrayList<>(measures(item, number));
        Long point = item.point();
        if (point != null) {
            all.addAll(point(item.issue(), point, number));
        }
        return all;
    }

    private List<Refusal> measures(FieldItem item, String number) {
        List<JdbcFieldTargets.Part> found = targets.measures(item.issue(), item.measures());
        List<Refusal> all = new ArrayList<>();
        if (found.size() < item.measures().stream().distinct().count()) {
            all.add(Refusal.at("measures", "有的措施不是问题" + number + "的措施。请重新选择"));
        }
        found.stream()
                .filter(JdbcFieldTargets.Part::withdrawn)
                .forEach(
                        m ->
                                all.add(
                                        Refusal.at(
                                                "measures",
                                                "问题%s的第%d条措施已经撤出。请改到其他措施或问题"
                                                        .formatted(number, m.number()))));
        return all;
    }

    private List<Refusal> point(IssueId issue, long id, String number) {
        Optional<JdbcFieldTargets.Part> found = targets.point(issue, id);
        if (found.isEmpty()) {
            return List.of(Refusal.at("point", "问题" + number + "没有这个点位。请重新选择"));
        }
        return found.get().withdrawn()
                ? List.of(
                        Refusal.at(
                                "point",
                                "问题%s的%d号点位已经撤出。请重新选择点位".formatted(number, found.get().number())))
                : List.of();
    }

    /** What became of the item when the person sent it before; empty when they did not. */
    Optional<FieldReceipt> sent(FieldItem item, CurrentUser user) {
        return targets.sent(item.key(), user.id())
                .map(s -> new FieldReceipt(s.issue(), "/proofs/" + s.proof()));
    }

    /** What the item shows, in a few words. */
    String title(FieldItem item) {
        Long point = item.point();
        return point == null
                ? "现场照片"
                : targets.point(item.issue(), point)
                        .map(p -> p.number() + "号点位 " + p.name())
                        .orElse("现场照片");
    }
}
