package org.greenledger.app.progress.review;

import org.greenledger.app.progress.OwedId;
import org.greenledger.app.shared.Refused;

/**
 * A report as somebody saw it.
 *
 * @param version of the thing owed at that time
 */
public record ReviewTarget(OwedId owed, int version) {

    /**
     * Reads what a form sends, for example {@code 4711:2}.
     *
     * @throws Refused when it is no such thing
     */
    public static ReviewTarget read(String sent) {
        if (!sent.matches("[0-9]{1,18}:[0-9]{1,9}")) {
            throw Refused.because("没有看懂勾选的填报，请刷新后重新勾选");
        }
        int colon = sent.indexOf(':');
        return new ReviewTarget(
                new OwedId(Long.parseLong(sent.substring(0, colon))),
                Integer.parseInt(sent.substring(colon + 1)));
    }
}
