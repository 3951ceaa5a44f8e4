package org.greenledger.app.ledger.pages;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.SourceMark;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.PlanTextView;
import org.greenledger.app.ledger.PlanVersionId;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.web.Page;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans and their versions, their words, and what belongs to no single issue. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class PlansPage {

    private final Ledger ledger;
    private final IssueLists lists;
    private final Documents documents;

    PlansPage(Ledger ledger, IssueLists lists, Documents documents) {
        this.ledger = ledger;
        this.lists = lists;
        this.documents = documents;
    }

    @GetMapping("/plans")
    Page plans(CurrentUser user) {
        return Page.of("ledger/plans").with("plans", ledger.plans(user));
    }

    /** The plan's text, with the asked words marked. */
    @GetMapping("/plans/{version}/text")
    Page text(
            @PathVariable long version,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            CurrentUser user) {
        PlanTextView plan = ledger.planText(new PlanVersionId(version), user);
        SourceText source = SourceText.parse(plan.text(), plan.layout());
        int end = Math.min(to, plan.text().length());
        List<SourceMark> marks =
                from >= 0 && from < end
                        ? List.of(
                                new SourceMark(
                                        SourceMark.Kind.ISSUE, new SourceSpan(from, end), "m", ""))
                        : List.of();
        return Page.of("ledger/text")
                .with("plan", plan.version())
                .with("whole", plan.whole())
                .with("page", marks.isEmpty() ? 0 : source.page(from))
                .with("text", source.marked(marks));
    }

    /** The file the plan was read from, as it was stored. */
    @GetMapping("/plans/{version}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable long version, CurrentUser user) {
        FileId id = ledger.planVersion(new PlanVersionId(version), user).file();
        FileView file =
                (id == null ? java.util.Optional.<FileView>empty() : documents.find(id))
                        .orElseThrow(() -> new NotFound("没有这个方案，或者您无权查看"));
        InputStream content = documents.open(file.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }

    @GetMapping("/tasks")
    Page tasks(@RequestParam @Nullable Long inspection, CurrentUser user) {
        InspectionView one = chosen(inspection, user);
        return page("ledger/tasks", one, user)
                .with("tasks", one == null ? List.of() : ledger.tasks(one.id(), user));
    }

    @GetMapping("/indicators")
    Page indicators(@RequestParam @Nullable Long inspection, CurrentUser user) {
        InspectionView one = chosen(inspection, user);
        return page("ledger/indicators", one, user)
                .with("indicators", one == null ? List.of() : ledger.indicators(one.id(), user));
    }

    private Page page(String template, @Nullable InspectionView one, CurrentUser user) {
        return Page.of(template)
                .with("inspection", one)
                .with("inspections", lists.inspections(user));
    }

    /** The one asked for, else the newest; absent when the person sees none. */
    private @Nullable InspectionView chosen(@Nullable Long asked, CurrentUser user) {
        List<InspectionView> all = lists.inspections(user);
        if (asked == null) {
            return all.isEmpty() ? null : all.get(0);
        }
        return all.stream()
                .filter(i -> i.id().equals(new InspectionId(asked)))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这次督察，或者您无权查看"));
    }
}
