package org.greenledger.app.audit.sealing;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies the log as a dump and its restoring do: rows as text, then the numbers given so far. */
final class TableCopy {

    private TableCopy() {}

    static void all(Connection from, Connection to) throws Exception {
        try (Statement statement = to.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        CopyManager out = from.unwrap(PGConnection.class).getCopyAPI();
        CopyManager in = to.unwrap(PGConnection.class).getCopyAPI();
        for (String table : List.of("entry", "entry_unit", "seal_key", "block", "archive")) {
            StringWriter text = new StringWriter();
            out.copyOut("copy audit.%s to stdout".formatted(table), text);
            in.copyIn(
                    "copy audit.%s from stdin".formatted(table), new StringReader(text.toString()));
        }
        try (Statement read = from.createStatement();
                ResultSet given = read.executeQuery("select last_value from audit.entry_id_seq");
                Statement write = to.createStatement()) {
            given.next();
            write.execute("select setval('audit.entry_id_seq', %d)".formatted(given.getLong(1)));
        }
    }
}
