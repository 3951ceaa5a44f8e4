package org.greenledger.app.planimport.pages;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.ImportState;
import org.greenledger.app.planimport.ImportView;
import org.greenledger.app.planimport.PlanImports;
import org.greenledger.app.web.Page;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploads 方案导入: drop files, see what became of them. */
@Controller
@Requires(Permission.PLAN_IMPORT)
class ImportsPage {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PlanImports imports;
    private final Documents documents;
    private final Clock clock;

    ImportsPage(PlanImports imports, Documents documents, Clock clock) {
        this.imports = imports;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/imports")
    Page list(CurrentUser user) {
        return listed(user);
    }

    @PostMapping("/imports")
    Page upload(
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            CurrentUser user)
            throws IOException {
        List<MultipartFile> files =
                sent == null ? List.of() : sent.stream().filter(f -> !nameless(f)).toList();
        List<String> empty =
                files.stream().filter(MultipartFile::isEmpty).map(ImportsPage::name).toList();
        if (files.isEmpty() || !empty.isEmpty()) {
            String message =
                    files.isEmpty()
                            ? "还没有选择文件。请选择整改方案文件再上传。"
                            : "文件“" + String.join("”“", empty) + "”是空的，没有内容可读。请检查后重新选择；其余文件也没有上传。";
            return listed(user).with("error", message).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<ImportId> ids = new ArrayList<>();
        for (MultipartFile file : files) {
            ids.add(imports.upload(name(file), mediaType(file), file.getInputStream(), user));
        }
        long start = System.nanoTime();
        for (ImportId id : ids) {
            Duration left = PATIENCE.minusNanos(System.nanoTime() - start);
            imports.awaitRead(id, left.isNegative() ? Duration.ZERO : left);
        }
        return led(ids, user);
    }

    private Page led(List<ImportId> ids, CurrentUser user) {
        ImportView first = imports.get(ids.get(0), user);
        Page next =
                ids.size() == 1 && first.state() == ImportState.REVIEW
                        ? Page.redirect("/imports/" + first.id().value())
                        : Page.redirect("/imports");
        Optional<String> twins =
                ids.stream()
                        .map(id -> imports.get(id, user))
                        .flatMap(view -> imports.twin(view, user).stream().map(t -> told(view, t)))
                        .findFirst();
        return next.toast(twins.orElse(ids.size() == 1 ? "已上传" : "已上传 " + ids.size() + " 个文件"));
    }

    private static String told(ImportView view, ImportView twin) {
        return "“%s”与%s上传的“%s”内容完全相同（%s）"
                .formatted(
                        view.fileName(), twin.uploader(), twin.fileName(), twin.state().chinese());
    }

    @PostMapping("/imports/{id}/abandon")
    Page abandon(@PathVariable long id, CurrentUser user) {
        imports.abandon(new ImportId(id), user);
        return Page.redirect("/imports").toast("已放弃这份导入，文件仍保留");
    }

    @GetMapping("/imports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable long id, CurrentUser user) {
        ImportView view = imports.get(new ImportId(id), user);
        ContentDisposition attachment =
                ContentDisposition.attachment()
                        .filename(view.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(documents.open(view.file())));
    }

    private Page listed(CurrentUser user) {
        List<ImportView> all = imports.list(user);
        return Page.of("planimport/imports")
                .fragment("imports", "planimport/importRows")
                .with("imports", all)
                .with("now", clock.instant())
                .with(
                        "reading",
                        all.stream().anyMatch(view -> view.state() == ImportState.READING));
    }

    private static boolean nameless(MultipartFile file) {
        return file.isEmpty() && name(file).isEmpty();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static String mediaType(MultipartFile file) {
        String type = file.getContentType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type;
    }
}
