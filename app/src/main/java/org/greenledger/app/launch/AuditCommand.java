package org.greenledger.app.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.greenledger.app.audit.AuditCommands;
import org.greenledger.app.database.CannotStart;
import org.greenledger.app.database.Login;
import org.greenledger.app.database.ReachedDatabase;

/** Runs the commands on the audit log over the given database or the data folder's own. */
final class AuditCommand {

    private static final String RETENTION = "greenledger.audit.retention";
    private static final Period SHORTEST = Period.ofMonths(6);
    private static final Period USUAL = Period.ofYears(3);

    private final CommandLine command;
    private final Map<String, String> environment;
    private final Clock clock;

    AuditCommand(CommandLine command, Map<String, String> environment, Clock clock) {
        this.command = command;
        this.environment = environment;
        this.clock = clock;
    }

    /** Does it and says what came out; false when the log is not what was sealed. */
    boolean run() {
        Optional<GivenDatabase> given = GivenDatabase.in(environment);
        if (given.isPresent()) {
            given.get().check();
            return run(given.get().url(), given.get().owner());
        }
        try (ReachedDatabase reached = ReachedDatabase.in(command.data())) {
            return run(reached.url(), reached.owner());
        }
    }

    private boolean run(String url, Login login) {
        Properties settings = new Properties();
        if (!login.user().isEmpty()) {
            settings.setProperty("user", login.user());
        }
        if (!login.password().isEmpty()) {
            settings.setProperty("password", login.password());
        }
        try (Connection connection = DriverManager.getConnection(url, settings)) {
            return run(connection);
        } catch (SQLException e) {
            throw new CannotStart(StartFailures.ofDatabase(e), e);
        }
    }

    private boolean run(Connection connection) {
        Path folder = folder();
        Path target = command.target();
        switch (command.action()) {
            case EXPORT_AUDIT -> {
                long entries =
                        AuditCommands.export(
                                connection, folder, target, command.from(), command.until(), clock);
                Terminal.say("已导出 %d 条审计记录到 %s。核验方法见包内“说明.txt”。".formatted(entries, target));
            }
            case ARCHIVE_AUDIT -> {
                LocalDate before = command.before();
                if (before == null) {
                    throw new CannotStart("请用 --before 给出日期，例如 --before 2023-01-01：该日之前的记录将被归档。");
                }
                Terminal.say(
                        AuditCommands.archive(
                                connection, folder, target, before, retention(), clock));
            }
            default -> {
                List<String> lines = new ArrayList<>();
                boolean right = AuditCommands.verify(connection, folder, command.anchor(), lines);
                lines.forEach(Terminal::say);
                return right;
            }
        }
        return true;
    }

    private Path folder() {
        String named = setting("greenledger.audit.folder");
        return named.isEmpty() ? command.data().resolve("seals") : Path.of(named);
    }

    private Period retention() {
        String named = setting(RETENTION);
        try {
            Period kept = named.isEmpty() ? USUAL : Period.parse(named);
            if (kept.toTotalMonths() >= SHORTEST.toTotalMonths()) {
                return kept;
            }
        } catch (DateTimeParseException wrong) {
            // said below
        }
        throw new CannotStart("设置 %s 的值“%s”无效：应形如 P3Y，且不少于 6 个月（P6M）。".formatted(RETENTION, named));
    }

    /** As the server reads it: the environment before the folder's file. */
    private String setting(String name) {
        String told = environment.get(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
        if (told != null) {
            return told;
        }
        Path file = command.data().resolve("greenledger.properties");
        Properties own = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                own.load(reader);
            } catch (IOException e) {
                throw new CannotStart("无法读取 %s（%s）。".formatted(file, e.getMessage()), e);
            }
        }
        return own.getProperty(name, "").strip();
    }
}
