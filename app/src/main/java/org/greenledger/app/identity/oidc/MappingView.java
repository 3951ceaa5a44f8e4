package org.greenledger.app.identity.oidc;

/**
 * What a provider's word means here.
 *
 * @param unit whether it is about a unit; otherwise about a role
 * @param value the provider's word
 * @param meaning the unit's or role's name
 */
public record MappingView(long id, String provider, boolean unit, String value, String meaning) {}
