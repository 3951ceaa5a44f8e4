package org.greenledger.app.jobs.pages;

import java.time.Clock;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.jobs.JobView;
import org.greenledger.app.jobs.Jobs;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The jobs: when each ran, how it went, when it runs next; and a run out of turn. */
@Controller
@Requires(Permission.JOB_VIEW)
class JobsPage {

    private static final int RUNS = 50;

    private final Jobs jobs;
    private final Clock clock;

    JobsPage(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/jobs")
    Page list() {
        List<JobView> all = jobs.all();
        return Page.of("jobs/list")
                .with("jobs", all)
                .with("failing", all.stream().filter(j -> j.failures() > 0).count())
                .with("here", jobs.runHere())
                .with("times", new RunTimes(clock));
    }

    @GetMapping("/jobs/{name}")
    Page one(@PathVariable String name) {
        return page(name, List.of());
    }

    @PostMapping("/jobs/{name}/run")
    Page run(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        try {
            jobs.runNow(name, reason, user);
        } catch (Refused refused) {
            return page(name, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/jobs/" + name).toast("已要求立即运行，几秒后开始");
    }

    private Page page(String name, List<Refusal> refusals) {
        return Page.of("jobs/job")
                .with("job", jobs.job(name))
                .with("runs", jobs.runs(name, RUNS))
                .with("waits", jobs.waitsFor(name).orElse(""))
                .with("times", new RunTimes(clock))
                .with("refusals", refusals);
    }

    @Bean
    static NavEntry jobsEntry() {
        return NavEntry.of("定时任务", "/jobs", Icon.SETTINGS, 930).needing(Permission.JOB_VIEW.code());
    }
}
