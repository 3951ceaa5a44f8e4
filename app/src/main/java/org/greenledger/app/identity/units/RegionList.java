package org.greenledger.app.identity.units;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of regions that the program brings along; its head says where the facts come from. */
record RegionList(String digest, List<RegionLine> lines) {

    private static final String RESOURCE = "/regions/gbt2260.csv";

    static RegionList read() {
        try (InputStream in = RegionList.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + RESOURCE);
            }
            byte[] bytes = in.readAllBytes();
            return new RegionList(digest(bytes), lines(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RegionLine> lines(String text) {
        List<String[]> rows =
                new BufferedReader(new StringReader(text))
                        .lines()
                        .filter(l -> !l.isBlank() && !l.startsWith("#"))
                        .map(l -> l.split(",", -1))
                        .toList();
        Set<String> codes = new HashSet<>();
        Map<String, String> begins = new HashMap<>();
        for (String[] row : rows) {
            codes.add(row[0]);
            begins.putIfAbsent(row[0], row[2]);
        }
        List<RegionLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            boolean latest = i + 1 == rows.size() || !rows.get(i + 1)[0].equals(row[0]);
            lines.add(
                    new RegionLine(
                            row[0],
                            row[1],
                            parent(row[0], codes),
                            date(row[2]),
                            date(row[3]),
                            date(begins.getOrDefault(row[0], "")),
                            row[4].isEmpty() ? null : row[4],
                            latest));
        }
        return lines;
    }

    /** The region whose code these digits begin with: a prefecture, or else a province. */
    private static @Nullable String parent(String code, Set<String> codes) {
        String prefecture = code.substring(0, 4) + "00";
        if (!code.equals(prefecture) && codes.contains(prefecture)) {
            return prefecture;
        }
        String province = code.substring(0, 2) + "0000";
        return code.equals(province) ? null : province;
    }

    private static @Nullable LocalDate date(String words) {
        return words.isEmpty() ? null : LocalDate.parse(words);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
