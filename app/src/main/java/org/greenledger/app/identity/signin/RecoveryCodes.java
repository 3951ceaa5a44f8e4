package org.greenledger.app.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;

/** Codes for the day the telephone is lost: each of 80 random bits, good once. */
final class RecoveryCodes {
    static final int COUNT = 10;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private RecoveryCodes() {}

    static List<String> draw() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            byte[] random = Tokens.bytes(LENGTH);
            StringBuilder code = new StringBuilder();
            for (int k = 0; k < LENGTH; k++) {
                if (k > 0 && k % GROUP == 0) {
                    code.append('-');
                }
                code.append(LETTERS.charAt(random[k] & 31));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    /** Whether somebody means a recovery code and not one of the authenticator. */
    static boolean looksLikeOne(String typed) {
        return bare(typed).length() > Totp.DIGITS;
    }

    /** The digest of a code, however it was typed. */
    static byte[] digest(PersonId person, String typed) {
        return Tokens.digest("recovery:" + person.value() + ":" + bare(typed));
    }

    private static String bare(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
