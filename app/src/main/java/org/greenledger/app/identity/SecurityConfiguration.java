package org.greenledger.app.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SessionContexts contexts, SessionEnd end) {
        return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .securityContext(s -> s.securityContextRepository(contexts))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(r -> r.disable())
                .csrf(c -> c.csrfTokenRepository(new GuardedCsrf()))
                .formLogin(f -> f.disable())
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(
                        l ->
                                l.logoutUrl("/sign-out")
                                        .addLogoutHandler(end)
                                        .logoutSuccessUrl("/sign-in?out"))
                .anonymous(a -> {})
                .httpBasic(b -> b.disable())
                .headers(SafeHeaders::add)
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
