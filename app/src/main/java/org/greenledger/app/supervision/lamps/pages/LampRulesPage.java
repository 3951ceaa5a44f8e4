package org.greenledger.app.supervision.lamps.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.supervision.lamps.LampRuleSet;
import org.greenledger.app.supervision.lamps.Preset;
import org.greenledger.app.supervision.lamps.RuleSentences;
import org.greenledger.app.supervision.lamps.RuleSetId;
import org.greenledger.app.supervision.lamps.RuleSetView;
import org.greenledger.app.supervision.lamps.RuleSets;
import org.greenledger.app.supervision.lamps.RuleVersionId;
import org.greenledger.app.supervision.lamps.Trials;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 亮灯规则: the rule sets of an office, their form, their trial on the past, and who uses which. */
@Controller
@Requires(Permission.LAMP_MANAGE)
class LampRulesPage {

    private final RuleSets sets;
    private final Trials trials;
    private final IssueLists lists;
    private final Clock clock;

    LampRulesPage(RuleSets sets, Trials trials, IssueLists lists, Clock clock) {
        this.sets = sets;
        this.trials = trials;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/lamp-rules")
    Page list(CurrentUser user) {
        return list(Map.of(), List.of(), user);
    }

    private Page list(Map<String, String> sent, List<Refusal> refusals, CurrentUser user) {
        return Page.of("supervision/lamp-rules")
                .with("sets", sets.all(user))
                .with("presets", Arrays.stream(Preset.values()).toList())
                .with("presetRules", Arrays.stream(Preset.values()).map(sets::preset).toList())
                .with("uses", sets.uses(user))
                .with("inspections", owned(user))
                .with("today", LocalDate.now(clock).toString())
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }

    private List<InspectionView> owned(CurrentUser user) {
        return lists.inspections(user).stream().filter(InspectionView::owned).toList();
    }

    /** Takes a copy of what comes with the program. */
    @PostMapping("/lamp-rules/take")
    Page take(@RequestParam(defaultValue = "") String preset, CurrentUser user) {
        RuleSetView set =
                sets.take(Preset.of(preset).orElseThrow(() -> new NotFound("没有这套预设规则")), user);
        return Page.redirect("/lamp-rules/" + set.id().value()).toast("已复制为本单位的规则");
    }

    /** Copies a set into one of one's own. */
    @PostMapping("/lamp-rules/{id}/copy")
    Page copy(@PathVariable long id, CurrentUser user) {
        LampRuleSet from = sets.get(new RuleSetId(id), user).rules();
        String name = from.name().substring(0, Math.min(55, from.name().length())) + " 副本";
        RuleSetView made =
                sets.create(
                        new LampRuleSet(
                                name,
                                from.source(),
                                from.lamps(),
                                from.rules(),
                                from.otherwise(),
                                from.consequences()),
                        user);
        return Page.redirect("/lamp-rules/" + made.id().value()).toast("已复制");
    }

    @GetMapping("/lamp-rules/{id}")
    Page open(@PathVariable long id, CurrentUser user) {
        RuleSetView set = sets.get(new RuleSetId(id), user);
        return form(set, set.row(), set.rules(), List.of(), user);
    }

    /** The form after a button in it; nothing is saved. */
    @PostMapping("/lamp-rules/{id}/form")
    Page change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") int row,
            CurrentUser user) {
        RuleSetView set = sets.get(new RuleSetId(id), user);
        return form(set, row, RuleForm.after(RuleForm.read(sent), act), List.of(), user);
    }

    /** What the form says in plain Chinese, and what is wrong with it. */
    @PostMapping("/lamp-rules/{id}/summary")
    Page summary(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user) {
        sets.get(new RuleSetId(id), user);
        LampRuleSet rules = RuleForm.read(sent);
        return Page.of("supervision/lamp-summary")
                .with("sentences", RuleSentences.of(rules))
                .with("errors", new FormErrors(sets.check(rules)));
    }

    @PostMapping("/lamp-rules/{id}")
    Page save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int row,
            CurrentUser user) {
        RuleSetView set = sets.get(new RuleSetId(id), user);
        LampRuleSet rules = RuleForm.read(sent);
        try {
            RuleSetView saved = sets.save(set.id(), row, rules, user);
            return Page.redirect("/lamp-rules/" + id)
                    .toast(
                            saved.number() == set.number()
                                    ? "没有改动"
                                    : "已保存第" + saved.number() + "版，试算满意后再启用");
        } catch (Refused refused) {
            return form(set, row, rules, refused.refusals(), user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/lamp-rules/{id}/offer")
    Page offer(@PathVariable long id, @RequestParam boolean offered, CurrentUser user) {
        sets.offer(new RuleSetId(id), offered, user);
        return Page.redirect("/lamp-rules/" + id).toast(offered ? "下级现在可以选用这套规则" : "已不再提供给下级");
    }

    private Page form(
            RuleSetView set, int row, LampRuleSet rules, List<Refusal> refusals, CurrentUser user) {
        return Page.of("supervision/lamp-rule")
                .fragment("supervision/lamp-rule-form")
                .with("set", set)
                .with("row", row)
                .with("rules", rules)
                .with("sentences", RuleSentences.of(rules))
                .with("versions", sets.versions(set.id(), user))
                .with("inspections", owned(user))
                .with("errors", new FormErrors(refusals));
    }

    /** 试算: what the newest version would have lit. */
    @GetMapping("/lamp-rules/{id}/trial")
    Page trial(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long inspection,
            CurrentUser user) {
        RuleSetView set = sets.get(new RuleSetId(id), user);
        List<InspectionView> owned = owned(user);
        InspectionId asked =
                inspection == 0 && !owned.isEmpty()
                        ? owned.get(0).id()
                        : new InspectionId(inspection);
        return Page.of("supervision/lamp-trial")
                .with("set", set)
                .with("inspections", owned)
                .with("inspection", asked)
                .with(
                        "trial",
                        owned.isEmpty() && inspection == 0
                                ? null
                                : trials.of(set.rules(), asked, user));
    }

    /** Switches an inspection to a version from a day on; 0 for no lamps. */
    @PostMapping("/lamp-rules/use")
    Page use(
            @RequestParam(defaultValue = "0") long inspection,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            LocalDate day = day(from);
            if (day == null) {
                throw new Refused(List.of(Refusal.at("from", "请填写启用日期")));
            }
            sets.choose(
                    new InspectionId(inspection),
                    version == 0 ? null : new RuleVersionId(version),
                    Objects.requireNonNull(day),
                    reason,
                    user);
            return Page.redirect("/lamp-rules").toast(version == 0 ? "已停用亮灯" : "已启用");
        } catch (Refused refused) {
            return list(sent, refused.refusals(), user).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
