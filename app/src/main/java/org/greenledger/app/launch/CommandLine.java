package org.greenledger.app.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.greenledger.app.database.CannotStart;

/**
 * What was typed after {@code ./greenledger}.
 *
 * @param action what to do
 * @param port where the pages are to be, 1 to 65535
 * @param data the data folder; made where it is missing
 */
record CommandLine(Action action, int port, Path data) {

    enum Action {
        SERVE,
        DEMO,
        HELP
    }

    static final String USAGE =
            """
            用法：
              ./greenledger serve [--port 端口] [--data 文件夹]   启动服务器（默认端口 8080，数据在 data 文件夹）
              ./greenledger demo  [--port 端口] [--data 文件夹]   启动带演示数据的服务器（数据在 demo-data 文件夹）
              ./greenledger read  文件… [--format json|xlsx|text] [-o 输出文件]   识读整改方案，不需要服务器
              ./greenledger help                                 显示本说明
            使用已有的 PostgreSQL（15 或更高版本）：设置环境变量 GREENLEDGER_DATABASE_URL、GREENLEDGER_DATABASE_USER、GREENLEDGER_DATABASE_PASSWORD。
            """;

    private static final String DEFAULT_PORT = "8080";

    /**
     * Understands the arguments.
     *
     * @param environment for SERVER_PORT, and for GREENLEDGER_HOME below which data is kept when no
     *     folder is named
     * @throws CannotStart when an argument is unknown or wrong
     */
    static CommandLine of(List<String> arguments, Map<String, String> environment) {
        Action action = action(arguments.isEmpty() ? "help" : arguments.get(0));
        String port = environment.getOrDefault("SERVER_PORT", DEFAULT_PORT);
        String data =
                Path.of(
                                environment.getOrDefault("GREENLEDGER_HOME", "."),
                                action == Action.DEMO ? "demo-data" : "data")
                        .toString();
        for (int i = 1; i < arguments.size(); i++) {
            String[] option = arguments.get(i).split("=", 2);
            if (!option[0].equals("--port") && !option[0].equals("--data")) {
                throw new CannotStart("不认识的参数：%s\n%s".formatted(arguments.get(i), USAGE));
            }
            if (option.length == 1 && i + 1 == arguments.size()) {
                throw new CannotStart("参数 %s 后面缺少值。\n%s".formatted(option[0], USAGE));
            }
            String value = option.length == 2 ? option[1] : arguments.get(++i);
            if (option[0].equals("--port")) {
                port = value;
            } else {
                data = value;
            }
        }
        return new CommandLine(action, port(port), folder(data));
    }

    private static Action action(String word) {
        return switch (word) {
            case "serve" -> Action.SERVE;
            case "demo" -> Action.DEMO;
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

    private static Path folder(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException impossibleHere) {
            // said below
        }
        throw new CannotStart("数据文件夹“%s”不是有效的路径。请检查 --data 的值。".formatted(value));
    }
}
