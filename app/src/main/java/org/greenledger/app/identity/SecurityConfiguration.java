package org.greenledger.app.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wires sign-in, sign-out and headers; what a handler needs is stated at the handler and checked by
 * its gate.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SessionContexts contexts, SessionEnd end) {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(c -> c.sameSite("Lax").httpOnly(true));
        return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .securityContext(s -> s.securityContextRepository(contexts))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(r -> r.requestCache(new CookieRequestCache()))
                .csrf(c -> c.csrfTokenRepository(csrf))
                .formLogin(
                        f ->
                                f.loginPage("/sign-in")
                                        .loginProcessingUrl("/sign-in")
                                        .securityContextRepository(contexts)
                                        .defaultSuccessUrl("/")
                                        .failureUrl("/sign-in?failed"))
                .logout(
                        l ->
                                l.logoutUrl("/sign-out")
                                        .addLogoutHandler(end)
                                        .logoutSuccessUrl("/sign-in?out"))
                .anonymous(a -> {})
                .httpBasic(b -> b.disable())
                .headers(
                        h ->
                                h.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                                        .referrerPolicy(
                                                r ->
                                                        r.policy(
                                                                org.springframework.security.web
                                                                        .header.writers
                                                                        .ReferrerPolicyHeaderWriter
                                                                        .ReferrerPolicy
                                                                        .SAME_ORIGIN)))
                .build();
    }

    @Bean
    WebMvcConfigurer gateBeforeEveryHandler(HandlerGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }

            @Override
            public void addArgumentResolvers(
                    java.util.List<
                                    org.springframework.web.method.support
                                            .HandlerMethodArgumentResolver>
                            resolvers) {
                resolvers.add(new CurrentUserArgument());
            }
        };
    }
}
