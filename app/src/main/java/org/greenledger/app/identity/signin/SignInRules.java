package org.greenledger.app.identity.signin;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/**
 * What the security administrator decides about sign-in, within bounds that keep it safe and
 * usable.
 *
 * @param passwordLength fewest characters of a password, 10–64
 * @param passwordKinds how many of capitals, small letters, digits and signs, 2–4
 * @param passwordPast how many former passwords must not come back, 0–24
 * @param passwordDays after how many days a password must be changed, 30–730; 0 for never
 * @param passwordHours how many hours a password of one's own choice stays at least, 0–72
 * @param tries how many failures an account has before it waits, 3–10
 * @param firstWait seconds of the first wait, 30–900; each further failure doubles it
 * @param longestWait seconds of the longest wait, 900–14400; no wait is for ever
 * @param addressTries how many failures an address has before it waits, 10–300
 * @param idleMinutes a session ends after so many minutes without use, 5–480
 * @param absoluteHours a session ends so many hours after sign-in, 1–24
 * @param adminsSecond whether the three administrators need a second factor
 * @param version grows with every change
 */
public record SignInRules(
        int passwordLength,
        int passwordKinds,
        int passwordPast,
        int passwordDays,
        int passwordHours,
        int tries,
        int firstWait,
        int longestWait,
        int addressTries,
        int idleMinutes,
        int absoluteHours,
        boolean adminsSecond,
        int version) {

    /** What is outside the bounds; empty when nothing. */
    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        within(found, "passwordLength", "密码长度", passwordLength, 10, 64, "个字符");
        within(found, "passwordKinds", "字符种类", passwordKinds, 2, 4, "种");
        within(found, "passwordPast", "不得重复的历史密码", passwordPast, 0, 24, "个");
        if (passwordDays != 0) {
            within(found, "passwordDays", "定期更换（0为不要求）", passwordDays, 30, 730, "天");
        }
        within(found, "passwordHours", "最短使用时间", passwordHours, 0, 72, "小时");
        within(found, "tries", "账号允许失败次数", tries, 3, 10, "次");
        within(found, "firstWait", "第一次等待", firstWait, 30, 900, "秒");
        within(found, "longestWait", "最长等待", longestWait, 900, 14400, "秒");
        within(found, "addressTries", "地址允许失败次数", addressTries, 10, 300, "次");
        within(found, "idleMinutes", "无操作退出", idleMinutes, 5, 480, "分钟");
        within(found, "absoluteHours", "最长登录时间", absoluteHours, 1, 24, "小时");
        return found;
    }

    /** What a password must be, in one sentence. */
    public String passwordInWords() {
        return "至少%d个字符，含大写、小写、数字、符号中的%s；不能是常见密码，不能包含用户名或姓名"
                .formatted(
                        passwordLength,
                        passwordKinds == 4 ? "四种" : passwordKinds == 3 ? "三种" : "两种");
    }

    private static void within(
            List<Refusal> found,
            String field,
            String what,
            int value,
            int from,
            int to,
            String of) {
        if (value < from || value > to) {
            found.add(Refusal.at(field, "%s须为%d到%d%s".formatted(what, from, to, of)));
        }
    }
}
