package org.greenledger.app.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.demo.JdbcDemoOwed.Owed;
import org.greenledger.app.evidence.Capture;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.NewFile;
import org.greenledger.app.evidence.NewProof;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.evidence.ProofSource;
import org.greenledger.app.evidence.ProofStage;
import org.greenledger.app.identity.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Pictures that the demo's units send with their reports; a few use one twice. */
final class DemoProofs {

    private final Evidence evidence;
    private final Map<Integer, byte[]> drawn = new HashMap<>();
    private final Map<Long, ProofId> before = new HashMap<>();
    private byte @Nullable [] last;

    DemoProofs(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The proofs of one report; none in most months. */
    List<Long> of(Owed o, DemoWork work, LocalDate day, int percent, CurrentUser user) {
        int chance = Math.floorMod(work.chance(day) * 7 + o.words().length(), 100);
        boolean finished = percent == 100;
        if (finished ? chance > 78 : chance > 17) {
            return List.of();
        }
        List<Long> ids = new ArrayList<>();
        ProofStage stage =
                finished ? ProofStage.AFTER : percent < 15 ? ProofStage.BEFORE : ProofStage.DURING;
        byte[] reused = last;
        boolean again = chance % 23 == 5 && reused != null;
        byte[] picture = again ? reused : picture(o, percent);
        ProofId pair = stage == ProofStage.AFTER ? before.get(o.issue().value()) : null;
        ProofId id =
                evidence.add(
                        new NewProof(
                                o.issue(),
                                null,
                                o.measure() == null ? List.of() : List.of(o.measure()),
                                title(stage, day),
                                "",
                                stage,
                                pair,
                                ProofSource.REPORT,
                                null,
                                taken(o, day)),
                        new NewFile("现场照片" + day + ".jpg", new ByteArrayInputStream(picture)),
                        user);
        if (stage == ProofStage.BEFORE) {
            before.putIfAbsent(o.issue().value(), id);
        }
        last = picture;
        ids.add(id.value());
        return ids;
    }

    private static String title(ProofStage stage, LocalDate day) {
        String when = day.getYear() + "年" + day.getMonthValue() + "月";
        return when
                + (stage == ProofStage.AFTER ? "整改后" : stage == ProofStage.BEFORE ? "整改前" : "施工中");
    }

    /** Somewhere in the invented province, three days before the report. */
    private static Capture taken(Owed o, LocalDate day) {
        int seed = Math.floorMod(o.issue().value() * 7919, 10_000);
        return new Capture(
                DemoMonth.at(day.minusDays(3), 10, seed % 50),
                29.2 + seed % 97 / 200.0,
                117.1 + seed % 89 / 160.0,
                12f);
    }

    private byte[] picture(Owed o, int percent) {
        int seed = Math.floorMod((int) (o.issue().value() * 31 + percent / 20), 100_000);
        return drawn.computeIfAbsent(seed, s -> DemoPictures.draw(s, percent));
    }
}
