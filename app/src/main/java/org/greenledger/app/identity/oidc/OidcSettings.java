package org.greenledger.app.identity.oidc;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity providers that may vouch for people; none by default.
 *
 * @param providers by a short name of letters, digits and dashes, which stands in addresses
 */
@ConfigurationProperties("greenledger.identity.oidc")
record OidcSettings(@DefaultValue Map<String, Provider> providers) {

    /**
     * One provider.
     *
     * @param title what people read on the sign-in page
     * @param issuer its address, below which its discovery document lies
     * @param clientId who we are to it
     * @param clientSecret what proves that, from the environment; absent when in a file
     * @param clientSecretFile the same in a file that only its owner can read
     * @param scopes what we ask to know
     * @param unitClaim which claim tells the unit
     * @param roleClaim which claim tells the roles
     */
    record Provider(
            @DefaultValue("统一身份认证") String title,
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            @Nullable Path clientSecretFile,
            @DefaultValue({"openid", "profile"}) List<String> scopes,
            @DefaultValue("unit") String unitClaim,
            @DefaultValue("roles") String roleClaim) {

        @Override
        public String toString() {
            return title + " " + issuer;
        }
    }
}
