package org.greenledger.app.web.errors;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/** Puts our answers behind the handlers' own and before the framework's. */
@Configuration
class ErrorSetup implements WebMvcConfigurer {
    private final ThrownAnswers thrown;

    ErrorSetup(@Lazy ThrownAnswers thrown) {
        this.thrown = thrown;
    }

    @Bean
    static Mishaps mishaps(
            @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        return new Mishaps(largest);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        int own = 0;
        while (own < resolvers.size()
                && resolvers.get(own) instanceof ExceptionHandlerExceptionResolver) {
            own++;
        }
        resolvers.add(own, thrown);
    }

    /** What the container refuses before any of our code runs is told in our words as well. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
        return factory ->
                factory.addContextCustomizers(
                        context -> {
                            if (context.getParent()
                                    instanceof org.apache.catalina.core.StandardHost host) {
                                host.setErrorReportValveClass(ContainerErrors.class.getName());
                            }
                        });
    }
}
