package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How our PostgreSQL is set: what suits a small office computer, then what the owner wrote, then
 * what nobody may change because the data would not be safe.
 */
final class ServerSettings {

    /** The owner's own settings, in the data folder; may be missing. */
    static final String OWN = "database.conf";

    private static final String PREFERRED =
            """
            # 本文件由绿账在每次启动时重写，请勿修改。自定义设置请写入数据文件夹下的 database.conf。
            max_connections = 60
            shared_buffers = 192MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            min_wal_size = 80MB
            max_wal_size = 1GB
            wal_compression = on
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            jit = off
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            # When the server is killed, a statement still running for it ends soon after.
            client_connection_check_interval = 5s
            # A week of logs, one file for each day of the week.
            logging_collector = on
            log_directory = '../../log'
            log_filename = 'postgres-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            log_file_mode = 0600
            log_line_prefix = '%m [%p] %q%u@%d '
            log_min_duration_statement = 2s
            include_if_exists = '../../database.conf'
            """;

    private static final String ACCESS =
            """
            # 本文件由绿账在每次启动时重写：只允许本机凭口令连接。
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Writes the files PostgreSQL reads at its start. */
    static void write(Path cluster) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), PREFERRED);
        Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
    }

    /** On the command line, where no file and no {@code alter system} can undo them. */
    static List<String> unchangeable(int port) {
        return List.of(
                "-c", "fsync=on",
                "-c", "full_page_writes=on",
                "-c", "synchronous_commit=on",
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "port=" + port,
                "-c", "password_encryption=scram-sha-256");
    }

    private ServerSettings() {}
}
