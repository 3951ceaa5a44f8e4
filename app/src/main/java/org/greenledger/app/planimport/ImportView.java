package org.greenledger.app.planimport;

import java.time.Instant;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.PlanVersionId;
import org.jspecify.annotations.Nullable;

/**
 * An import as lists show it.
 *
 * @param failure why the file could not be read and what to do
 * @param format docx, pdf …; absent while it is being read
 * @param title the plan's own title
 * @param document {@code plan}, {@code announcement}, {@code progress-report} or {@code notice}
 * @param issues issues in the draft that were not left out
 * @param doubts all doubts of the reader
 * @param open doubts nobody has settled
 * @param started when reading began; absent while it waits
 */
public record ImportView(
        ImportId id,
        FileId file,
        String fileName,
        String sha256,
        ImportState state,
        @Nullable String failure,
        @Nullable String format,
        @Nullable String title,
        @Nullable String document,
        int issues,
        int doubts,
        int open,
        Instant uploadedAt,
        String uploader,
        @Nullable Instant started,
        @Nullable InspectionId inspection,
        @Nullable PlanVersionId planVersion,
        @Nullable Instant adoptedAt,
        @Nullable String adopter) {

    /** What sort of document it is, in words. */
    public String kind() {
        String words =
                document == null
                        ? ""
                        : switch (document) {
                            case "plan" -> "整改方案";
                            case "announcement" -> "公开稿";
                            case "progress-report" -> "进展情况";
                            case "notice" -> "公示";
                            default -> document;
                        };
        String suffix = format == null ? "" : format.toUpperCase(java.util.Locale.ROOT);
        return words.isEmpty() ? suffix : suffix.isEmpty() ? words : words + " · " + suffix;
    }

    /** The plan's title, or the file's name where it has none. */
    public String shown() {
        return title == null ? fileName : title;
    }
}
