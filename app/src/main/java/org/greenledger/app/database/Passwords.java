package org.greenledger.app.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The two passwords of our PostgreSQL, made by chance at the first start.
 *
 * @param administrator of the role that owns the whole server; only used to prepare the database
 * @param server of the role the pages work with; it owns the database and nothing else
 */
record Passwords(String administrator, String server) {

    private static final String EXPLANATION =
            """
            # 绿账内嵌 PostgreSQL 的口令，首次启动时随机生成。请勿外传；丢失后数据库无法打开，请随数据一起备份。
            administrator=%s
            server=%s
            """;

    /** Reads the file, or makes it where it is missing. Only its owner can read it. */
    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, EXPLANATION.formatted(random(), random()));
        }
        Properties content = new Properties();
        content.load(new StringReader(Files.readString(file)));
        String administrator = content.getProperty("administrator", "");
        String server = content.getProperty("server", "");
        if (administrator.isBlank() || server.isBlank()) {
            throw new CannotStart(
                    "口令文件 %s 已损坏：缺少 administrator 或 server 一行。请从备份中恢复该文件。".formatted(file));
        }
        return new Passwords(administrator, server);
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Passwords";
    }

    private static String random() {
        byte[] bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
