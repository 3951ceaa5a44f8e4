package org.greenledger.app.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A Chromium of its own that keeps what pages store in a folder, as a telephone does, and that can
 * be killed. 390 × 844.
 */
public final class KeptBrowser {

    private final BrowserContext context;
    private final Path folder;

    private KeptBrowser(BrowserContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** Starts it over a folder, which may hold what one before has kept. */
    public static KeptBrowser open(Path folder) {
        return new KeptBrowser(
                Chromium.browser()
                        .browserType()
                        .launchPersistentContext(
                                folder,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(Chromium.executable().orElseThrow())
                                        .setArgs(Chromium.ARGUMENTS)
                                        .setViewportSize(390, 844)
                                        .setLocale("zh-CN")
                                        .setTimezoneId("Asia/Shanghai")),
                folder);
    }

    /** Its only window. */
    public Page page() {
        return context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
    }

    /** What Playwright steers. */
    public BrowserContext context() {
        return context;
    }

    /** Kills its processes, and no other's, without a chance to write anything down. */
    public void kill() {
        List<ProcessHandle> own =
                ProcessHandle.current()
                        .descendants()
                        .filter(
                                p ->
                                        p.info()
                                                .commandLine()
                                                .filter(line -> line.contains(folder.toString()))
                                                .isPresent())
                        .toList();
        if (own.isEmpty()) {
            throw new IllegalStateException("no process of a browser over " + folder);
        }
        own.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(
                        own.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }
}
