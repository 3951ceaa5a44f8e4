package org.greenledger.app.web.errors;

import org.greenledger.app.shared.DomainEvent;

/**
 * A request was refused or failed: a page somebody may not open, an id they may not know, a form
 * that was tampered with, an act against the rules, a fault of ours.
 *
 * @param path without its query, 200 characters at most
 * @param status the answer's status, 403 and above
 * @param reference the number that the person was shown
 */
public record RequestRefused(String method, String path, int status, String reference)
        implements DomainEvent {

    private static final int LONGEST = 200;

    /** Cuts what is too long. */
    public RequestRefused {
        path = path.substring(0, Math.min(LONGEST, path.length()));
    }

    @Override
    public String subject() {
        return "request:" + path;
    }

    @Override
    public String sentence() {
        return "%s：%s %s（%d，%s）".formatted(what(), method, path, status, reference);
    }

    @Override
    public boolean attempt() {
        return true;
    }

    private String what() {
        return switch (status) {
            case 403 -> "越权请求被拒绝";
            case 404 -> "请求的内容不存在或无权查看";
            case 409 -> "内容已被他人修改，请求未执行";
            case 422 -> "请求不符合规定，未执行";
            case 429 -> "请求过于频繁，被拒绝";
            default -> "请求处理失败";
        };
    }
}
