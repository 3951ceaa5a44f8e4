package org.greenledger.app.identity.signin;

import java.time.Duration;
import org.greenledger.app.web.GuardedCookie;

/** The cookie by which a device is known on which somebody has signed in. */
final class DeviceCookie {
    static final Duration KEPT = Duration.ofDays(180);
    static final GuardedCookie COOKIE = new GuardedCookie("greenledger-device", KEPT);

    private DeviceCookie() {}
}
