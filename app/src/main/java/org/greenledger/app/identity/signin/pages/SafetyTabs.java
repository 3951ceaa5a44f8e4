package org.greenledger.app.identity.signin.pages;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Tab;

/** The pages about the safety of sign-in, side by side. */
final class SafetyTabs {
    static final String ACCOUNTS = "/security/accounts";
    static final String SIGN_INS = "/security/sign-ins";
    static final String RULES = "/security/rules";
    static final String PROVIDERS = "/security/providers";

    private SafetyTabs() {}

    static List<Tab> of(CurrentUser user, String current) {
        List<Tab> tabs = new ArrayList<>();
        if (user.may(Permission.SIGN_IN_MANAGE)) {
            tabs.add(tab("账号安全", ACCOUNTS, current));
        }
        tabs.add(tab("登录日志", SIGN_INS, current));
        if (user.may(Permission.SIGN_IN_MANAGE)) {
            tabs.add(tab("登录规则", RULES, current));
            tabs.add(tab("统一身份认证", PROVIDERS, current));
        }
        return tabs;
    }

    private static Tab tab(String label, String address, String current) {
        return new Tab(label, address, address.equals(current), "");
    }
}
