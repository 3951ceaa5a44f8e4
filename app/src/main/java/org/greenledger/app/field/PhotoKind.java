package org.greenledger.app.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.evidence.Capture;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.NewFile;
import org.greenledger.app.evidence.NewProof;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.evidence.ProofSource;
import org.greenledger.app.evidence.ProofStage;
import org.greenledger.app.field.spi.ItemKind;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Photographs of a place, kept as evidence. */
@Component
class PhotoKind implements ItemKind {

    private static final int NOTE = 2000;

    private final Evidence evidence;
    private final FieldTargets targets;
    private final FieldSettings settings;

    PhotoKind(Evidence evidence, FieldTargets targets, FieldSettings settings) {
        this.evidence = evidence;
        this.targets = targets;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "photo";
    }

    @Override
    public FieldReceipt take(FieldItem item, CurrentUser user) {
        Optional<FieldReceipt> before = targets.sent(item, user);
        if (before.isPresent()) {
            return before.get();
        }
        FieldItem.Attached file = item.file();
        List<Refusal> found = new ArrayList<>(refusals(item, file));
        found.addAll(targets.refusals(item, user));
        if (file == null || !found.isEmpty()) {
            throw new Refused(found);
        }
        ProofId proof =
                evidence.add(proof(item), new NewFile(file.name(), file.content().get()), user);
        return targets.sent(item, user)
                .orElseGet(() -> new FieldReceipt(item.issue(), "/proofs/" + proof.value()));
    }

    private List<Refusal> refusals(FieldItem item, FieldItem.@Nullable Attached file) {
        List<Refusal> found = new ArrayList<>();
        if (file == null || file.size() == 0) {
            found.add(Refusal.at("file", "没有收到照片"));
        } else if (file.size() > settings.largestPicture().toBytes()) {
            found.add(
                    Refusal.at(
                            "file",
                            "照片超过 %d MB。请在“设置”里打开“发送缩小的照片”，重新拍摄"
                                    .formatted(settings.largestPicture().toMegabytes())));
        } else if (!isPicture(file)) {
            found.add(Refusal.at("file", "这不是照片（JPEG、PNG、WebP、HEIC）。请重新拍摄，或者在电脑上作为文件上传"));
        }
        if (item.note().length() > NOTE) {
            found.add(Refusal.at("note", "说明不能超过" + NOTE + "个字"));
        }
        return found;
    }

    private static boolean isPicture(FieldItem.Attached file) {
        try (InputStream in = file.content().get()) {
            return PictureRules.isPicture(in.readNBytes(PictureRules.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewProof proof(FieldItem item) {
        FieldItem.Place place = item.place();
        return new NewProof(
                item.issue(),
                item.point(),
                item.measures(),
                targets.title(item),
                item.note(),
                ProofStage.of(item.more().getOrDefault("stage", "")),
                null,
                ProofSource.FIELD,
                item.key(),
                new Capture(
                        item.taken(),
                        place == null ? null : place.latitude(),
                        place == null ? null : place.longitude(),
                        place == null ? null : place.accuracy()));
    }
}
