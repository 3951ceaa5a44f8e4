package org.greenledger.app.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of our PostgreSQL, made by chance at the first start.
 *
 * @param administrator of the role that owns the whole server; only used to prepare the database
 * @param owner of the role that owns the database; it changes its structure and cleans up
 * @param pages of the role the pages work with; it owns nothing
 */
record Passwords(String administrator, String owner, String pages) {

    private static final String EXPLANATION =
            """
            # 绿账内嵌 PostgreSQL 的口令，首次启动时随机生成。请勿外传；丢失后数据库无法打开，请随数据一起备份。
            administrator=%s
            server=%s
            pages=%s
            """;

    /**
     * Reads the file, or makes it where it is missing. Only its owner can read it. A file of a
     * version that knew no role for the pages gets its line.
     */
    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Passwords(random(), random(), random()).write(file);
        }
        Properties content = new Properties();
        content.load(new StringReader(Files.readString(file)));
        String administrator = content.getProperty("administrator", "");
        String owner = content.getProperty("server", "");
        if (administrator.isBlank() || owner.isBlank()) {
            throw new CannotStart(
                    "口令文件 %s 已损坏：缺少 administrator 或 server 一行。请从备份中恢复该文件。".formatted(file));
        }
        String pages = content.getProperty("pages", "");
        return pages.isBlank()
                ? new Passwords(administrator, owner, random()).write(file)
                : new Passwords(administrator, owner, pages);
    }

    private Passwords write(Path file) throws IOException {
        OwnerOnly.write(file, EXPLANATION.formatted(administrator, owner, pages));
        return this;
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
