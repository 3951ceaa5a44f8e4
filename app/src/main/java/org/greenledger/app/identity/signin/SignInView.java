package org.greenledger.app.identity.signin;

/**
 * One line of the list of sign-ins.
 *
 * @param at when, to the second
 * @param username as typed; masked when no account has that name
 * @param name the person's; empty when nobody's
 */
public record SignInView(
        long id,
        String at,
        String username,
        String name,
        String address,
        String agent,
        SignInWay way,
        SignInOutcome outcome) {}
