package org.greenledger.app.progress.freezing;

import java.time.LocalDate;
import org.greenledger.app.GreenLedger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole server on a given database that freezes what is due once it is let go, and ends.
 *
 * <p>Arguments: the number of the advisory lock to wait for, the day to freeze as of, settings.
 */
final class FreezingNode {

    private FreezingNode() {}

    public static void main(String[] arguments) {
        String[] settings = new String[arguments.length - 2];
        System.arraycopy(arguments, 2, settings, 0, settings.length);
        try (ConfigurableApplicationContext server =
                SpringApplication.run(GreenLedger.class, settings)) {
            System.out.println("up");
            server.getBean(JdbcClient.class)
                    .sql("select pg_advisory_lock_shared(?)")
                    .param(Long.parseLong(arguments[0]))
                    .query((rs, n) -> "let go")
                    .single();
            int frozen = server.getBean(Freezing.class).freezeDue(LocalDate.parse(arguments[1]));
            System.out.println("froze " + frozen);
        }
    }
}
