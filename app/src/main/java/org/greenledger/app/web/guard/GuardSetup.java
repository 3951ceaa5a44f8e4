package org.greenledger.app.web.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the guard before the pages, and believes proxies that the settings name. Nobody else's word
 * about an address counts, or everybody could choose the address they are counted under.
 */
@Configuration
@EnableConfigurationProperties(GuardSettings.class)
class GuardSetup implements WebMvcConfigurer {

    private final KnockGuard guard;

    GuardSetup(KnockGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(-100);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(
            GuardSettings settings) {
        return factory -> {
            if (!settings.proxies().isEmpty()) {
                factory.addEngineValves(valve(settings.proxies()));
            }
        };
    }

    private static RemoteIpValve valve(List<String> proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(
                proxies.stream()
                        .map(String::strip)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        return valve;
    }
}
