package org.greenledger.app.identity.oidc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.greenledger.app.identity.signin.SecretFiles;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The providers of the settings. What they say of themselves is asked when somebody first needs it,
 * so that a provider that is down stops nobody with a password.
 */
@Component
public class OidcProviders implements ClientRegistrationRepository {
    private static final String NAME = "[a-z0-9-]{1,40}";

    private final Map<String, OidcSettings.Provider> settings;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

    OidcProviders(OidcSettings settings) {
        this.settings = settings.providers();
        this.settings.forEach(
                (name, provider) -> {
                    if (!name.matches(NAME)) {
                        throw Refused.because("统一身份认证的名称“" + name + "”只能用小写字母、数字和横线");
                    }
                    secrets.put(name, secret(name, provider));
                });
    }

    /** All of them, by name. */
    public List<OidcProvider> all() {
        return settings.entrySet().stream()
                .map(e -> new OidcProvider(e.getKey(), e.getValue().title(), e.getValue().issuer()))
                .sorted(Comparator.comparing(OidcProvider::name))
                .toList();
    }

    /** What the settings say of one. */
    OidcSettings.Provider settings(String name) {
        OidcSettings.Provider provider = settings.get(name);
        if (provider == null) {
            throw new NotFound("没有这个统一身份认证");
        }
        return provider;
    }

    /** Its name by what it calls itself; empty when it is none of ours. */
    Optional<String> byIssuer(String issuer) {
        return settings.entrySet().stream()
                .filter(e -> e.getValue().issuer().equals(issuer))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return settings.containsKey(name) ? registration(name) : null;
    }

    /**
     * What is needed to talk to it.
     *
     * @throws Refused when it does not answer
     */
    ClientRegistration registration(String name) {
        OidcSettings.Provider provider = settings(name);
        try {
            return found.computeIfAbsent(name, n -> discover(n, provider));
        } catch (IllegalArgumentException | IllegalStateException notAnswering) {
            throw Refused.because("“" + provider.title() + "”现在连不上，请稍后再试，或用本系统的密码登录");
        }
    }

    private ClientRegistration discover(String name, OidcSettings.Provider provider) {
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(name)
                .clientId(provider.clientId())
                .clientSecret(Objects.requireNonNull(secrets.get(name)))
                .clientName(provider.title())
                .scope(provider.scopes())
                .redirectUri("{baseUrl}/oidc/{registrationId}/back")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static String secret(String name, OidcSettings.Provider provider) {
        String given = provider.clientSecret();
        if (given != null && !given.isEmpty()) {
            return given;
        }
        Path file = provider.clientSecretFile();
        if (file == null) {
            throw Refused.because("统一身份认证“%s”没有密钥：请用环境变量或 client-secret-file 给出".formatted(name));
        }
        try {
            SecretFiles.refuseOpen(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Refused.because("统一身份认证“%s”的密钥文件 %s 读不出来".formatted(name, file));
        }
    }
}
