package org.greenledger.app.identity.signin;

import java.util.Locale;

/** How a try to sign in ended. */
public enum SignInOutcome {
    IN("登录成功"),
    SECOND("密码正确，待输入动态口令"),
    WRONG("失败"),
    WAIT("等待期内被拒绝"),
    CLOSED("账号已停用"),
    OUT("由统一身份认证退出");

    private final String chinese;

    SignInOutcome(String chinese) {
        this.chinese = chinese;
    }

    /** The words users see. */
    public String chinese() {
        return chinese;
    }

    /** What is stored and sent by forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignInOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
