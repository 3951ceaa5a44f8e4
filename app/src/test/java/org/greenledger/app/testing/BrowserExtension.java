package org.greenledger.app.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a page of Chromium to the test methods that ask for one, and closes it afterwards. */
public final class BrowserExtension
        implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace PAGES = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.executable()
                .map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
                .orElse(
                        ConditionEvaluationResult.disabled(
                                "no Chromium: install it, or name it in the environment as"
                                        + " CHROMIUM"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Page page =
                context.getStore(PAGES)
                        .computeIfAbsent(Page.class, key -> open(context), Page.class);
        return parameter.getParameter().getType() == Page.class ? page : page.context();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Page page = context.getStore(PAGES).remove(Page.class, Page.class);
        if (page == null) {
            return;
        }
        try (BrowserContext session = page.context()) {
            if (context.getExecutionException().isPresent() && !page.isClosed()) {
                Screenshots.take(page, "failed-" + nameOf(context));
            }
            session.clearCookies();
        }
    }

    private static Page open(ExtensionContext context) {
        String port =
                SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
        BrowserContext session =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL("http://127.0.0.1:" + port)
                                        .setViewportSize(1366, 768)
                                        .setLocale("zh-CN")
                                        .setTimezoneId("Asia/Shanghai"));
        return session.newPage();
    }

    private static String nameOf(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName()
                + "-"
                + context.getRequiredTestMethod().getName();
    }
}
