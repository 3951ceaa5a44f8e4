package org.greenledger.app.documents.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in.
 *
 * @param maxSize of one file
 * @param maxPixels of one picture, width times height
 * @param maxUnpacked all that a packed file holds, unpacked
 * @param maxEntries how many files a packed one may hold
 * @param kinds codes of {@link FileKind} that are taken; empty: all
 * @param macros whether Office files with macros are taken
 * @param patience how long one file may be examined
 */
@ConfigurationProperties("greenledger.documents.intake")
record IntakeSettings(
        @DefaultValue("100MB") DataSize maxSize,
        @DefaultValue("80000000") long maxPixels,
        @DefaultValue("500MB") DataSize maxUnpacked,
        @DefaultValue("10000") int maxEntries,
        @DefaultValue List<FileKind> kinds,
        @DefaultValue("false") boolean macros,
        @DefaultValue("30s") Duration patience) {

    Set<FileKind> taken() {
        return kinds.isEmpty()
                ? EnumSet.copyOf(Arrays.asList(FileKind.values()))
                : EnumSet.copyOf(kinds);
    }
}
