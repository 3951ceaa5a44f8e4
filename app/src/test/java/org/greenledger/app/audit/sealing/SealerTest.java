package org.greenledger.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    @TempDir Path folder;

    private LogOnly log;
    private Path anchor;

    @BeforeEach
    void database() {
        log = new LogOnly(folder.resolve("seals"));
        anchor = folder.resolve("seals").resolve(Anchor.NAME);
    }

    @Test
    void whateverTheOrderOfCommitsEveryEntryIsSealedOnceAndNobodyWaits() throws Exception {
        int writers = 6;
        int turns = 60;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<?>> working = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            Random random = new Random(w);
            working.add(
                    threads.submit(
                            () -> {
                                try (Connection connection = log.connection()) {
                                    connection.setAutoCommit(false);
                                    for (int t = 0; t < turns; t++) {
                                        LogOnly.write(
                                                connection,
                                                1 + random.nextInt(3),
                                                log.clock.instant());
                                        connection
                                                .createStatement()
                                                .execute(
                                                        "select pg_sleep(%f)"
                                                                .formatted(
                                                                        random.nextDouble() / 100));
                                        if (random.nextInt(4) == 0) {
                                            connection.rollback();
                                        } else {
                                            connection.commit();
                                        }
                                    }
                                }
                                return null;
                            }));
        }
        int sealedMeanwhile = 0;
        while (working.stream().anyMatch(work -> !work.isDone())) {
            sealedMeanwhile += log.sealer.seal();
        }
        for (Future<?> work : working) {
            work.get();
        }
        threads.shutdown();
        // Without an entry there is no block, and only a block says up to where all is settled.
        try (Connection last = log.connection()) {
            LogOnly.write(last, 1, log.clock.instant());
        }
        log.sealer.seal();

        assertThat(sealedMeanwhile).isPositive();
        Verification done = log.verify();
        assertThat(done.findings()).isEmpty();
        assertThat(done.unsealed()).isZero();
        assertThat(done.entries()).isEqualTo(log.number("select count(*) from audit.entry"));
        assertThat(done.last().settled()).isEqualTo(log.number("select max(id) from audit.entry"));
    }

    @Test
    void aLateCommitOfALowNumberComesIntoALaterBlock() throws Exception {
        try (Connection late = log.connection()) {
            late.setAutoCommit(false);
            LogOnly.write(late, 1, log.clock.instant());
            log.blocks(3, 2);
            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify().last().settled())
                    .as("the late one's number is not settled")
                    .isZero();
            late.commit();
        }
        assertThat(log.sealer.seal()).isEqualTo(1);
        Verification done = log.verify();
        assertThat(done.findings()).isEmpty();
        assertThat(done.last().first()).as("lowest number in the last block").isEqualTo(1);
        assertThat(done.last().settled()).isEqualTo(7);
    }

    @Test
    void nothingNewMakesNoBlock() throws Exception {
        log.blocks(1, 1);
        assertThat(log.sealer.seal()).isZero();
        assertThat(log.verify().blocks()).isEqualTo(1);
    }

    @Test
    void twoNodesMakeOneChainAndBothKeepAllOfIt() throws Exception {
        Sealer other = log.otherNode(folder.resolve("other"));
        for (int i = 0; i < 5; i++) {
            log.write(2, log.clock.instant());
            (i % 2 == 0 ? log.sealer : other).seal();
        }
        log.sealer.seal();
        other.seal();

        assertThat(log.verify().findings()).isEmpty();
        assertThat(log.verify().blocks()).isEqualTo(5);
        assertThat(folder.resolve("other").resolve(Anchor.NAME)).hasSameTextualContentAs(anchor);
    }

    @Test
    void whileOneNodeSealsTheOtherGoesOn() throws Exception {
        log.write(2, log.clock.instant());
        try (Connection busy = log.connection()) {
            busy.setAutoCommit(false);
            new JdbcBlocks(busy).lock();
            assertThat(log.sealer.seal()).isZero();
            busy.rollback();
        }
        assertThat(log.sealer.seal()).isEqualTo(2);
    }

    @Test
    void aSealThatACrashKeptFromTheFileIsAddedThere() throws Exception {
        log.blocks(3, 2);
        List<String> lines = Files.readAllLines(anchor);
        Files.writeString(anchor, lines.get(0) + "\n" + lines.get(1).substring(0, 40));

        Sealer restarted = new Sealer(log.source, log.settings, log.clock);
        log.write(1, log.clock.instant());
        restarted.seal();

        assertThat(Files.readAllLines(anchor)).hasSize(4).startsWith(lines.toArray(String[]::new));
        assertThat(log.verify().findings()).isEmpty();
    }

    @Test
    void aDatabaseThatLacksWhatTheFileHasIsNotSealedOn() throws Exception {
        log.blocks(3, 2);
        log.tamper("delete from audit.block where number = 3");
        log.write(1, log.clock.instant());

        assertThat(log.sealer.seal()).isZero();
        assertThat(log.sealer.trouble()).get().asString().contains("封存已停止", "第 3 块");
        Files.move(anchor, anchor.resolveSibling("old.tsv"));
        assertThat(log.sealer.seal()).as("after the file was put away").isEqualTo(3);
        assertThat(log.sealer.trouble()).isEmpty();
    }

    @Test
    void theKeyIsItsOwnersOnly() throws Exception {
        log.blocks(1, 1);
        for (String file : List.of("seal-key.txt", Anchor.NAME)) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.resolve("seals").resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aCopyOfTheDatabaseElsewhereIsSealedOn() throws Exception {
        log.blocks(4, 5);
        log.write(2, log.clock.instant());
        LogOnly restored = new LogOnly(folder.resolve("seals"));
        try (Connection from = TestDatabase.asSuperuser(log.source);
                Connection to = TestDatabase.asSuperuser(restored.source)) {
            TableCopy.all(from, to);
        }
        assertThat(restored.verify().findings()).isEmpty();
        assertThat(restored.verify().unsealed()).isEqualTo(2);
        restored.write(3, log.clock.instant());
        assertThat(restored.sealer.seal()).isEqualTo(5);
        assertThat(restored.verify().findings()).isEmpty();
        assertThat(restored.verify().blocks()).isEqualTo(5);
    }
}
