package org.greenledger.app.web;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds a template by its name. */
@Component
class PageViews extends UrlBasedViewResolver {
    private final TemplateEngine templates;
    private final Frames frames;

    PageViews(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
        setViewClass(PageView.class);
        setSuffix(".jte");
        setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    protected Class<?> requiredViewClass() {
        return PageView.class;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new PageView(templates, frames);
    }
}
