package org.greenledger.app.identity.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who opens a post.
 *
 * @param title for example 科长; at most 50 characters, may be empty
 * @param from first day
 * @param to last day; absent for an open end
 * @param main whether it becomes the person's main post
 */
public record PostForm(
        UnitId unit, String title, LocalDate from, @Nullable LocalDate to, boolean main) {

    /** Trims the title. */
    public PostForm {
        title = title.strip();
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (title.length() > 50) {
            found.add(Refusal.at("title", "职务不能超过50个字"));
        }
        if (to != null && to.isBefore(from)) {
            found.add(Refusal.at("to", "最后一天不能早于第一天"));
        }
        if (main && to != null) {
            found.add(Refusal.at("main", "主岗不能预先定下结束日期，请去掉结束日期，或不设为主岗"));
        }
        return found;
    }
}
