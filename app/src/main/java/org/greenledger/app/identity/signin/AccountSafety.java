package org.greenledger.app.identity.signin;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Sessions;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does for other people's accounts, each with a reason. */
@Service
public class AccountSafety {

    private final JdbcAccounts accounts;
    private final Waits waits;
    private final SecondFactors factors;
    private final JdbcHalfSignIns halves;
    private final JdbcDevices devices;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    AccountSafety(
            JdbcAccounts accounts,
            Waits waits,
            SecondFactors factors,
            JdbcHalfSignIns halves,
            JdbcDevices devices,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.waits = waits;
        this.factors = factors;
        this.halves = halves;
        this.devices = devices;
        this.sessions = sessions;
        this.events = events;
    }

    /** Accounts whose username or name contains the words, those that wait first. */
    public List<AccountView> find(String words, int limit) {
        return accounts.find(words.strip(), limit);
    }

    /** The account with this id. */
    public AccountView account(PersonId person) {
        return accounts.find(person).orElseThrow(() -> new NotFound("没有这个账号"));
    }

    /** Lifts the wait after failures. */
    @Transactional
    public void unlock(PersonId person, String reason) {
        AccountView account = account(person);
        refuseWithoutReason(reason);
        waits.clear(Waits.account(account.username()));
        waits.clear(Waits.code(person));
        told(account, "解除登录等待", reason);
    }

    /**
     * Takes away a lost second factor; where one is needed, the person sets up another at the next
     * sign-in. Ends all sessions and forgets all devices.
     *
     * @throws Refused for one's own account, or without a reason
     */
    @Transactional
    public void resetSecondFactor(CurrentUser by, PersonId person, String reason) {
        AccountView account = account(person);
        if (by.id().equals(person)) {
            throw Refused.because("不能重置自己的动态口令，请由另一位安全管理员办理；手机丢失时可先用恢复码登录，再更换");
        }
        refuseWithoutReason(reason);
        if (!factors.remove(person)) {
            throw Refused.because("这个账号没有设置动态口令");
        }
        halves.endAll(person);
        devices.forgetAll(person);
        sessions.endAll(person);
        told(account, "重置动态口令", reason);
    }

    /** Ends one session, or all of them where the key is empty. */
    @Transactional
    public void endSessions(PersonId person, String key, String reason) {
        AccountView account = account(person);
        refuseWithoutReason(reason);
        if (key.isEmpty()) {
            halves.endAll(person);
            sessions.endAll(person);
        } else {
            sessions.end(person, key);
        }
        told(account, key.isEmpty() ? "退出全部登录" : "退出一处登录", reason);
    }

    private void told(AccountView account, String what, String reason) {
        events.publishEvent(new AccountSecured(account.id(), account.name(), what, reason.strip()));
    }

    private static void refuseWithoutReason(String reason) {
        Refused.ifAny(reason.isBlank() ? List.of(Refusal.at("reason", "请写明原因")) : List.of());
    }
}
