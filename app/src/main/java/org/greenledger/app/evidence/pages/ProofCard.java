package org.greenledger.app.evidence.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenledger.app.documents.intake.FileKind;
import org.greenledger.app.evidence.Alike;
import org.greenledger.app.evidence.AlikeProof;
import org.greenledger.app.evidence.Capture;
import org.greenledger.app.evidence.ProofPoint;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.web.pieces.FileTile;
import org.jspecify.annotations.Nullable;

/**
 * A proof in words for pages.
 *
 * @param points the issue's points that have a place
 * @param alike where else its picture or file is used
 */
public record ProofCard(ProofView proof, List<ProofPoint> points, Alike alike, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** One of which only itself is shown. */
    public static ProofCard bare(ProofView proof) {
        return new ProofCard(proof, List.of(), Alike.NONE, ZoneId.systemDefault());
    }

    private record Near(ProofPoint point, double metres) {}

    /** Whether there is a small picture of it. */
    public boolean drawn() {
        return FileKind.of(proof.file().mediaType())
                .map(k -> k.drawn() || k == FileKind.PDF)
                .orElse(false);
    }

    /** The address of its small picture; another one for each version. */
    public String thumbnail() {
        return proof.address() + "/thumbnail?v=" + proof.file().number();
    }

    /** The size for people. */
    public String size() {
        return new FileTile("", "", proof.file().size(), "", "").size();
    }

    /** When it was taken; empty where nothing tells. */
    public String taken() {
        return time(proof.file().capture().at());
    }

    /** When the version that counts was uploaded. */
    public String uploaded() {
        return time(proof.file().at());
    }

    /** Where it was taken, against the issue's points; empty where nothing tells. */
    public String place() {
        Capture at = proof.file().capture();
        Double latitude = at.latitude();
        Double longitude = at.longitude();
        if (latitude == null || longitude == null) {
            return "";
        }
        Optional<Near> near =
                points.stream()
                        .filter(p -> proof.point() == null || p.id() == proof.point())
                        .map(p -> new Near(p, p.metresTo(latitude, longitude)))
                        .min(Comparator.comparingDouble(Near::metres));
        return near.map(n -> "距“%s”%s".formatted(n.point().name(), metres(n.metres())))
                .orElseGet(() -> coordinates());
    }

    /** The place in degrees; empty where nothing tells. */
    public String coordinates() {
        Capture at = proof.file().capture();
        return at.placed()
                ? String.format(Locale.ROOT, "%.5f, %.5f", at.latitude(), at.longitude())
                : "";
    }

    /** How exact the place is; empty where nothing tells. */
    public String accuracy() {
        Float accuracy = proof.file().capture().accuracy();
        return accuracy == null ? "" : "±" + metres(accuracy);
    }

    /** That it is used elsewhere, in one sentence; empty when it is not. */
    public String hint() {
        if (!alike.any()) {
            return "";
        }
        boolean picture = proof.file().picture();
        String what = picture ? "这张照片" : "这个文件";
        if (alike.proofs().isEmpty()) {
            return what + "在其他问题中用过";
        }
        AlikeProof first = alike.proofs().get(0);
        String where =
                first.proof().issue().equals(proof.issue())
                        ? "本问题的“" + first.proof().title() + "”"
                        : "问题" + first.issueNumber() + "的“" + first.proof().title() + "”";
        int more = alike.proofs().size() - 1;
        return "%s与%s%s%s"
                .formatted(
                        what, where, first.chinese(), more > 0 || alike.elsewhere() ? "，还有别处" : "");
    }

    private static String metres(double metres) {
        return metres < 1000
                ? Math.round(metres) + " 米"
                : String.format(Locale.ROOT, "%.1f 公里", metres / 1000);
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** A time for people. */
    public String when(Instant at) {
        return time(at);
    }
}
