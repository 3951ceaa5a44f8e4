package org.greenledger.app.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.database.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./greenledger}.
 *
 * @param action what to do
 * @param port where the pages are to be, 1 to 65535
 * @param data the data folder; made where it is missing
 * @param target the file a backup, an export or an archive is written to
 * @param anchor a file of seals kept elsewhere; {@code null} for the data folder's own
 * @param before entries of earlier days are archived
 * @param from first day of an export; {@code null} for the beginning
 * @param until last day of an export; {@code null} for the end
 */
record CommandLine(
        Action action,
        int port,
        Path data,
        Path target,
        @Nullable Path anchor,
        @Nullable LocalDate before,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    enum Action {
        SERVE,
        DEMO,
        BACKUP,
        VERIFY_AUDIT,
        EXPORT_AUDIT,
        ARCHIVE_AUDIT,
        HELP;

        boolean isOfTheLog() {
            return this == VERIFY_AUDIT || this == EXPORT_AUDIT || this == ARCHIVE_AUDIT;
        }
    }

    static final String USAGE =
            """
            用法：
              ./greenledger serve [--port 端口] [--data 文件夹]   启动服务器（默认端口 8080，数据在 data 文件夹）
              ./greenledger demo  [--port 端口] [--data 文件夹]   启动带演示数据的服务器（数据在 demo-data 文件夹）
              ./greenledger read  文件… [--format json|xlsx|text] [-o 输出文件]   识读整改方案，不需要服务器
              ./greenledger backup [--data 文件夹] [--to 文件]    把全部数据备份成一个 tar.gz 文件，服务器运行中也可以
              ./greenledger verify-audit [--data 文件夹] [--anchor 封存清单]   核验审计记录，服务器运行中也可以；有问题时退出码为 1
              ./greenledger export-audit [--data 文件夹] [--to 文件] [--from 日期] [--until 日期]   导出可离线核验的审计记录包
              ./greenledger archive-audit --before 日期 [--data 文件夹] [--to 文件]   把过了保存期限的审计记录移入归档包
              ./greenledger help                                 显示本说明
            使用已有的 PostgreSQL（15 或更高版本）：设置环境变量 GREENLEDGER_DATABASE_URL、GREENLEDGER_DATABASE_USER、GREENLEDGER_DATABASE_PASSWORD，表的所有者另用 GREENLEDGER_DATABASE_OWNER_USER、GREENLEDGER_DATABASE_OWNER_PASSWORD。
            """;

    private static final String DEFAULT_PORT = "8080";
    private static final Set<String> OPTIONS =
            Set.of("--port", "--data", "--to", "--anchor", "--before", "--from", "--until");

    /**
     * Understands the arguments.
     *
     * @param environment for SERVER_PORT, and for GREENLEDGER_HOME below which data is kept when no
     *     folder is named
     * @param clock names a backup that is given no name
     * @throws CannotStart when an argument is unknown or wrong
     */
    static CommandLine of(List<String> arguments, Map<String, String> environment, Clock clock) {
        Action action = action(arguments.isEmpty() ? "help" : arguments.get(0));
        String port = environment.getOrDefault("SERVER_PORT", DEFAULT_PORT);
        String data =
                Path.of(
                                environment.getOrDefault("GREENLEDGER_HOME", "."),
                                action == Action.DEMO ? "demo-data" : "data")
                        .toString();
        Map<String, String> told = told(arguments);
        String target = told.getOrDefault("--to", name(action, LocalDateTime.now(clock)));
        String anchor = told.get("--anchor");
        return new CommandLine(
                action,
                port(told.getOrDefault("--port", port)),
                path("--data", told.getOrDefault("--data", data)),
                path("--to", target),
                anchor == null ? null : path("--anchor", anchor),
                date("--before", told),
                date("--from", told),
                date("--until", told));
    }

    private static Map<String, String> told(List<String> arguments) {
        Map<String, String> told = new HashMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            String[] option = arguments.get(i).split("=", 2);
            if (!OPTIONS.contains(option[0])) {
                throw new CannotStart("不认识的参数：%s\n%s".formatted(arguments.get(i), USAGE));
            }
            if (option.length == 1 && i + 1 == arguments.size()) {
                throw new CannotStart("参数 %s 后面缺少值。\n%s".formatted(option[0], USAGE));
            }
            told.put(option[0], option.length == 2 ? option[1] : arguments.get(++i));
        }
        return told;
    }

    private static String name(Action action, LocalDateTime now) {
        String time = "%tY%<tm%<td-%<tH%<tM%<tS".formatted(now);
        return switch (action) {
            case EXPORT_AUDIT -> "greenledger-audit-" + time + ".zip";
            case ARCHIVE_AUDIT -> "greenledger-audit-archive-" + time + ".zip";
            default -> "greenledger-" + time + ".tar.gz";
        };
    }

    private static @Nullable LocalDate date(String option, Map<String, String> told) {
        String value = told.get(option);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new CannotStart("“%s”不是有效的日期。%s 应形如 2026-06-30。".formatted(value, option), e);
        }
    }

    private static Action action(String word) {
        return switch (word) {
            case "serve" -> Action.SERVE;
            case "demo" -> Action.DEMO;
            case "backup" -> Action.BACKUP;
            case "verify-audit" -> Action.VERIFY_AUDIT;
            case "export-audit" -> Action.EXPORT_AUDIT;
            case "archive-audit" -> Action.ARCHIVE_AUDIT;
            case "help", "--help", "-h" -> Action.HELP;
            default -> throw new CannotStart("不认识的命令：%s\n%s".formatted(word, USAGE));
        };
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new CannotStart("端口“%s”无效：应为 1 到 65535 之间的整数，例如 --port 8080。".formatted(value));
    }

    private static Path path(String option, String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException impossibleHere) {
            // said below
        }
        throw new CannotStart("“%s”不是有效的路径。请检查 %s 的值。".formatted(value, option));
    }
}
