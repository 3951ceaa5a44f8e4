package org.greenledger.app.identity.oidc;

/**
 * A provider, as pages name it.
 *
 * @param name the short name that stands in addresses
 * @param title what people read
 */
public record OidcProvider(String name, String title, String issuer) {}
