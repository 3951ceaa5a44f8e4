package org.greenledger.app.identity.oidc;

import org.greenledger.app.shared.DomainEvent;

/**
 * A provider's word got another meaning.
 *
 * @param meaning the unit or role it now means; empty for none any more
 */
public record ClaimMapped(String provider, String value, String meaning) implements DomainEvent {
    @Override
    public String subject() {
        return "oidc:" + provider;
    }

    @Override
    public String sentence() {
        return meaning.isEmpty()
                ? "统一身份认证“" + provider + "”的“" + value + "”不再有对应"
                : "统一身份认证“" + provider + "”的“" + value + "”对应“" + meaning + "”";
    }
}
