package org.greenledger.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.greenledger.app.audit.AuditCommands;
import org.greenledger.app.audit.AuditSettings;
import org.greenledger.app.audit.sealing.Finding.Kind;
import org.greenledger.app.database.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivingTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @TempDir Path folder;

    private LogOnly log;
    private Instant now;

    @BeforeEach
    void fourYears() throws Exception {
        log = new LogOnly(folder.resolve("seals"));
        now = log.clock.instant();
        for (int year = 4; year >= 0; year--) {
            log.write(3, now.minus(365L * year, ChronoUnit.DAYS));
            log.sealer.seal();
        }
    }

    @Test
    void whatIsOldMovesIntoAFileAndBothStayVerifiable() throws Exception {
        Path file = folder.resolve("archive.zip");
        long id = log.id(1, 2);
        String told = archive(file, day().minusYears(3), Period.ofYears(3));

        assertThat(told).contains("第 1 至 1 块共 3 条记录");
        assertThat(log.number("select count(*) from audit.entry where id <= " + id)).isZero();
        assertThat(log.number("select count(*) from audit.entry_unit where entry_id <= " + id))
                .isZero();
        log.sealer.seal();
        Verification done = log.verify();
        assertThat(done.findings()).isEmpty();
        assertThat(done.archived()).isEqualTo(1);
        assertThat(Offline.check(file).text()).contains("3 条记录", "结论：完好");
        assertThat(log.offline(folder).text()).contains("结论：完好");

        Path next = folder.resolve("next.zip");
        assertThat(archive(next, day().minusYears(1).plusDays(2), Period.ofMonths(6)))
                .contains("第 2 至 4 块共 9 条记录");
        log.sealer.seal();
        assertThat(log.verify().findings()).isEmpty();
        assertThat(Offline.check(next).code()).isZero();
        assertThat(
                        Offline.check(
                                        next,
                                        "--anchor",
                                        folder.resolve("seals").resolve(Anchor.NAME).toString())
                                .code())
                .as("against the chain")
                .isZero();
    }

    @Test
    void anArchiveTamperedWithIsFound() throws Exception {
        Path file = folder.resolve("archive.zip");
        archive(file, day().minusYears(3), Period.ofYears(3));
        Path changed = folder.resolve("changed.zip");
        Rezip.changing(file, changed, "entries.jsonl", text -> text.replaceFirst("方岚", "方山"));

        assertThat(Offline.check(changed).text()).contains("[内容被改动] 第 1 块");
    }

    @Test
    void nothingYoungerThanTheTermIsMoved() {
        Path file = folder.resolve("archive.zip");
        assertThatThrownBy(() -> archive(file, day().minusYears(2), Period.ofYears(3)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("至少保存 3 年");
        assertThat(file).doesNotExist();
    }

    @Test
    void aTermOfLessThanSixMonthsIsRefused() {
        assertThatThrownBy(
                        () -> new AuditSettings(folder, Duration.ofSeconds(10), Period.ofMonths(5)))
                .hasMessageContaining("不能少于 6 个月");
    }

    @Test
    void theDatabaseItselfRemovesNothingYoung() throws Exception {
        long young = log.id(5, 1);
        try (Connection owner = log.connection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set local greenledger.archiving = 'yes'");
            assertThatThrownBy(
                            () -> statement.execute("delete from audit.entry where id = " + young))
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void whatWasTamperedWithIsNotArchived() throws Exception {
        long id = log.id(1, 2);
        log.tamper("update audit.entry set sentence = '' where id = " + id);
        Path file = folder.resolve("archive.zip");

        assertThatThrownBy(() -> archive(file, day().minusYears(3), Period.ofYears(3)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("第 1 块 记录 " + id);
        assertThat(file).doesNotExist();
        assertThat(log.number("select count(*) from audit.entry")).isEqualTo(15);
    }

    @Test
    void whoDeletesAndCallsItAnArchiveIsFound() throws Exception {
        log.tamper(
                "delete from audit.entry_unit where entry_id <= " + log.id(5, 3),
                "delete from audit.entry where id <= " + log.id(5, 3),
                "insert into audit.archive values (1, 5, 15, 'x.zip', 'none', now())");

        assertThat(log.verify().findings())
                .extracting(Finding::kind)
                .contains(Kind.ARCHIVE)
                .hasSize(2);
    }

    private LocalDate day() {
        return LocalDate.now(Clock.fixed(now, CHINA));
    }

    private String archive(Path file, LocalDate before, Period retention) throws Exception {
        try (Connection owner = log.connection()) {
            return AuditCommands.archive(
                    owner, log.settings.folder(), file, before, retention, log.clock);
        } finally {
            assertThat(Files.exists(file.resolveSibling(file.getFileName() + ".new"))).isFalse();
        }
    }
}
