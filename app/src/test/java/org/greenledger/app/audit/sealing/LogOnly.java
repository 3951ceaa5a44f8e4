package org.greenledger.app.audit.sealing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.greenledger.app.audit.AuditSettings;
import org.greenledger.app.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with nothing but what the log needs, and a sealer of its own. */
final class LogOnly {

    final DataSource source;
    final AuditSettings settings;
    final Sealer sealer;
    final Clock clock;

    LogOnly(Path folder) {
        this(folder, Clock.systemUTC());
    }

    LogOnly(Path folder, Clock clock) {
        TestDatabase database = TestDatabase.fresh();
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.user());
        for (String room : List.of("__root", "identity", "audit")) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + room)
                    .table("flyway_schema_history_" + room)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        this.source = owner;
        this.clock = clock;
        this.settings = new AuditSettings(folder, Duration.ofSeconds(10), Period.ofYears(3));
        this.sealer = new Sealer(source, settings, clock);
    }

    /** Another node with a folder of its own over the same database. */
    Sealer otherNode(Path folder) {
        return new Sealer(
                source,
                new AuditSettings(folder, Duration.ofSeconds(10), Period.ofYears(3)),
                clock);
    }

    /** Blocks of so many entries each, all sealed. */
    void blocks(int blocks, int entries) throws Exception {
        for (int b = 0; b < blocks; b++) {
            write(entries, clock.instant());
            sealer.seal();
        }
    }

    void write(int entries, Instant at) throws SQLException {
        try (Connection connection = source.getConnection()) {
            write(connection, entries, at);
        }
    }

    static void write(Connection connection, int entries, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        with e as (
                          insert into audit.entry (at, person_id, person_name, unit_name, address, kind, subject, sentence, reason, changes, detail, units)
                          values (?, 7, '方岚', '省整改办', '10.0.0.1', 'IssueEdited', ?, ?, '现场"核实"', '[{"what":"时限","before":"甲","after":"乙\\n"}]', '{}', '{3,5}')
                          returning id)
                        insert into audit.entry_unit (unit_id, entry_id) select u, e.id from e, unnest('{3,5}'::bigint[]) u
                        """)) {
            for (int i = 0; i < entries; i++) {
                insert.setObject(1, at.atOffset(ZoneOffset.UTC));
                insert.setString(2, "issue:" + i);
                insert.setString(3, "修改问题" + i + "：整改时限\t（页面修改）");
                insert.executeUpdate();
            }
        }
    }

    /** As somebody with every right, whom no trigger stops. */
    void tamper(String... crimes) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(source);
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String crime : crimes) {
                statement.execute(crime);
            }
        }
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    Verification verify() throws Exception {
        try (Connection connection = connection()) {
            return Verification.of(
                    connection, settings.folder(), settings.folder().resolve(Anchor.NAME));
        }
    }

    /** The number of the n-th entry of a block, both from 1. */
    long id(long block, int place) throws SQLException {
        return number("select ids[%d] from audit.block where number = %d".formatted(place, block));
    }

    long number(String question) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(question)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    /** Writes the bundle and returns what the offline program says of it and how it ends. */
    Offline offline(Path folder) throws Exception {
        Path bundle = folder.resolve("bundle-" + System.nanoTime() + ".zip");
        try (Connection connection = connection()) {
            LogFile.export(connection, settings.folder(), bundle, null, null, clock);
        }
        return Offline.check(bundle);
    }

    static List<String> words(Verification done) {
        List<String> words = new ArrayList<>();
        done.findings().forEach(f -> words.add(f.line()));
        return words;
    }
}
