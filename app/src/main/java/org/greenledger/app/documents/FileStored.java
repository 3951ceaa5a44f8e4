package org.greenledger.app.documents;

import org.greenledger.app.shared.DomainEvent;

/** A file was stored. */
public record FileStored(FileId file, String name, String sha256) implements DomainEvent {
    @Override
    public String subject() {
        return "file:" + file.value();
    }

    @Override
    public String sentence() {
        return "保存文件“" + name + "”(SHA-256 " + sha256.substring(0, 12) + "…)";
    }
}
