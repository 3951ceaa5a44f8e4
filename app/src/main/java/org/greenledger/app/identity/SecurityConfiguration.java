package org.greenledger.app.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wires sign-in, sign-out and headers; what a handler needs is stated at the handler and checked by
 * its gate.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What providers post themselves; they prove it by a signature and not by a form's token. */
    private static final String SIGNED_BY_PROVIDERS = "/oidc/*/logout";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SessionContexts contexts) {
        return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .securityContext(s -> s.securityContextRepository(contexts))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(r -> r.disable())
                .csrf(
                        c ->
                                c.csrfTokenRepository(new GuardedCsrf())
                                        .ignoringRequestMatchers(SIGNED_BY_PROVIDERS))
                .formLogin(f -> f.disable())
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(l -> l.disable())
                .anonymous(a -> {})
                .httpBasic(b -> b.disable())
                .headers(SafeHeaders::add)
                .build();
    }

    /** Error pages of requests that the firewall or the container refused. */
    @Bean
    FilterRegistrationBean<Filter> headersOfErrors() {
        FilterRegistrationBean<Filter> found =
                new FilterRegistrationBean<>(
                        (request, response, chain) -> {
                            SafeHeaders.addMissing((HttpServletResponse) response);
                            chain.doFilter(request, response);
                        });
        found.setDispatcherTypes(DispatcherType.ERROR);
        found.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return found;
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
