package org.greenledger.app.identity;

import org.greenledger.app.shared.DomainEvent;

/** Somebody tried to sign in. */
public record SignInTried(String username, boolean successful) implements DomainEvent {
    @Override
    public String subject() {
        return "sign-in:" + username;
    }

    @Override
    public String sentence() {
        return successful ? "用户“" + username + "”登录" : "用户名“" + username + "”登录失败";
    }

    @Override
    public boolean attempt() {
        return !successful;
    }
}
