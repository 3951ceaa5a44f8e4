package org.greenledger.app.identity.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows passwords that are tried first: words, names, keyboard runs and numbers of luck that people
 * string together. What is left of a password without them has to be something.
 */
final class CommonPasswords {
    private static final int LEAST_OWN = 4;

    private final List<String> words;
    private final Set<String> wholes;

    CommonPasswords() {
        try (InputStream file =
                Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream(
                                "/identity/common-passwords.txt"))) {
            List<String> listed =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                            .filter(word -> word.length() > 1)
                            .toList();
            this.words =
                    listed.stream()
                            .filter(word -> !word.startsWith("="))
                            .distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList();
            this.wholes =
                    listed.stream()
                            .filter(word -> word.startsWith("="))
                            .map(word -> word.substring(1))
                            .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether hardly anything is left of it without what everybody uses. */
    boolean contains(String password) {
        String plain = plain(password);
        return wholes.contains(plain.replaceAll("[^a-z]", ""))
                || left(plain) < LEAST_OWN
                || left(unmasked(plain)) < LEAST_OWN;
    }

    private int left(String text) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        rest = rest.replaceAll("[^a-z\\p{IsHan}]", "").replaceAll("(.)\\1+", "$1");
        return rest.length();
    }

    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT);
    }

    /** Signs and digits that stand for letters. */
    private static String unmasked(String plain) {
        return plain.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replaceAll("[^a-z\\p{IsHan}]", "");
    }
}
