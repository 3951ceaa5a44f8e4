package org.greenledger.app.demo;

import java.time.Duration;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.ImportState;
import org.greenledger.app.planimport.ImportView;
import org.greenledger.app.planimport.InspectionForm;
import org.greenledger.app.planimport.PlanAdoptions;
import org.greenledger.app.planimport.PlanImports;

/** Brings a plan in through the same door as everybody: upload, read, adopt. */
final class DemoAdoption {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PlanImports imports;
    private final PlanAdoptions adoptions;
    private final DemoLife life;

    DemoAdoption(PlanImports imports, PlanAdoptions adoptions, DemoLife life) {
        this.imports = imports;
        this.adoptions = adoptions;
        this.life = life;
    }

    /**
     * Adopts a plan, unless that was done at an earlier start.
     *
     * @param resource the document's name in {@code demo/plans}
     * @param name how the person named the file
     */
    void adopt(String resource, String name, String region, CurrentUser user) {
        Optional<ImportView> known =
                imports.list(user).stream()
                        .filter(i -> i.fileName().equals(name))
                        .filter(i -> i.state() != ImportState.ABANDONED)
                        .findFirst();
        ImportId id =
                known.map(ImportView::id)
                        .orElseGet(
                                () ->
                                        imports.upload(
                                                name,
                                                "application/octet-stream",
                                                DemoLines.open("plans/" + resource),
                                                user));
        imports.awaitRead(id, PATIENCE);
        ImportView view = imports.get(id, user);
        if (view.state() == ImportState.REVIEW) {
            InspectionForm form = new InspectionForm(adoptions.check(id, user).name(), region);
            life.breathe(adoptions.adopt(id, form, user).inspection(), user);
            return;
        }
        InspectionId adopted = view.inspection();
        if (adopted == null) {
            throw new IllegalStateException("the demo's plan is " + view.state() + ": " + name);
        }
        life.breathe(adopted, user);
    }
}
