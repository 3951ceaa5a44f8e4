package org.greenledger.app.jobs;

import org.greenledger.app.shared.DomainEvent;

/** Somebody wanted a job to run out of turn. */
public record JobAsked(String job, String chinese, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return "job:" + job;
    }

    @Override
    public String sentence() {
        return "要求立即运行定时任务“" + chinese + "”";
    }
}
