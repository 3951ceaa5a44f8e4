package org.greenledger.app.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, for people to look at after the tests. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    /**
     * Keeps what the page shows from top to bottom.
     *
     * @param name becomes target/screenshots/name.png
     * @return the file
     */
    public static Path take(Page page, String name) {
        Path file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    private Screenshots() {}
}
