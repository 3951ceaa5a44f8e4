package org.greenledger.app.identity.signin;

import java.util.Locale;

/** How somebody proves who they are. */
public enum SignInWay {
    PASSWORD("密码"),
    CODE("动态口令"),
    RECOVERY("恢复码"),
    OIDC("统一身份认证");

    private final String chinese;

    SignInWay(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignInWay of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
