package org.greenledger.app.ledger.deadlines.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that go with a request: papers and pictures of a bearable size. */
@Component
class ExtensionFiles {

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final Set<String> KINDS =
            Set.of("pdf", "doc", "docx", "xls", "xlsx", "ofd", "wps", "jpg", "jpeg", "png", "txt");

    private final Documents documents;

    ExtensionFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * Stores them all or none.
     *
     * @throws Refused with every file that cannot be taken
     */
    List<FileId> store(List<MultipartFile> files) throws IOException {
        List<MultipartFile> chosen = files.stream().filter(f -> !f.isEmpty()).toList();
        List<Refusal> found = new ArrayList<>();
        for (MultipartFile file : chosen) {
            String name = name(file);
            if (file.getSize() > LARGEST) {
                found.add(Refusal.at("files", "“" + name + "”超过20 MB，请压缩或拆分后再传"));
            }
            if (!KINDS.contains(ending(name))) {
                found.add(Refusal.at("files", "“" + name + "”不是文档或图片，可传PDF、Word、Excel、OFD、WPS和图片"));
            }
        }
        Refused.ifAny(found);
        List<FileId> stored = new ArrayList<>();
        for (MultipartFile file : chosen) {
            try (InputStream in = file.getInputStream()) {
                stored.add(documents.store(name(file), "application/octet-stream", in).id());
            }
        }
        return stored;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
