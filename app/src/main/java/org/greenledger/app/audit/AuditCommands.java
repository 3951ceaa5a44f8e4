package org.greenledger.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.greenledger.app.audit.sealing.LogFile;
import org.greenledger.app.database.CannotStart;
import org.jspecify.annotations.Nullable;

/** What the terminal can do with the log, with or without a running server. */
public final class AuditCommands {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private AuditCommands() {}

    /**
     * Checks the whole log against its seals.
     *
     * @param folder with the public key and the file of seals
     * @param anchor a file of seals kept elsewhere; {@code null} for the folder's own
     * @param lines receives what was found, line by line, in Chinese
     * @return whether all is well
     */
    public static boolean verify(
            Connection connection, Path folder, @Nullable Path anchor, List<String> lines) {
        if (anchor != null && !Files.isReadable(anchor)) {
            throw new CannotStart("封存清单 %s 不存在或无法读取。".formatted(anchor));
        }
        return run(() -> LogFile.verify(connection, folder, anchor, lines));
    }

    /**
     * Writes a bundle that can be checked without us.
     *
     * @param target a file that does not exist
     * @param from first day; {@code null} for the beginning
     * @param to last day; {@code null} for the end
     * @return how many entries it holds
     */
    public static long export(
            Connection connection,
            Path folder,
            Path target,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Clock clock) {
        refuseExisting(target);
        return run(() -> LogFile.export(connection, folder, target, from, to, clock));
    }

    /**
     * Moves entries older than a day into a bundle.
     *
     * @param connection of the role that owns the tables
     * @param before the first day that stays
     * @param retention nothing younger is moved
     * @return what was done, in Chinese
     */
    public static String archive(
            Connection connection,
            Path folder,
            Path target,
            LocalDate before,
            Period retention,
            Clock clock) {
        LocalDate youngest = LocalDate.now(clock.withZone(CHINA)).minus(retention);
        if (before.isAfter(youngest)) {
            throw new CannotStart(
                    "审计记录至少保存 %s（设置 greenledger.audit.retention），目前只能归档 %s 之前的记录。"
                            .formatted(words(retention), youngest));
        }
        refuseExisting(target);
        return run(() -> LogFile.archive(connection, folder, target, before, clock));
    }

    private static String words(Period period) {
        return period.toTotalMonths() % 12 == 0
                ? period.toTotalMonths() / 12 + " 年"
                : period.toTotalMonths() + " 个月";
    }

    private static void refuseExisting(Path target) {
        if (Files.exists(target)) {
            throw new CannotStart("文件 %s 已存在。请换一个文件名。".formatted(target));
        }
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new CannotStart(words(e), e);
        } catch (IOException e) {
            throw new CannotStart("没有完成：%s。".formatted(e.getMessage()), e);
        }
    }

    private static String words(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals("42P01") || state.equals("3F000")) {
            return "数据库里还没有封存用的表。请先用本版本的绿账启动一次服务器。";
        }
        return state.equals("42501")
                ? "数据库用户没有所需的权限。请用环境变量 GREENLEDGER_DATABASE_OWNER_USER、GREENLEDGER_DATABASE_OWNER_PASSWORD 给出表的所有者。"
                : "数据库操作没有完成：%s。".formatted(e.getMessage());
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException, IOException;
    }
}
