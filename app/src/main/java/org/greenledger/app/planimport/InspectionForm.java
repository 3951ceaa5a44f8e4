package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/**
 * What is asked of somebody who adopts a plan as the first of a new inspection.
 *
 * @param name as the ledger shows it, 2–100 characters
 * @param region the place inspected, 2–50 characters
 */
public record InspectionForm(String name, String region) {

    /** Trims every text. */
    public InspectionForm {
        name = name.strip();
        region = region.strip();
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (name.length() < 2 || name.length() > 100) {
            found.add(Refusal.at("name", "督察名称须为 2 到 100 个字，例如 东川省第三轮中央生态环境保护督察"));
        }
        if (region.length() < 2 || region.length() > 50) {
            found.add(Refusal.at("region", "被督察地区须为 2 到 50 个字，例如 东川省"));
        }
        return found;
    }
}
