package org.greenledger.app.planimport.pages;

import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.planimport.AdoptionCheck;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.ImportState;
import org.greenledger.app.planimport.InspectionForm;
import org.greenledger.app.planimport.LaterVersion;
import org.greenledger.app.planimport.PlanAdoptions;
import org.greenledger.app.planimport.PlanImports;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Check and adopt 检查并采用; compare a later version with the ledger 与台账比对. */
@Controller
@Requires(Permission.PLAN_ADOPT)
class AdoptPage {

    private final PlanAdoptions adoptions;
    private final PlanImports imports;

    AdoptPage(PlanAdoptions adoptions, PlanImports imports) {
        this.adoptions = adoptions;
        this.imports = imports;
    }

    @GetMapping("/imports/{id}/adopt")
    Page check(@PathVariable long id, CurrentUser user) {
        ImportId plan = new ImportId(id);
        if (imports.get(plan, user).state() != ImportState.REVIEW) {
            return Page.redirect("/imports/" + id);
        }
        AdoptionCheck check = adoptions.check(plan, user);
        return checked(check, check.name(), region(check), List.of());
    }

    @PostMapping("/imports/{id}/adopt")
    Page adopt(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String region,
            CurrentUser user) {
        ImportId plan = new ImportId(id);
        try {
            Adopted adopted = adoptions.adopt(plan, new InspectionForm(name, region), user);
            return entered(adopted);
        } catch (Refused e) {
            if (imports.get(plan, user).state() != ImportState.REVIEW) {
                return already(plan, user);
            }
            return checked(adoptions.check(plan, user), name, region, e.refusals())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/imports/{id}/compare")
    Page compare(@PathVariable long id, @RequestParam long inspection, CurrentUser user) {
        ImportId plan = new ImportId(id);
        if (imports.get(plan, user).state() != ImportState.REVIEW) {
            return Page.redirect("/imports/" + id);
        }
        LaterVersion later = adoptions.compare(plan, new InspectionId(inspection), user);
        return compared(later, List.of());
    }

    @PostMapping("/imports/{id}/compare")
    Page apply(
            @PathVariable long id,
            @RequestParam long inspection,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) List<String> take,
            CurrentUser user) {
        ImportId plan = new ImportId(id);
        Set<String> confirmed = take == null ? Set.of() : Set.copyOf(take);
        InspectionId of = new InspectionId(inspection);
        try {
            return entered(adoptions.apply(plan, of, confirmed, seen, user));
        } catch (Refused e) {
            if (imports.get(plan, user).state() != ImportState.REVIEW) {
                return already(plan, user);
            }
            return compared(adoptions.compare(plan, of, user), e.refusals())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale e) {
            List<Refusal> why = List.of(Refusal.of(String.valueOf(e.getMessage())));
            return compared(adoptions.compare(plan, of, user), why).status(HttpStatus.CONFLICT);
        }
    }

    private static Page entered(Adopted a) {
        String told =
                a.number() == 1
                        ? "已采用，%d 个问题进入台账".formatted(a.created())
                        : "已采用第 %d 版：新增 %d，变更 %d，撤出 %d"
                                .formatted(a.number(), a.created(), a.changed(), a.withdrawn());
        return Page.redirect("/ledger?inspection=" + a.inspection().value()).toast(told);
    }

    private Page already(ImportId plan, CurrentUser user) {
        String state = imports.get(plan, user).state().chinese();
        return Page.redirect("/imports/" + plan.value()).toast("这份导入" + state + "，没有重复采用");
    }

    private static String region(AdoptionCheck check) {
        String region = check.view().region();
        return region == null ? "" : region;
    }

    private static Page checked(
            AdoptionCheck check, String name, String region, List<Refusal> refusals) {
        return Page.of("planimport/adopt")
                .with("check", check)
                .with("name", name)
                .with("region", region)
                .with("refusals", refusals);
    }

    private static Page compared(LaterVersion later, List<Refusal> refusals) {
        return Page.of("planimport/compare").with("later", later).with("refusals", refusals);
    }
}
