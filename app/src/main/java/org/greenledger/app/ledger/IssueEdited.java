package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.shared.DomainEvent;

/**
 * An issue was changed by hand.
 *
 * @param fields Chinese names of the fields changed
 */
public record IssueEdited(IssueId issue, String number, Origin origin, List<String> fields)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }

    @Override
    public String sentence() {
        return "修改问题%s：%s（%s）".formatted(number, String.join("、", fields), origin.chinese());
    }
}
