package org.greenledger.app.ledger.deadlines.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.deadlines.ExtensionState;
import org.greenledger.app.ledger.deadlines.ExtensionView;
import org.greenledger.app.web.pieces.FileTile;
import org.greenledger.app.web.pieces.Step;

/** A request as its page shows it. */
public final class ExtensionModel {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ExtensionView view;
    private final ZoneId zone;

    ExtensionModel(ExtensionView view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
    }

    /** What was read. */
    public ExtensionView view() {
        return view;
    }

    /** By how many days. */
    public long days() {
        return ChronoUnit.DAYS.between(view.fromOn(), view.toOn());
    }

    /** 2026-05-20 09:00. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** The steps taken and those ahead. */
    public List<Step> steps() {
        List<Step> all = new ArrayList<>();
        for (ExtensionView.Step s : view.steps()) {
            boolean bad =
                    s.outcome() == ExtensionState.REFUSED
                            || s.outcome() == ExtensionState.WITHDRAWN;
            all.add(
                    new Step(
                            s.outcome().act(),
                            bad ? Step.State.FAILED : Step.State.DONE,
                            s.person() + " " + minute(s.at())));
        }
        switch (view.state()) {
            case APPLIED -> {
                all.add(new Step("整改办初审", Step.State.CURRENT, ""));
                all.add(new Step("领导批准", Step.State.AHEAD, ""));
            }
            case CHECKED -> all.add(new Step("领导批准", Step.State.CURRENT, ""));
            case APPROVED ->
                    all.add(
                            new Step(
                                    "上级同意", Step.State.CURRENT, String.valueOf(view.higherUnit())));
            case GRANTED, REFUSED, WITHDRAWN -> {}
        }
        return all;
    }

    /** The step that this person may take, as a heading. */
    public String task() {
        return switch (view.state()) {
            case APPLIED -> "初审";
            case CHECKED -> "批准";
            case APPROVED -> "上级意见";
            case GRANTED, REFUSED, WITHDRAWN -> "";
        };
    }

    /** The files. */
    public List<FileTile> files() {
        return view.files().stream()
                .map(
                        f ->
                                new FileTile(
                                        f.name(),
                                        f.name().substring(f.name().lastIndexOf('.') + 1),
                                        f.size(),
                                        "",
                                        "/extensions/%d/files/%d"
                                                .formatted(view.id().value(), f.id().value())))
                .toList();
    }
}
