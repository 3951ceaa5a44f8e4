package org.greenledger.app.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The jobs there are, when they ran, and a run out of turn. */
@Service
public class Jobs {

    private static final int LONGEST_REASON = 200;

    private final ObjectProvider<Job> jobs;
    private final JdbcRuns runs;
    private final JobsSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(
            ObjectProvider<Job> jobs,
            JdbcRuns runs,
            JobsSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this node does jobs. */
    public boolean runHere() {
        return settings.run();
    }

    /** Every job, by name. */
    @Transactional(readOnly = true)
    public List<JobView> all() {
        Map<String, JdbcRuns.Due> due = runs.due();
        Map<String, RunView> last = runs.last();
        return jobs.stream()
                .map(job -> view(job, due.get(job.name()), last.get(job.name())))
                .sorted(java.util.Comparator.comparing(JobView::name))
                .toList();
    }

    private static JobView view(
            Job job,
            JdbcRuns.@org.jspecify.annotations.Nullable Due due,
            @org.jspecify.annotations.Nullable RunView last) {
        return new JobView(
                job.name(),
                job.chinese(),
                DueRules.inWords(job.times()),
                due == null ? null : due.at(),
                due != null && due.picked(),
                due == null ? 0 : due.failures(),
                last);
    }

    /**
     * One job.
     *
     * @throws NotFound when there is none of that name
     */
    @Transactional(readOnly = true)
    public JobView job(String name) {
        return all().stream()
                .filter(j -> j.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个定时任务"));
    }

    /** Its runs, the newest first. */
    @Transactional(readOnly = true)
    public List<RunView> runs(String name, int most) {
        return runs.of(name, most);
    }

    /** Who wants it to run out of turn and why, as long as the run has not begun. */
    @Transactional(readOnly = true)
    public Optional<String> waitsFor(String name) {
        return runs.asked(name).map(a -> a.person() + "：" + a.reason());
    }

    /**
     * Lets a job run now, on the node that looks first.
     *
     * @throws Refused without a reason, or when it is running or asked for already
     */
    @Transactional
    public void runNow(String name, String reason, CurrentUser user) {
        if (!user.may(Permission.JOB_VIEW)) {
            throw Refused.because("您没有运行定时任务的权限");
        }
        JobView job = job(name);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused(List.of(Refusal.at("reason", "请写明立即运行的理由，不超过200个字")));
        }
        if (!runs.ask(name, user.signature(), why, clock.instant())) {
            throw Refused.because("已有人要求立即运行“%s”，请等它运行完".formatted(job.chinese()));
        }
        if (!runs.hasten(name, clock.instant())) {
            throw Refused.because("“%s”正在运行，请等它运行完再试".formatted(job.chinese()));
        }
        events.publishEvent(new JobAsked(name, job.chinese(), why));
    }
}
