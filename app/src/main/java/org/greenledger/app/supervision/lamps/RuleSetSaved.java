package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.shared.DomainEvent;

/**
 * A version of a rule set was written.
 *
 * @param rules the rules in Chinese, sentence by sentence
 * @param units id of the owner
 */
public record RuleSetSaved(
        RuleSetId set, String name, int number, List<String> rules, List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "lamp-rules:" + set.value();
    }

    @Override
    public String sentence() {
        return "保存亮灯规则“%s”第%d版".formatted(name, number);
    }
}
