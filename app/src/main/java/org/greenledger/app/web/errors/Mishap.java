package org.greenledger.app.web.errors;

import java.util.List;
import org.greenledger.app.shared.Refusal;
import org.springframework.http.HttpStatusCode;

/**
 * Something that went wrong, as people are told.
 *
 * @param status the answer's status
 * @param what what went wrong, one sentence without full stop
 * @param reasons each thing to mend; empty when the sentence says it all
 * @param advice what to do now
 */
public record Mishap(HttpStatusCode status, String what, List<Refusal> reasons, String advice) {

    static Mishap of(int status, String what, String advice) {
        return new Mishap(HttpStatusCode.valueOf(status), what, List.of(), advice);
    }

    static Mishap of(int status, String what, List<Refusal> reasons, String advice) {
        return new Mishap(HttpStatusCode.valueOf(status), what, reasons, advice);
    }

    /** Whether it is our fault, and so to be logged with its stack trace as an error. */
    boolean ours() {
        return status.is5xxServerError();
    }

    /** Whether going back and changing the form helps. */
    public boolean mendable() {
        int code = status.value();
        return !reasons.isEmpty() || code == 409 || code == 413;
    }
}
