package org.greenledger.app.planimport;

import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody corrected a part of a draft.
 *
 * @param name what was corrected, for example 问题 6.3
 * @param act what was done, in words
 */
public record DraftCorrected(ImportId plan, String name, String act) implements DomainEvent {
    @Override
    public String subject() {
        return "import:" + plan.value();
    }

    @Override
    public String sentence() {
        return "复核时修改" + name + "：" + act;
    }
}
