package org.greenledger.app.identity.signin;

import java.util.List;
import org.springframework.stereotype.Service;

/** Who signed in when and from where, and who tried. */
@Service
public class SignInLog {

    private final JdbcSignIns stored;

    SignInLog(JdbcSignIns stored) {
        this.stored = stored;
    }

    /**
     * Sign-ins, the newest first.
     *
     * @param before only those older than the one with this id; {@link Long#MAX_VALUE} for the
     *     newest
     * @param limit at most this many, 1 or more
     */
    public List<SignInView> page(SignInFilter filter, long before, int limit) {
        return stored.page(filter, before, limit);
    }
}
