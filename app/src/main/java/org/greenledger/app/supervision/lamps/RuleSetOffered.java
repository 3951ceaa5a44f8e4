package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.shared.DomainEvent;

/**
 * A rule set was offered to offices below, or no longer is.
 *
 * @param units id of the owner
 */
public record RuleSetOffered(RuleSetId set, String name, boolean offered, List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "lamp-rules:" + set.value();
    }

    @Override
    public String sentence() {
        return offered ? "把亮灯规则“" + name + "”提供给下级选用" : "不再把亮灯规则“" + name + "”提供给下级";
    }
}
