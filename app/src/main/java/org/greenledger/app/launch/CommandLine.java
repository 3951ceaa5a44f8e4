package org.greenledger.app.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.database.CannotStart;

/**
 * What was typed after {@code ./greenledger}.
 *
 * @param action what to do
 * @param port where the pages are to be, 1 to 65535
 * @param data the data folder; made where it is missing
 * @param target the file a backup is written to
 */
record CommandLine(Action action, int port, Path data, Path target) {

    enum Action {
        SERVE,
        DEMO,
        BACKUP,
        HELP
    }

    static final String USAGE =
            """
            用法：
              ./greenledger serve [--port 端口] [--data 文件夹]   启动服务器（默认端口 8080，数据在 data 文件夹）
              ./greenledger demo  [--port 端口] [--data 文件夹]   启动带演示数据的服务器（数据在 demo-data 文件夹）
              ./greenledger read  文件… [--format json|xlsx|text] [-o 输出文件]   识读整改方案，不需要服务器
              ./greenledger backup [--data 文件夹] [--to 文件]    把全部数据备份成一个 tar.gz 文件，服务器运行中也可以
              ./greenledger help                                 显示本说明
            使用已有的 PostgreSQL（15 或更高版本）：设置环境变量 GREENLEDGER_DATABASE_URL、GREENLEDGER_DATABASE_USER、GREENLEDGER_DATABASE_PASSWORD。
            """;

    private static final String DEFAULT_PORT = "8080";
    private static final Set<String> OPTIONS = Set.of("--port", "--data", "--to");

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
        String target =
                "greenledger-%tY%<tm%<td-%<tH%<tM%<tS.tar.gz".formatted(LocalDateTime.now(clock));
        for (int i = 1; i < arguments.size(); i++) {
            String[] option = arguments.get(i).split("=", 2);
            if (!OPTIONS.contains(option[0])) {
                throw new CannotStart("不认识的参数：%s\n%s".formatted(arguments.get(i), USAGE));
            }
            if (option.length == 1 && i + 1 == arguments.size()) {
                throw new CannotStart("参数 %s 后面缺少值。\n%s".formatted(option[0], USAGE));
            }
            String value = option.length == 2 ? option[1] : arguments.get(++i);
            switch (option[0]) {
                case "--port" -> port = value;
                case "--to" -> target = value;
                default -> data = value;
            }
        }
        return new CommandLine(action, port(port), path("--data", data), path("--to", target));
    }

    private static Action action(String word) {
        return switch (word) {
            case "serve" -> Action.SERVE;
            case "demo" -> Action.DEMO;
            case "backup" -> Action.BACKUP;
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
