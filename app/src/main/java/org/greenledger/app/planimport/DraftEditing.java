package org.greenledger.app.planimport;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of a draft. Every one names the version of the part that the person saw; two people
 * cannot overwrite each other.
 */
@Service
public class DraftEditing {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final PlanImports imports;
    private final DraftReview review;
    private final JdbcItems items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftEditing(
            PlanImports imports,
            DraftReview review,
            JdbcItems items,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.review = review;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Corrects a part.
     *
     * @param version the version the person saw
     * @param act what to do, for example {@code description} or {@code measure-merge}
     * @param values what was typed or selected
     * @throws Refused when what was typed cannot be taken
     * @throws Stale when somebody else changed the part meanwhile
     */
    @Transactional
    public void edit(
            ImportId id,
            long item,
            int version,
            String act,
            Map<String, List<String>> values,
            CurrentUser user) {
        DraftItem part = current(id, item, version, user);
        switch (act) {
            case "leave-out" -> write(part, part.entry(), true, "不采用", user);
            case "restore" -> write(part, part.entry(), false, "恢复采用", user);
            case "reset" -> write(part, reading(part), false, "恢复为读取结果", user);
            case "merge" -> merge(part, user);
            default -> {
                EditInput input = new EditInput(values, imports.source(id, user));
                if (act.equals("split")) {
                    split(part, input, user);
                } else {
                    write(part, applied(part, act, input), part.leftOut(), act, user);
                }
            }
        }
    }

    /** Adds an issue after a part; the words may have been selected in the text. */
    @Transactional
    public long add(ImportId id, long after, Map<String, List<String>> values, CurrentUser user) {
        review.editable(id, user);
        EditInput input = new EditInput(values, imports.source(id, user));
        IssueEntry issue = IssueParts.fresh(input);
        return insert(id, after, issue, "新增问题", user);
    }

    private long insert(ImportId id, long after, IssueEntry issue, String act, CurrentUser user) {
        List<DraftItem> all = items.all(id);
        double from = 0;
        double to = Double.NaN;
        for (DraftItem item : all) {
            boolean beyond = item.kind() == ItemKind.TASK || item.kind() == ItemKind.INDICATOR;
            if (from > 0 && Double.isNaN(to)) {
                to = item.position();
            }
            if (item.id() == after && !beyond) {
                from = item.position();
            }
        }
        if (from == 0) {
            from = lastIssue(all);
            double start = from;
            to =
                    all.stream()
                            .mapToDouble(DraftItem::position)
                            .filter(p -> p > start)
                            .min()
                            .orElse(Double.NaN);
        }
        double position = Double.isNaN(to) ? from + 1024 : (from + to) / 2;
        long item = items.insert(id, ItemKind.ISSUE, position, null, DraftJson.write(issue));
        items.log(id, item, act, null, issue, user, clock.instant());
        events.publishEvent(new DraftCorrected(id, "问题 " + issue.number(), act));
        return item;
    }

    private static double lastIssue(List<DraftItem> all) {
        return all.stream()
                .filter(i -> i.kind() == ItemKind.PLAN || i.kind() == ItemKind.ISSUE)
                .mapToDouble(DraftItem::position)
                .max()
                .orElse(0);
    }

    private void split(DraftItem part, EditInput input, CurrentUser user) {
        requireIssue(part);
        IssueParts.Two two = IssueParts.split(part.issue(), input);
        write(part, two.first(), part.leftOut(), "拆分", user);
        insert(part.plan(), part.id(), two.second(), "由" + part.name() + "拆出", user);
    }

    private void merge(DraftItem part, CurrentUser user) {
        requireIssue(part);
        DraftItem before =
                items.all(part.plan()).stream()
                        .filter(i -> i.kind() == ItemKind.ISSUE && !i.leftOut())
                        .filter(i -> i.position() < part.position())
                        .reduce((a, b) -> b)
                        .orElseThrow(() -> Refused.because("前面没有可以并入的问题"));
        IssueEntry both = IssueParts.merged(before.issue(), part.issue());
        write(before, both, false, "并入" + part.name(), user);
        Instant now = clock.instant();
        if (!items.mergedInto(part, before, user, now)) {
            throw stale(part);
        }
        items.log(part.plan(), part.id(), "并入" + before.name(), part.entry(), null, user, now);
    }

    private static Object applied(DraftItem part, String act, EditInput input) {
        try {
            if (part.entry() instanceof IssueEntry issue) {
                return IssueEdits.apply(issue, act, input);
            }
            if (part.entry() instanceof TaskEntry task) {
                return TaskEdits.apply(task, act, input);
            }
            if (part.entry() instanceof IndicatorEntry indicator) {
                return TaskEdits.apply(indicator, input);
            }
            return HeaderEdits.apply(part.header(), act, input);
        } catch (IllegalArgumentException e) {
            throw Refused.because("所选的值系统不认识，请从列表中选择");
        }
    }

    private DraftItem current(ImportId id, long item, int version, CurrentUser user) {
        review.editable(id, user);
        DraftItem part = items.find(id, item).orElseThrow(() -> new NotFound("这一条已经不在了，请刷新页面"));
        if (part.version() != version) {
            throw stale(part);
        }
        return part;
    }

    private void write(
            DraftItem part, Object entry, boolean leftOut, String act, CurrentUser user) {
        Instant now = clock.instant();
        if (!items.update(part, part.version(), entry, leftOut, user, now)) {
            throw stale(part);
        }
        items.log(part.plan(), part.id(), act, part.entry(), entry, user, now);
        String told = Acts.chinese(act);
        events.publishEvent(
                new DraftCorrected(
                        part.plan(),
                        part.name(),
                        told,
                        DraftDifference.of(told, part.entry(), entry)));
    }

    private Stale stale(DraftItem part) {
        DraftItem now = items.find(part.plan(), part.id()).orElse(part);
        Instant at = now.changedAt();
        return new Stale(
                "%s在%s刚修改过“%s”，您的改动没有保存，也没有丢：仍在下面的框里。请对照现在的内容，再决定是否保存"
                        .formatted(
                                now.changedBy() == null ? "别人" : now.changedBy(),
                                at == null ? "" : " " + HOUR.format(at) + " ",
                                now.name()));
    }

    private static Object reading(DraftItem part) {
        if (part.reading() == null) {
            throw Refused.because("这一条是人工新增的，没有读取结果可以恢复");
        }
        return part.reading();
    }

    private static void requireIssue(DraftItem part) {
        if (part.kind() != ItemKind.ISSUE) {
            throw Refused.because("只有问题可以拆分、合并");
        }
    }
}
