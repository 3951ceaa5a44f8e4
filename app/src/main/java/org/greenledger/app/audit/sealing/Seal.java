package org.greenledger.app.audit.sealing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What seals a block of entries: its place in the chain, what it covers, and the signature.
 *
 * @param number from 1, without gaps
 * @param at when it was sealed
 * @param entries how many entries it covers
 * @param first the lowest number of an entry
 * @param last the highest number of an entry
 * @param earliest when the earliest of them happened
 * @param latest when the latest of them happened
 * @param settled up to this number every entry is sealed by this seal or an earlier one, or was
 *     never committed
 * @param previous hash of the seal before, in hexadecimal; zeros for the first
 * @param root of the hash tree over the entries
 * @param key fingerprint of the key that signed
 * @param hash of all before
 * @param signature Ed25519, of all that is hashed
 */
record Seal(
        long number,
        Instant at,
        int entries,
        long first,
        long last,
        Instant earliest,
        Instant latest,
        long settled,
        String previous,
        String root,
        String key,
        String hash,
        String signature) {

    static final String NONE_BEFORE = "0".repeat(2 * Digest.LENGTH);

    static final String COLUMNS =
            "number, sealed_at, entries, first_id, last_id, earliest, latest, settled, previous, root, key, hash, signature";

    /** Reads a row with {@link #COLUMNS}. */
    static Seal of(ResultSet rs) throws SQLException {
        return new Seal(
                rs.getLong("number"),
                time(rs, "sealed_at"),
                rs.getInt("entries"),
                rs.getLong("first_id"),
                rs.getLong("last_id"),
                time(rs, "earliest"),
                time(rs, "latest"),
                rs.getLong("settled"),
                Digest.hex(rs.getBytes("previous")),
                Digest.hex(rs.getBytes("root")),
                rs.getString("key"),
                Digest.hex(rs.getBytes("hash")),
                Digest.hex(rs.getBytes("signature")));
    }

    private static Instant time(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What is hashed and signed. */
    byte[] header() {
        return header(number);
    }

    /** What would be hashed, stood this seal at another place. */
    byte[] header(long place) {
        return String.join(
                        "\n",
                        "greenledger-seal-1",
                        "number=" + place,
                        "at=" + Line.time(at),
                        "entries=" + entries,
                        "first=" + first,
                        "last=" + last,
                        "earliest=" + Line.time(earliest),
                        "latest=" + Line.time(latest),
                        "settled=" + settled,
                        "previous=" + previous,
                        "root=" + root,
                        "key=" + key,
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same, with hash and signature. */
    Seal signed(SealKey signer) {
        byte[] content = header();
        return new Seal(
                number,
                at,
                entries,
                first,
                last,
                earliest,
                latest,
                settled,
                previous,
                root,
                key,
                Digest.hex(Digest.of(content)),
                Digest.hex(signer.sign(content)));
    }

    /** One line with tabs between: the form of the anchor file and of exported seals. */
    String line() {
        return String.join(
                "\t",
                List.of(
                        Long.toString(number),
                        Line.time(at),
                        Integer.toString(entries),
                        Long.toString(first),
                        Long.toString(last),
                        Line.time(earliest),
                        Line.time(latest),
                        Long.toString(settled),
                        previous,
                        root,
                        key,
                        hash,
                        signature));
    }

    /** Reads such a line; {@code null} when it is none. */
    static @Nullable Seal of(String line) {
        String[] f = line.split("\t", -1);
        try {
            return f.length != 13
                    ? null
                    : new Seal(
                            Long.parseLong(f[0]),
                            Instant.parse(f[1]),
                            Integer.parseInt(f[2]),
                            Long.parseLong(f[3]),
                            Long.parseLong(f[4]),
                            Instant.parse(f[5]),
                            Instant.parse(f[6]),
                            Long.parseLong(f[7]),
                            f[8],
                            f[9],
                            f[10],
                            f[11],
                            f[12]);
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
