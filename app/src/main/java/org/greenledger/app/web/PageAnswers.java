package org.greenledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Turns a {@link Page} into what the browser or htmx asked for. */
class PageAnswers implements HandlerMethodReturnValueHandler {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            tools.jackson.core.json.JsonFactory.builder()
                                    .enable(
                                            tools.jackson.core.json.JsonWriteFeature
                                                    .ESCAPE_NON_ASCII)
                                    .build())
                    .build();

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest web) {
        HttpServletRequest request = request(web);
        HttpServletResponse response = response(web);
        Page page = (Page) Objects.requireNonNull(returned, "a handler answered nothing");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        String redirect = page.redirect();
        if (redirect != null) {
            lead(redirect, page, request, response, container);
        } else {
            show(page, request, response, container);
        }
    }

    private static void show(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            ModelAndViewContainer container) {
        boolean fragment = Htmx.wantsFragment(request);
        if (page.toast() != null && Htmx.sent(request)) {
            response.setHeader("HX-Trigger", json(page.toast()));
        }
        container.setStatus(page.status());
        container.addAllAttributes(page.parameters());
        container.setViewName(page.template(fragment, request.getHeader("HX-Target")));
    }

    private static void lead(
            String address,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            ModelAndViewContainer container) {
        if (page.toast() != null) {
            page.toast().leave(request, response);
        }
        container.setRequestHandled(true);
        if (Htmx.wantsFragment(request)) {
            response.setStatus(HttpStatus.OK.value());
            response.setHeader("HX-Redirect", URI.create(address).toASCIIString());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, URI.create(address).toASCIIString());
        }
    }

    private static String json(Toast toast) {
        return JSON.writeValueAsString(Map.of("toast", toast));
    }

    private static HttpServletRequest request(NativeWebRequest web) {
        return Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    }

    private static HttpServletResponse response(NativeWebRequest web) {
        return Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    }
}
