package org.greenledger.app.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the first start asks for. The audit administrator can be made later.
 *
 * @param code the code printed on the terminal
 * @param region the place, for example 东川省
 * @param government its government's full name
 * @param office the rectification office's name
 */
public record SetupForm(
        String code,
        String region,
        String government,
        String office,
        String adminName,
        String adminUsername,
        String adminPassword,
        String securityName,
        String securityUsername,
        String securityPassword,
        String headName,
        String headUsername,
        String headPassword,
        String auditName,
        String auditUsername,
        String auditPassword) {

    /** Nothing filled in yet. */
    public static final SetupForm EMPTY =
            new SetupForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    /** What the browser did not send is empty. */
    public SetupForm {
        code = said(code);
        region = said(region);
        government = said(government);
        office = said(office);
        adminName = said(adminName);
        adminUsername = said(adminUsername);
        adminPassword = said(adminPassword);
        securityName = said(securityName);
        securityUsername = said(securityUsername);
        securityPassword = said(securityPassword);
        headName = said(headName);
        headUsername = said(headUsername);
        headPassword = said(headPassword);
        auditName = said(auditName);
        auditUsername = said(auditUsername);
        auditPassword = said(auditPassword);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether the audit administrator is to be made as well. */
    public boolean audited() {
        return !(auditName + auditUsername + auditPassword).isBlank();
    }
}
