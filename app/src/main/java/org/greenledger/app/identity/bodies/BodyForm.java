package org.greenledger.app.identity.bodies;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who sets up or changes a body.
 *
 * @param name full name, 4–100 characters
 * @param duties what it is for, up to 2,000 characters
 * @param officers one a line: 组长 张三 市委副书记、市长
 * @param members names of registered units, parted by 、
 * @param office the full name of the office that serves it; empty for none
 * @param reason why, or by which document
 */
public record BodyForm(
        String name, String duties, String officers, String members, String office, String reason) {

    /** Trims every text. */
    public BodyForm {
        name = stripped(name);
        duties = stripped(duties);
        officers = stripped(officers);
        members = stripped(members);
        office = stripped(office);
        reason = stripped(reason);
    }

    /** What was not sent at all is as good as empty. */
    private static String stripped(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (name.length() < 3 || name.length() > 100) {
            found.add(Refusal.at("name", "名称须为3到100个字，请填写全称"));
        }
        if (duties.length() > 2000) {
            found.add(Refusal.at("duties", "职责超过2000个字，请只写要点"));
        }
        if (reason.isEmpty()) {
            found.add(Refusal.at("reason", "请写明依据，例如：成立通知的文号"));
        }
        OfficerRules.read(officers, found);
        return found;
    }
}
