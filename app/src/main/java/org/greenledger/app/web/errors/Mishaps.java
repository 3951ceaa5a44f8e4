package org.greenledger.app.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Knows for every exception and status what to tell people: what is wrong and what to do. */
final class Mishaps {
    private static final String AGAIN = "请返回上一页检查填写的内容，改好后再提交一次。";
    private static final int SHOWN = 60;

    private final DataSize largestUpload;

    Mishaps(DataSize largestUpload) {
        this.largestUpload = largestUpload;
    }

    /** What to tell about an exception. */
    Mishap of(Throwable thrown) {
        return own(thrown)
                .or(() -> unreadable(thrown))
                .or(() -> database(thrown))
                .orElseGet(() -> byStatus(status(thrown)));
    }

    private Optional<Mishap> own(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return Optional.of(Mishap.of(422, "没有办成，什么也没有改动", refused.refusals(), AGAIN));
        }
        if (thrown instanceof NotFound missing) {
            return Optional.of(Mishap.of(404, told(missing, "没有找到"), byStatus(404).advice()));
        }
        if (thrown instanceof Stale stale) {
            return Optional.of(
                    Mishap.of(409, told(stale, "其他人刚刚修改过这里"), "请重新打开这一页，看过最新内容后再改；您填写的内容可以先复制下来。"));
        }
        if (thrown instanceof CsrfException) {
            return Optional.of(
                    Mishap.of(403, "页面打开的时间太长，这次提交没有被接受", "请返回上一页，刷新后再提交一次；刷新前可以先把填写的内容复制下来。"));
        }
        return thrown instanceof AccessDeniedException
                ? Optional.of(byStatus(403))
                : Optional.empty();
    }

    private Optional<Mishap> unreadable(Throwable thrown) {
        if (tooLarge(thrown)) {
            return Optional.of(byStatus(413));
        }
        if (thrown instanceof MultipartException) {
            return Optional.of(byStatus(400));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException wrong) {
            Refusal reason =
                    Refusal.at(
                            wrong.getName(),
                            wrong.getName() + " 的值“" + cut(wrong.getValue()) + "”无法识别");
            return Optional.of(
                    Mishap.of(400, "网址或表单中有无法识别的内容", List.of(reason), byStatus(400).advice()));
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            Refusal reason =
                    Refusal.at(missing.getParameterName(), "缺少 " + missing.getParameterName());
            return Optional.of(Mishap.of(400, "提交的内容不完整", List.of(reason), byStatus(400).advice()));
        }
        BindingResult fields =
                thrown instanceof BindException bind ? bind.getBindingResult() : null;
        return fields == null
                ? Optional.empty()
                : Optional.of(
                        Mishap.of(
                                400,
                                "有几处填写的内容不能用",
                                fields.getFieldErrors().stream().map(Mishaps::reason).toList(),
                                AGAIN));
    }

    private static Optional<Mishap> database(Throwable thrown) {
        if (thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException) {
            return Optional.of(Mishap.of(503, "数据库暂时连不上", "请过一两分钟再试；没有保存的内容请先不要关闭页面。"));
        }
        if (thrown instanceof QueryTimeoutException) {
            return Optional.of(Mishap.of(504, "查询用的时间太长，已经停下", "请加上筛选条件缩小范围后再试。"));
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && isData(sql)) {
                return Optional.of(Mishap.of(400, "填写的内容里有不能保存的字符，或者数字、日期超出范围", AGAIN));
            }
        }
        return Optional.empty();
    }

    /** Class 22 of the SQL standard: the value, not the statement, is wrong. */
    private static boolean isData(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && state.startsWith("22");
    }

    /** What to tell about a status without any exception of ours. */
    Mishap byStatus(int status) {
        return switch (status) {
            case 400 -> Mishap.of(400, "这次请求的内容无法识别", "请检查网址是否完整；如果是提交表单，请返回上一页重新填写。");
            case 401 -> Mishap.of(401, "请先登录", "登录后再打开这一页。");
            case 403 -> Mishap.of(403, "您没有使用这里的权限", "如果工作需要，请联系本单位的系统管理员开通。");
            case 404 -> Mishap.of(404, "没有找到这个页面", "它可能已被移走，或者网址不完整。请从工作台重新进入。");
            case 405 -> Mishap.of(405, "这个网址不能这样打开", "请从页面上的按钮操作，不要直接打开或刷新这个网址。");
            case 406 -> Mishap.of(406, "不能以要求的格式给出这一页", "请用浏览器打开。");
            case 409 -> Mishap.of(409, "其他人刚刚修改过这里", "请重新打开这一页，看过最新内容后再改。");
            case 413 ->
                    Mishap.of(
                            413,
                            "上传的文件太大",
                            "每个文件不能超过 " + largestUpload.toMegabytes() + " MB。请压缩或拆分后再传。");
            case 415 -> Mishap.of(415, "不接受这种格式的内容", "请从页面上的表单提交。");
            case 422 -> Mishap.of(422, "没有办成，什么也没有改动", AGAIN);
            case 429 -> Mishap.of(429, "操作太频繁", "请过几分钟再试。");
            case 503 -> Mishap.of(503, "系统正忙或正在启动", "请过一两分钟再试。");
            default -> status >= 400 && status < 500 ? byStatus(400) : broken(status);
        };
    }

    private static Mishap broken(int status) {
        return Mishap.of(
                status >= 500 ? status : 500,
                "系统出了问题，这次操作没有完成",
                "这不是您的错。请稍后再试；如果再次出现，请把下面的编号告诉系统管理员。");
    }

    private static int status(Throwable thrown) {
        return thrown instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
    }

    private static boolean tooLarge(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String name = t.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            if (t instanceof MaxUploadSizeExceededException
                    || name.contains("sizelimitexceeded")
                    || name.contains("filecountlimitexceeded")) {
                return true;
            }
        }
        return false;
    }

    /** The exception that a filter or the container hands to the error page. */
    static @Nullable Throwable handedOver(HttpServletRequest request) {
        Object thrown = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION);
        if (thrown == null) {
            thrown =
                    request.getAttribute(
                            org.springframework.security.web.WebAttributes.ACCESS_DENIED_403);
        }
        return thrown instanceof Throwable t ? t : null;
    }

    private static Refusal reason(FieldError error) {
        String message =
                error.isBindingFailure()
                        ? "“" + cut(error.getRejectedValue()) + "”不是这里能用的值"
                        : String.valueOf(error.getDefaultMessage());
        return Refusal.at(error.getField(), message);
    }

    private static String told(Throwable thrown, String otherwise) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? otherwise : message;
    }

    private static String cut(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
