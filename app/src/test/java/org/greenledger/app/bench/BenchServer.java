package org.greenledger.app.bench;

import java.nio.file.Path;
import java.util.List;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.database.DataFolder;
import org.greenledger.app.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server for the benchmark: the real program over its own PostgreSQL, filled with a nation's
 * issues, and beside it the bare list.
 *
 * <p>Arguments: data folder, number of issues, port. Prints {@code ready} when it can be measured.
 */
public final class BenchServer {

    private BenchServer() {}

    /** Fills the data folder once and serves until it is ended. */
    public static void main(String[] arguments) {
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        SpringApplication server = new SpringApplication(GreenLedger.class, BenchSettling.class);
        SpringApplication.getShutdownHandlers()
                .add(
                        () -> {
                            database.close();
                            data.close();
                        });
        ConfigurableApplicationContext context =
                server.run(settings(data, database, arguments[2]).toArray(String[]::new));
        context.getBean(BenchSettling.class).settle(Integer.parseInt(arguments[1]));
        System.out.println("ready");
    }

    private static List<String> settings(DataFolder data, EmbeddedDatabase database, String port) {
        return List.of(
                "--server.port=" + port,
                "--spring.profiles.active=bench",
                "--greenledger.data=" + data.root(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--logging.level.root=ERROR");
    }
}
