package org.greenledger.app.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every application context in a test a fresh database; nothing has to be written in the
 * test. All instances are equal, so that contexts are shared between test classes.
 */
record TestDatabaseCustomizer() implements ContextCustomizer {

    private static final Map<String, Object> MANY =
            Map.of(
                    "greenledger.web.guard.forms-per-minute", "100000",
                    "greenledger.web.guard.pages-per-minute", "100000");

    @Override
    public void customizeContext(
            ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestDatabase database = TestDatabase.fresh();
        Map<String, Object> settings =
                Map.ofEntries(
                        Map.entry("greenledger.jobs.run", "false"),
                        Map.entry("greenledger.reminders.address", "https://greenledger.example"),
                        Map.entry("greenledger.reminders.inner-hosts", "127.0.0.1"),
                        Map.entry("spring.mail.host", "127.0.0.1"),
                        Map.entry("spring.mail.port", TestMail.PORT),
                        Map.entry("spring.datasource.url", database.url()),
                        Map.entry("spring.datasource.username", database.pages()),
                        Map.entry("spring.datasource.password", ""),
                        Map.entry("spring.flyway.user", database.user()),
                        Map.entry("spring.flyway.password", ""),
                        Map.entry("spring.datasource.hikari.maximum-pool-size", "8"),
                        Map.entry("spring.datasource.hikari.minimum-idle", "1"),
                        Map.entry("greenledger.documents.folder", "target/files"),
                        Map.entry("greenledger.identity.key-file", "target/identity.key"),
                        Map.entry("greenledger.audit.folder", folderOf(database)));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", settings));
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("all tests come from one address", MANY));
    }

    /** Each database has seals of its own. */
    private static String folderOf(TestDatabase database) {
        return "target/seals/%d/%s"
                .formatted(ProcessHandle.current().pid(), database.url().replaceFirst(".*/", ""));
    }

    /** Found by Spring's test framework through META-INF/spring.factories. */
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new TestDatabaseCustomizer();
        }
    }
}
