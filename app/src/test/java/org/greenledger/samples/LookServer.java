package org.greenledger.samples;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.SearchBox;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.Visitors;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The web module alone, with a page of samples: every shared piece in one place. Run {@code main}
 * to look at it; templates are read afresh from the source folders.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.modulith.runtime.flyway.SpringModulithFlywayAutoConfiguration",
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@ComponentScan({"org.greenledger.app.web", "org.greenledger.samples"})
public class LookServer {

    /** The same as the server's. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void main(String[] args) {
        SpringApplication.run(LookServer.class, args);
    }

    /** Templates of the program and of the samples, compiled when first used. */
    @Bean
    @Primary
    TemplateEngine sampleTemplates() {
        Path main = Path.of("src/main/jte");
        DirectoryCodeResolver samples = new DirectoryCodeResolver(Path.of("src/test/jte"));
        DirectoryCodeResolver program = new DirectoryCodeResolver(main);
        TemplateEngine engine =
                TemplateEngine.create(
                        new BothFolders(samples, program),
                        Path.of("target/jte-samples"),
                        ContentType.Html,
                        getClass().getClassLoader());
        engine.setTrimControlStructures(true);
        if (!Files.isDirectory(main)) {
            throw new IllegalStateException("to be run in the app folder");
        }
        return engine;
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.headers(all -> all.contentSecurityPolicy(p -> p.policyDirectives(POLICY)))
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers("/look/forbidden")
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .build();
    }

    @Bean
    Visitors zhangLan() {
        return () ->
                Optional.of(
                        new Visitor() {
                            @Override
                            public String displayName() {
                                return "张岚";
                            }

                            @Override
                            public String unitName() {
                                return "省整改办";
                            }

                            @Override
                            public boolean allows(String permission) {
                                return !permission.equals("never");
                            }
                        });
    }

    @Bean
    SearchBox search() {
        return new SearchBox("/look", "/look/suggest", "搜索 问题、措施、单位", visitor -> true);
    }

    @Bean
    WorkItems work() {
        return (visitor, today) ->
                List.of(
                        new WorkItem(
                                WorkItem.Day.OVERDUE,
                                "填报 3 条措施",
                                3,
                                "/look",
                                "问题 18 沿江化工企业搬迁 · 超 2 天"),
                        new WorkItem(WorkItem.Day.TODAY, "补正 1 份", 1, "/look", "问题 22 自然保护区内违规采石"),
                        new WorkItem(
                                WorkItem.Day.THIS_WEEK, "复核 12 份", 12, "/look", "云湖市、临河市 4 月进展"),
                        new WorkItem(
                                WorkItem.Day.THIS_WEEK,
                                "核对 方案导入",
                                17,
                                "/look",
                                "东川省整改方案（第二版）.docx · 17 处疑点"),
                        new WorkItem(WorkItem.Day.LATER, "填报 28 条措施", 28, "/look", null));
    }

    @Bean
    NavEntry issues() {
        return NavEntry.of("问题台账", "/look", Icon.LEDGER, 20).alsoOnPhone();
    }

    @Bean
    NavEntry imports() {
        return NavEntry.of("方案导入", "/look/import", Icon.IMPORT, 30);
    }

    @Bean
    NavEntry closed() {
        return NavEntry.of("追责", "/look/closed", Icon.LETTER, 40).needing("never");
    }

    @Bean
    NavEntry administration() {
        return NavEntry.of("系统管理", "/look/admin", Icon.SETTINGS, 900);
    }

    private record BothFolders(DirectoryCodeResolver samples, DirectoryCodeResolver program)
            implements gg.jte.CodeResolver {

        @Override
        public String resolve(String name) {
            return with(name).resolve(name);
        }

        @Override
        public String resolveRequired(String name) {
            return with(name).resolveRequired(name);
        }

        @Override
        public long getLastModified(String name) {
            return with(name).getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return program.resolveAllTemplateNames();
        }

        @Override
        public boolean exists(String name) {
            return samples.exists(name) || program.exists(name);
        }

        private DirectoryCodeResolver with(String name) {
            return samples.exists(name) ? samples : program;
        }
    }
}
