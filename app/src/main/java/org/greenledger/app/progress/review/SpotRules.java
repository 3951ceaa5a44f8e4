package org.greenledger.app.progress.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/**
 * The draw: reports are put in the order of the SHA-256 of the seed, a colon and their number, and
 * the first ones are drawn. Whoever knows the seed draws the same again.
 */
public final class SpotRules {

    static final int LONGEST_SEED = 60;
    static final int MOST = 500;

    private SpotRules() {}

    /** The first so many reports in the order of the seed. */
    public static List<Long> draw(List<Long> population, String seed, int wanted) {
        record Ranked(String rank, long report) {}
        List<Ranked> ranked = new ArrayList<>();
        MessageDigest digest = sha256();
        for (long report : population) {
            byte[] words = (seed + ":" + report).getBytes(StandardCharsets.UTF_8);
            ranked.add(new Ranked(HexFormat.of().formatHex(digest.digest(words)), report));
        }
        return ranked.stream()
                .sorted(Comparator.comparing(Ranked::rank))
                .limit(wanted)
                .map(Ranked::report)
                .toList();
    }

    /** How many are to be drawn of so many, at least one where there is any. */
    static int wanted(SpotForm form, int population) {
        Integer share = form.share();
        Integer number = form.number();
        int wanted =
                share != null
                        ? (int) (((long) population * share + 99) / 100)
                        : number == null ? 0 : number;
        return Math.min(wanted, population);
    }

    static List<Refusal> against(SpotForm form) {
        List<Refusal> found = new ArrayList<>();
        Integer share = form.share();
        Integer number = form.number();
        if ((share == null) == (number == null)) {
            found.add(Refusal.at("amount", "请填写抽查的比例或份数"));
        }
        if (share != null && (share < 1 || share > 100)) {
            found.add(Refusal.at("amount", "抽查比例填1到100的整数"));
        }
        if (number != null && (number < 1 || number > MOST)) {
            found.add(Refusal.at("amount", "抽查份数填1到%d的整数".formatted(MOST)));
        }
        if (form.seed().length() > LONGEST_SEED) {
            found.add(Refusal.at("seed", "抽取种子请不超过%d个字".formatted(LONGEST_SEED)));
        }
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
