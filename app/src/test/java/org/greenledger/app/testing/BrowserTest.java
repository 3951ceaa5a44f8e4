package org.greenledger.app.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link ServerTest} whose methods take a {@code com.microsoft.playwright.Page} of a real
 * Chromium: a fresh one per test (no cookies), 1366 × 768, Chinese, addresses relative to the
 * running server. When a test fails, what the page showed is kept in target/screenshots.
 *
 * <p>Where no Chromium exists the test is skipped, and the report says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ServerTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
