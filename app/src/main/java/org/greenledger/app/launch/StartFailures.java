package org.greenledger.app.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.greenledger.app.database.CannotStart;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the server did not start, in words for the person at the terminal. */
final class StartFailures {

    /** The outermost cause that we have words for speaks. */
    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .map(StartFailures::words)
                .filter(words -> words != null)
                .findFirst()
                .orElse("启动时发生内部错误。");
    }

    /** Why a given database does not answer. */
    static String ofDatabase(SQLException failure) {
        String state = failure.getSQLState();
        return DATABASE_REASONS.entrySet().stream()
                .filter(reason -> state != null && state.startsWith(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(state == null ? "数据库报告了错误。" : "数据库报告了错误（代码 %s）。".formatted(state));
    }

    /** Why the port cannot be listened on. */
    static CannotStart portNotToBeHad(int port, IOException failure) {
        boolean forbidden = port < 1024 && !(failure instanceof BindException && isTaken(port));
        return new CannotStart(
                forbidden
                        ? "没有权限使用端口 %d：1024 以下的端口需要系统授权。请换一个端口，例如 --port 8080。".formatted(port)
                        : portInUse(port),
                failure);
    }

    private static boolean isTaken(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static String portInUse(int port) {
        return "端口 %d 已被其他程序占用。请停止那个程序，或换一个端口，例如 --port %d。"
                .formatted(port, port == 65535 ? 8081 : port + 1);
    }

    private static final Map<String, String> DATABASE_REASONS =
            Map.of(
                    "28",
                    "数据库拒绝登录：用户名或口令不对。请检查 GREENLEDGER_DATABASE_USER 和 GREENLEDGER_DATABASE_PASSWORD（以及 GREENLEDGER_DATABASE_OWNER_USER 和 GREENLEDGER_DATABASE_OWNER_PASSWORD）。",
                    "3D",
                    "数据库服务器上没有 GREENLEDGER_DATABASE_URL 所指的数据库。请先建库，或更正地址。",
                    "08",
                    "连不上数据库。请检查 GREENLEDGER_DATABASE_URL 的主机和端口，以及数据库是否已启动。",
                    "53300",
                    "数据库的连接数已用完。请增大 max_connections 或关闭其他连接。");

    private static final List<Function<Throwable, @Nullable String>> WORDS =
            List.of(
                    cause -> cause instanceof CannotStart ? cause.getMessage() : null,
                    cause -> cause instanceof Refused ? cause.getMessage() : null,
                    cause ->
                            cause instanceof PortInUseException port
                                    ? portInUse(port.getPort())
                                    : null,
                    cause -> cause instanceof FlywayException ? ofMigration(cause) : null,
                    cause ->
                            cause instanceof ConfigurationPropertiesBindException setting
                                    ? ofSetting(setting)
                                    : null,
                    cause -> cause instanceof SQLException database ? ofDatabase(database) : null);

    private static @Nullable String words(Throwable cause) {
        return WORDS.stream()
                .map(word -> word.apply(cause))
                .filter(word -> word != null)
                .findFirst()
                .orElse(null);
    }

    private static String ofMigration(Throwable failure) {
        String script =
                failure.getMessage() == null
                        ? ""
                        : failure.getMessage()
                                .lines()
                                .filter(line -> line.matches("(Location|Migration).*: .*"))
                                .findFirst()
                                .map(line -> "（" + line.strip() + "）")
                                .orElse("");
        return "数据库结构升级失败%s，服务器没有启动；失败的脚本已整体撤销，没有留下半截改动。如果刚换过程序版本，请确认没有换成更旧的版本；数据库若是自备的，请确认其用户有建立模式（schema）的权限。"
                .formatted(script);
    }

    private static String ofSetting(ConfigurationPropertiesBindException failure) {
        Throwable cause = failure.getCause();
        String detail = cause == null ? failure.getMessage() : cause.getMessage();
        return "设置有误：%s。请更正该设置后重新启动。".formatted(detail);
    }

    private StartFailures() {}
}
