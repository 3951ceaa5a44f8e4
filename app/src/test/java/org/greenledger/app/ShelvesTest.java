package org.greenledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The list of rooms in META-INF/spring-modulith, from the lowest shelf up, saves every start of the
 * server five seconds of searching all classes for them; so it has to be right. In its order, each
 * room's migrations run, with a history of their own.
 */
@ServerTest
class ShelvesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String HISTORY = "flyway_schema_history";

    @Autowired JdbcClient database;

    @Test
    void everyRoomStandsInTheListAboveThoseItUses() throws Exception {
        ApplicationModules rooms = ApplicationModules.of(GreenLedger.class);
        List<String> listed = listed();

        for (ApplicationModule room : rooms) {
            assertThat(listed).as("META-INF/spring-modulith").contains(nameOf(room));
            room.getDirectDependencies(rooms)
                    .uniqueModules()
                    .forEach(
                            used ->
                                    assertThat(listed)
                                            .as(nameOf(room) + " uses " + nameOf(used))
                                            .containsSubsequence(nameOf(used), nameOf(room)));
        }
    }

    @Test
    void everyFolderOfMigrationsHasAHistoryWithAllItsScripts() throws Exception {
        for (String folder : namesIn(MIGRATIONS)) {
            assertThat(namesIn(MIGRATIONS.resolve(folder)))
                    .as("scripts of " + folder)
                    .containsExactlyInAnyOrderElementsOf(ranOf(folder));
        }
    }

    @Test
    void lowerShelvesAreMigratedFirst() throws Exception {
        List<String> asRun =
                database
                        .sql(
                                """
                                select relname from pg_class
                                where relname like 'flyway_schema_history\\_%' and relkind = 'r'
                                order by oid
                                """)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(table -> table.substring(HISTORY.length() + 1))
                        .toList();

        assertThat(asRun).isNotEmpty();
        assertThat(listed()).containsSubsequence(asRun);
    }

    private List<String> ranOf(String folder) {
        String table = folder.equals("__root") ? HISTORY : HISTORY + "_" + folder;
        return database.sql(
                        "select script from %s where success and type <> 'BASELINE'"
                                .formatted(table))
                .query(String.class)
                .list();
    }

    private static List<String> listed() throws IOException {
        try (InputStream list =
                new ClassPathResource("META-INF/spring-modulith/application-modules.json")
                        .getInputStream()) {
            Collection<String> names = JsonPath.parse(list).read("$.keys()");
            return List.copyOf(names);
        }
    }

    private static String nameOf(ApplicationModule room) {
        return room.getIdentifier().toString();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }
}
