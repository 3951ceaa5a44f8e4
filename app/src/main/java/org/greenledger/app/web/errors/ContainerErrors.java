package org.greenledger.app.web.errors;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat says when a request is so broken that it never reaches a page. Public because Tomcat
 * makes it by name.
 */
public class ContainerErrors extends ErrorReportValve {

    /** Says nothing about the server and its version. */
    public ContainerErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page(status));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("nobody listens any more", e);
        }
    }

    private static String page(int status) {
        String what = status >= 500 ? "系统出了问题" : "这次请求的内容无法识别";
        String advice = status >= 500 ? "请稍后再试。" : "请检查网址是否完整，再试一次。";
        return """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s · 绿账</title></head>\
                <body><h1>%s</h1><p>%s（%d）</p><p><a href="/">回到工作台</a></p></body></html>"""
                .formatted(what, what, advice, status);
    }
}
