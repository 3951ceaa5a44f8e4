package org.greenledger.app.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * What ties a session to the provider that vouched for the person.
 *
 * @param provider its name in the settings
 * @param sid the provider's own session, where it tells one
 * @param idToken the encrypted ID token, needed to sign out there as well
 */
public record ProviderSession(
        String provider, String issuer, String subject, @Nullable String sid, byte[] idToken) {}
