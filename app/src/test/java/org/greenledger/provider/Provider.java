package org.greenledger.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;

/** The running provider. */
public final class Provider implements AutoCloseable {

    private final ConfigurableApplicationContext server;

    private Provider(ConfigurableApplicationContext server) {
        this.server = server;
    }

    /** Starts one on a free port. */
    public static Provider start() {
        return new Provider(
                new SpringApplicationBuilder(ProviderServer.class)
                        .properties(
                                Map.of(
                                        "spring.config.name", "provider",
                                        "server.port", "0",
                                        "server.servlet.session.cookie.name", "provider",
                                        "logging.level.root", "WARN"))
                        .run());
    }

    /** Its address. */
    public String issuer() {
        return "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    /** Who we are to it. */
    public String client() {
        return ProviderServer.CLIENT;
    }

    /** What proves that. */
    public String secret() {
        return ProviderServer.SECRET;
    }

    /** Lets people be sent back to that server. */
    public void knows(String address) {
        server.getBean(InMemoryRegisteredClientRepository.class)
                .save(ProviderServer.client(address));
    }

    /** Signs claims with the provider's real key. */
    @SuppressWarnings("unchecked")
    public String sign(Map<String, Object> claims, String type) {
        JWKSource<SecurityContext> keys = server.getBean(JWKSource.class);
        JwtClaimsSet set = JwtClaimsSet.builder().claims(c -> c.putAll(claims)).build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type(type).build();
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(header, set))
                .getTokenValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
