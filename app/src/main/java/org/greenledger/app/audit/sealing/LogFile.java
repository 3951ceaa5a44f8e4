package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.greenledger.app.database.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** The log to and from files: check, export, archive. */
public final class LogFile {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LogFile() {}

    /** Checks the whole log; the lines tell what was found, in Chinese. */
    public static boolean verify(
            Connection connection, Path folder, @Nullable Path anchor, List<String> lines)
            throws SQLException, IOException {
        Path kept = anchor == null ? folder.resolve(Anchor.NAME) : anchor;
        Verification done = Verification.of(connection, folder, kept);
        done.findings().forEach(finding -> lines.add(finding.line()));
        lines.add(
                "核验了 %d 个封存块、%d 条记录%s；%d 条记录还没有封存。"
                        .formatted(
                                done.blocks(),
                                done.entries(),
                                done.archived() == 0 ? "" : "（另有 " + done.archived() + " 块已归档）",
                                done.unsealed()));
        Seal last = done.last();
        if (last != null) {
            lines.add(
                    "最新封存：第 %d 块，%s，哈希 %s，密钥指纹 %s"
                            .formatted(
                                    last.number(),
                                    last.at().atZone(CHINA).toLocalDateTime().withNano(0),
                                    last.hash(),
                                    last.key()));
        }
        if (!Files.exists(kept)) {
            lines.add("注意：没有找到封存清单 %s，尾部是否被截断无从判断。".formatted(kept));
        }
        lines.add(
                done.findings().isEmpty()
                        ? "结论：完好，与封存一致。"
                        : "结论：发现 %d 处问题。".formatted(done.findings().size()));
        return done.findings().isEmpty();
    }

    /** Writes all, or the blocks with entries of these days; returns how many entries. */
    public static long export(
            Connection connection,
            Path folder,
            Path target,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Clock clock)
            throws SQLException, IOException {
        OwnerOnly.write(target, "");
        try (OutputStream out = Files.newOutputStream(target)) {
            return export(connection, folder, out, from, to, true, clock);
        }
    }

    /**
     * The same into a stream, which stays open.
     *
     * @param business whether entries on business data come in full; else only their hashes
     */
    public static long export(
            Connection connection,
            Path folder,
            OutputStream out,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean business,
            Clock clock)
            throws SQLException, IOException {
        try {
            JdbcLog log = JdbcLog.ofOneMoment(connection);
            Bundle.Part part =
                    from == null && to == null
                            ? Bundle.Part.all()
                            : Bundle.Part.between(
                                    from == null ? Instant.EPOCH : start(from),
                                    to == null ? clock.instant() : start(to.plusDays(1)),
                                    log);
            Bundle.Part asked = business ? part : part.withoutBusiness();
            return Bundle.write(log, asked, folder.resolve(Anchor.NAME), clock.instant(), out);
        } finally {
            connection.rollback();
        }
    }

    /** Moves old entries into a file and says what was done. */
    public static String archive(
            Connection connection, Path folder, Path target, LocalDate before, Clock clock)
            throws SQLException, IOException {
        Archiving.Moved moved =
                new Archiving(connection, folder.resolve(Anchor.NAME))
                        .move(start(before), target, clock.instant(), "系统维护命令");
        return moved.last() == 0
                ? "没有可以归档的记录：%s 之前没有整块封存的记录，或已经归档。".formatted(before)
                : "已归档第 %d 至 %d 块共 %d 条记录到 %s（SHA-256 %s）。请妥善保存该文件。"
                        .formatted(
                                moved.first(),
                                moved.last(),
                                moved.entries(),
                                target,
                                moved.sha256());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
