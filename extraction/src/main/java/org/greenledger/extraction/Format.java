package org.greenledger.extraction;

/** The formats the reader knows, told by content and never by name. */
public enum Format {
    TXT,
    HTML,
    DOCX,
    DOC,
    PDF,
    XLSX,
    OFD;

    /** The word used in the plan draft, for example {@code docx}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
