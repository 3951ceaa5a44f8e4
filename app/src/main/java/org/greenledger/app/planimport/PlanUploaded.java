package org.greenledger.app.planimport;

import org.greenledger.app.shared.DomainEvent;

/** A plan was uploaded. */
public record PlanUploaded(ImportId plan, String file) implements DomainEvent {
    @Override
    public String subject() {
        return "import:" + plan.value();
    }

    @Override
    public String sentence() {
        return "上传方案文件“" + file + "”";
    }
}
