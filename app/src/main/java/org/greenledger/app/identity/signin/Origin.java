package org.greenledger.app.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.greenledger.app.identity.Sessions;

/**
 * Where a try to sign in comes from.
 *
 * @param device the token of a device on which somebody has signed in before; empty for none
 */
public record Origin(String address, String agent, String device) {

    /** Of this request. */
    public static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                Sessions.agent(request),
                DeviceCookie.COOKIE.read(request).orElse(""));
    }
}
