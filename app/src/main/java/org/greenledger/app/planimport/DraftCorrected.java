package org.greenledger.app.planimport;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody corrected a part of a draft.
 *
 * @param name what was corrected, for example 问题 6.3
 * @param act what was done, in words
 * @param changes from what to what
 */
public record DraftCorrected(ImportId plan, String name, String act, List<Change> changes)
        implements DomainEvent {

    /** One without anything to compare. */
    DraftCorrected(ImportId plan, String name, String act) {
        this(plan, name, act, List.of());
    }

    @Override
    public String subject() {
        return "import:" + plan.value();
    }

    @Override
    public String sentence() {
        return "复核时修改" + name + "：" + act;
    }
}
