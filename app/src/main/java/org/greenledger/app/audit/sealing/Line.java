package org.greenledger.app.audit.sealing;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the one form that is hashed and exported: a line of JSON with its keys in a fixed
 * order (docs/audit-format.md).
 *
 * @param id the entry's number
 * @param at when it happened
 * @param kind the event's name
 * @param business whether it tells of business data
 * @param subject what it happened to
 * @param rest the line after the id, which tells content from place
 */
record Line(long id, Instant at, String kind, boolean business, String subject, String rest) {

    static final String COLUMNS =
            "id, at, person_id, post_id, person_name, unit_id, unit_name, address, agent, kind, domain, subject, sentence, refused, reason, changes, detail, units, secret";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Reads a row with {@link #COLUMNS}. */
    static Line of(ResultSet rs) throws SQLException {
        Instant at = rs.getObject("at", OffsetDateTime.class).toInstant();
        StringBuilder json = new StringBuilder(512);
        json.append(",\"at\":\"").append(time(at)).append('"');
        number(json, "person", rs, "person_id");
        number(json, "post", rs, "post_id");
        text(json, "name", rs.getString("person_name"));
        number(json, "unit", rs, "unit_id");
        text(json, "unitName", rs.getString("unit_name"));
        text(json, "address", rs.getString("address"));
        text(json, "agent", rs.getString("agent"));
        text(json, "kind", rs.getString("kind"));
        text(json, "domain", rs.getString("domain"));
        text(json, "subject", rs.getString("subject"));
        text(json, "sentence", rs.getString("sentence"));
        json.append(",\"refused\":").append(rs.getBoolean("refused"));
        text(json, "reason", rs.getString("reason"));
        text(json, "changes", rs.getString("changes"));
        text(json, "detail", rs.getString("detail"));
        units(json, rs.getArray("units"));
        json.append(",\"secret\":").append(rs.getBoolean("secret"));
        return new Line(
                rs.getLong("id"),
                at,
                rs.getString("kind"),
                rs.getString("domain").equals("business"),
                rs.getString("subject"),
                json.append('}').toString());
    }

    /** The line as exported, without its end. */
    String text() {
        return text(id);
    }

    /** The same content under another number. */
    String text(long other) {
        return "{\"id\":" + other + rest;
    }

    byte[] leaf() {
        return leaf(id);
    }

    /** What the leaf would be, were this content the entry with that number. */
    byte[] leaf(long other) {
        return HashTree.leaf(text(other).getBytes(StandardCharsets.UTF_8));
    }

    static String time(Instant at) {
        return MICROSECONDS.format(at);
    }

    private static void number(StringBuilder json, String key, ResultSet rs, String column)
            throws SQLException {
        long value = rs.getLong(column);
        json.append(",\"").append(key).append("\":");
        if (rs.wasNull()) {
            json.append("null");
        } else {
            json.append(value);
        }
    }

    private static void text(StringBuilder json, String key, @Nullable String value) {
        json.append(",\"").append(key).append("\":");
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16));
                json.append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static void units(StringBuilder json, Array units) throws SQLException {
        json.append(",\"units\":[");
        Object[] values = (Object[]) units.getArray();
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "" : ",").append(values[i]);
        }
        json.append(']');
    }
}
