package org.greenledger.app.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Optional;
import org.greenledger.app.documents.intake.FileKind;
import org.greenledger.app.documents.intake.Received;
import org.greenledger.app.documents.pictures.Likeness;
import org.greenledger.app.documents.pictures.Pictures;
import org.greenledger.app.documents.pictures.Shot;
import org.greenledger.app.documents.previews.Renditions;
import org.springframework.stereotype.Component;

/** Reads what a picture tells: when, where, how large, what it looks like; makes its thumbnail. */
@Component
class ProofFacts {

    private final Renditions renditions;
    private final Clock clock;

    ProofFacts(Renditions renditions, Clock clock) {
        this.renditions = renditions;
        this.clock = clock;
    }

    JdbcProofs.Facts of(Received file, Capture told) {
        FileKind kind = file.kind();
        if (!kind.drawn() && kind != FileKind.HEIC && kind != FileKind.WEBP) {
            return new JdbcProofs.Facts(told, null, null, null);
        }
        Shot shot = Shot.of(file.path(), clock.getZone());
        Capture capture =
                told.or(new Capture(shot.at(), shot.latitude(), shot.longitude(), shot.accuracy()));
        boolean turned = shot.orientation() >= 5;
        Optional<BufferedImage> small =
                kind.drawn() ? Pictures.small(file.path(), Renditions.THUMBNAIL) : Optional.empty();
        small.ifPresent(s -> keep(file, s));
        return new JdbcProofs.Facts(
                capture,
                turned ? file.height() : file.width(),
                turned ? file.width() : file.height(),
                small.flatMap(Likeness::of).orElse(null));
    }

    private void keep(Received file, BufferedImage small) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pictures.write(small, 0.8f, out);
        renditions.put(file.content().sha256(), Renditions.SMALL, out.toByteArray());
    }
}
