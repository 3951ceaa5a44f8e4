package org.greenledger.app.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Sessions;
import org.greenledger.app.web.GuardedCookie;
import org.springframework.stereotype.Component;

/**
 * Gives the browser what an answer to signing in means: a session, or the way to the second step.
 */
@Component
public class SignInDoor {
    private static final GuardedCookie HALF =
            new GuardedCookie("greenledger-half", Duration.ofMinutes(5));

    private final Sessions sessions;
    private final JdbcDevices devices;
    private final JdbcProviderSessions providers;

    SignInDoor(Sessions sessions, JdbcDevices devices, JdbcProviderSessions providers) {
        this.sessions = sessions;
        this.devices = devices;
        this.providers = providers;
    }

    /** Opens the session of somebody who is in, and remembers their device. */
    public void enter(
            SignInAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        PersonId person = Objects.requireNonNull(answer.person());
        byte[] session = sessions.open(person, request, response);
        ProviderSession provider = answer.provider();
        if (provider != null) {
            providers.tie(session, provider);
        }
        String device = DeviceCookie.COOKIE.read(request).orElse("");
        if (devices.knows(device, person.value())) {
            devices.touch(device);
        } else {
            device = devices.remember(person);
        }
        DeviceCookie.COOKIE.write(request, response, device);
        HALF.clear(request, response);
    }

    /** Lets the browser come back with the second step. */
    public void ask(SignInAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        HALF.write(request, response, Objects.requireNonNull(answer.token()));
    }

    /** What the browser kept from the first step; empty when nothing. */
    public String half(HttpServletRequest request) {
        return HALF.read(request).orElse("");
    }
}
