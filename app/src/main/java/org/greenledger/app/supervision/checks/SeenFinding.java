package org.greenledger.app.supervision.checks;

import org.greenledger.app.shared.Refused;

/**
 * A finding as somebody saw it, so that nobody settles facts they have not read.
 *
 * @param sign of the facts
 */
record SeenFinding(FindingId id, String sign) {

    static SeenFinding of(FindingId id, String cause) {
        return new SeenFinding(id, Integer.toHexString(cause.hashCode()));
    }

    /**
     * Reads what a form sent.
     *
     * @throws Refused when no page of ours sent it
     */
    static SeenFinding read(String sent) {
        String[] parts = sent.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw Refused.because("没有看懂要处理哪一个疑点，请刷新页面后重新勾选");
        }
        return new SeenFinding(new FindingId(Long.parseLong(parts[0])), parts[1]);
    }

    String text() {
        return id.value() + ":" + sign;
    }
}
