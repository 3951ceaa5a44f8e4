package org.greenledger.app.identity.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.units.JdbcUnitTree.Node;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against a change of the tree, all of it at once. */
@Component
class UnitChecks {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final JdbcUnitTree tree;
    private final UnitImpacts impacts;
    private final Regions regions;
    private final Clock clock;

    UnitChecks(JdbcUnitTree tree, UnitImpacts impacts, Regions regions, Clock clock) {
        this.tree = tree;
        this.impacts = impacts;
        this.regions = regions;
        this.clock = clock;
    }

    Node node(UnitId id) {
        return tree.node(id).orElseThrow(() -> new NotFound("没有这个单位"));
    }

    List<Refusal> rename(RenameForm form) {
        Node unit = node(form.unit());
        List<Refusal> found = new ArrayList<>();
        open(unit, "更名", found);
        date(form.on(), unit, found);
        reason(form.reason(), found);
        if (form.name().length() < 2 || form.name().length() > LONGEST_NAME) {
            found.add(Refusal.at("name", "单位名称须为2到100个字，请填写全称"));
        } else if (form.name().equals(unit.name())) {
            found.add(Refusal.at("name", "新名称与现在的名称相同"));
        } else {
            free(form.name(), unit.parent(), unit.id(), found);
        }
        String code = form.regionCode();
        if (code != null && regions.find(code).isEmpty()) {
            found.add(Refusal.at("regionCode", "没有行政区划代码“" + code + "”，请从名单中选择"));
        }
        return found;
    }

    List<Refusal> move(MoveForm form) {
        Node unit = node(form.unit());
        List<Refusal> found = new ArrayList<>();
        open(unit, "划转", found);
        date(form.on(), unit, found);
        reason(form.reason(), found);
        UnitId to = form.parent();
        if (to == null ? unit.parent() == null : to.equals(unit.parent())) {
            found.add(Refusal.at("parent", "它现在就在这个上级之下，没有变化"));
            return found;
        }
        if (to != null && !home(to, unit, "parent", found)) {
            return found;
        }
        free(unit.name(), to, unit.id(), found);
        return found;
    }

    List<Refusal> merge(MergeForm form) {
        List<Node> ending = tree.nodes(form.units());
        List<Refusal> found = new ArrayList<>();
        reason(form.reason(), found);
        if (ending.size() < form.units().size()) {
            found.add(Refusal.at("units", "有的单位不在名册里，请重新选择"));
        }
        if (ending.isEmpty()) {
            found.add(Refusal.at("units", "请选择要合并的单位"));
        }
        for (Node unit : ending) {
            open(unit, "合并", found);
            date(form.on(), unit, found);
        }
        UnitId into = form.into();
        UnitForm founded = form.founded();
        if (into != null) {
            into(into, form, ending, found);
        } else if (founded == null) {
            found.add(Refusal.at("into", "请选择并入哪个单位，或填写新成立的单位"));
        } else {
            founding(founded, form, ending, found);
        }
        meeting(form, ending, found);
        return found;
    }

    private void into(UnitId id, MergeForm form, List<Node> ending, List<Refusal> found) {
        Node into = tree.node(id).orElse(null);
        if (into == null) {
            found.add(Refusal.at("into", "并入的单位不存在，请重新选择"));
            return;
        }
        open(into, "作为并入的单位", found);
        date(form.on(), into, found);
        for (Node unit : ending) {
            if (unit.id().equals(id)) {
                found.add(Refusal.at("into", "“" + unit.name() + "”不能并入它自己"));
            } else if (tree.sees(unit.id(), id)) {
                found.add(
                        Refusal.at(
                                "into",
                                "“%s”是“%s”的下级，不能并入自己的下级。请先把它划转到别处"
                                        .formatted(into.name(), unit.name())));
            }
        }
    }

    private void founding(
            UnitForm founded, MergeForm form, List<Node> ending, List<Refusal> found) {
        if (form.units().size() < 2) {
            found.add(Refusal.at("units", "新成立单位须由两个以上单位合并而成；只有一个单位时请用“更名”"));
        }
        if (founded.name().length() < 2 || founded.name().length() > LONGEST_NAME) {
            found.add(Refusal.at("name", "请填写新单位的全称，2到100个字"));
        }
        UnitId parent = founded.parent();
        if (parent != null) {
            ending.forEach(unit -> home(parent, unit, "parent", found));
        }
        UnitId holder = tree.openNames(parent).get(founded.name());
        if (holder != null && !form.units().contains(holder)) {
            found.add(Refusal.at("name", "同一上级下已有“" + founded.name() + "”，可以选择并入这个单位"));
        }
    }

    /** Units below the merged ones meet under one parent and need different names there. */
    private void meeting(MergeForm form, List<Node> ending, List<Refusal> found) {
        Map<String, String> seen = new HashMap<>();
        UnitId into = form.into();
        if (into != null) {
            tree.openNames(into)
                    .forEach(
                            (name, id) -> {
                                if (!form.units().contains(id)) {
                                    seen.put(name, "并入的单位");
                                }
                            });
        }
        for (Node unit : ending) {
            for (Node child : tree.children(unit.id())) {
                if (form.units().contains(child.id()) || child.id().equals(into)) {
                    continue;
                }
                String other = seen.put(child.name(), "“" + unit.name() + "”");
                if (other != null) {
                    found.add(
                            Refusal.at(
                                    "units",
                                    "%s和“%s”都有下级“%s”，请先把其中一个更名或合并"
                                            .formatted(other, unit.name(), child.name())));
                }
            }
        }
    }

    List<Refusal> close(CloseForm form) {
        Node unit = node(form.unit());
        UnitImpact impact = impacts.of(unit.id());
        List<Refusal> found = new ArrayList<>();
        open(unit, "撤销", found);
        date(form.on(), unit, found);
        reason(form.reason(), found);
        form.successors().forEach(s -> heir(s, unit, "successors", "承接单位", found));
        if (form.successors().isEmpty() && impact.tied() > 0) {
            String ties =
                    impact.ties().stream()
                            .map(t -> t.what() + t.count() + "个")
                            .reduce((a, b) -> a + "、" + b)
                            .orElse("");
            found.add(Refusal.at("successors", "该单位还有" + ties + "，请指定承接单位"));
        }
        UnitId childrenTo = form.childrenTo();
        if (childrenTo != null) {
            heir(childrenTo, unit, "childrenTo", "接收下级的单位", found);
            Map<String, UnitId> there = tree.openNames(childrenTo);
            for (Node child : tree.children(unit.id())) {
                if (there.containsKey(child.name())) {
                    found.add(
                            Refusal.at(
                                    "childrenTo", "接收单位已有下级“" + child.name() + "”，请先把其中一个更名或合并"));
                }
            }
        } else if (!impact.children().isEmpty()) {
            found.add(
                    Refusal.at(
                            "childrenTo",
                            "该单位还有%d个下级单位，请说明划归哪个单位".formatted(impact.children().size())));
        }
        UnitId peopleTo = form.peopleTo();
        if (peopleTo != null) {
            heir(peopleTo, unit, "peopleTo", "接收人员的单位", found);
        } else if (impact.people() > 0) {
            found.add(Refusal.at("peopleTo", "该单位还有%d名在用账号，请说明转到哪个单位".formatted(impact.people())));
        }
        return found;
    }

    List<Refusal> reopen(ReopenForm form) {
        Node unit = node(form.unit());
        List<Refusal> found = new ArrayList<>();
        reason(form.reason(), found);
        if (!unit.closed()) {
            found.add(Refusal.of("“" + unit.name() + "”没有撤销，不需要恢复"));
        }
        UnitId parent = unit.parent();
        if (parent != null) {
            Node above = node(parent);
            if (above.closed()) {
                found.add(Refusal.of("它的上级“%s”已经撤销。请先恢复上级，或登记为新的单位".formatted(above.name())));
            }
        }
        free(unit.name(), parent, unit.id(), found);
        return found;
    }

    /** A unit that takes something over from one that ends. */
    private void heir(UnitId id, Node ending, String field, String what, List<Refusal> found) {
        Node heir = tree.node(id).orElse(null);
        if (heir == null) {
            found.add(Refusal.at(field, what + "不存在，请重新选择"));
        } else if (heir.id().equals(ending.id())) {
            found.add(Refusal.at(field, what + "不能是它自己"));
        } else if (heir.closed()) {
            found.add(Refusal.at(field, "%s“%s”已经撤销，请另选一个".formatted(what, heir.name())));
        } else if (tree.sees(ending.id(), heir.id())) {
            found.add(Refusal.at(field, "%s“%s”是它的下级，请先把它划转到别处".formatted(what, heir.name())));
        }
    }

    private boolean home(UnitId id, Node unit, String field, List<Refusal> found) {
        Node home = tree.node(id).orElse(null);
        String wrong =
                home == null
                        ? "上级单位不存在，请重新选择"
                        : home.closed()
                                ? "上级单位“" + home.name() + "”已经撤销"
                                : tree.sees(unit.id(), id) ? "上级单位不能是它自己或它的下级" : null;
        if (wrong != null) {
            found.add(Refusal.at(field, wrong));
        }
        return wrong == null;
    }

    private static void open(Node unit, String what, List<Refusal> found) {
        if (unit.closed()) {
            found.add(Refusal.of("“%s”已于%s撤销，不能%s".formatted(unit.name(), unit.closedOn(), what)));
        }
    }

    private void free(String name, @Nullable UnitId parent, UnitId self, List<Refusal> found) {
        UnitId holder = tree.openNames(parent).get(name);
        if (holder != null && !holder.equals(self)) {
            found.add(Refusal.at("name", "同一上级下已有“" + name + "”"));
        }
    }

    private void date(@Nullable LocalDate on, Node unit, List<Refusal> found) {
        LocalDate changed = unit.changedOn();
        if (on == null) {
            found.add(Refusal.at("on", "请填写生效日期"));
        } else if (on.isAfter(LocalDate.now(clock))) {
            found.add(Refusal.at("on", "生效日期还没有到，请到那一天再登记"));
        } else if (on.getYear() < 1949) {
            found.add(Refusal.at("on", "生效日期早于1949年，请核对"));
        } else if (changed != null && on.isBefore(changed)) {
            found.add(
                    Refusal.at(
                            "on", "生效日期不能早于“%s”设立或上一次变更的日期（%s）".formatted(unit.name(), changed)));
        }
    }

    private static void reason(String reason, List<Refusal> found) {
        if (reason.isEmpty()) {
            found.add(Refusal.at("reason", "请写明依据或原因，例如文号"));
        } else if (reason.length() > LONGEST_REASON) {
            found.add(Refusal.at("reason", "原因请不超过500个字"));
        }
    }
}
