package org.greenledger.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** A compiled template with the frame among its parameters, sent in one piece. */
class PageView extends AbstractUrlBasedView {
    private final TemplateEngine templates;
    private final Frames frames;

    PageView(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean checkResource(Locale locale) {
        return templates.hasTemplate(Objects.requireNonNull(getUrl()));
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> parameters = new HashMap<>(model);
        Frame frame = frames.of(request);
        parameters.put("frame", frame);
        if (frame.toast() != null && !Htmx.wantsFragment(request)) {
            Toast.forget(request, response);
        }
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(Objects.requireNonNull(getUrl()), parameters, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
