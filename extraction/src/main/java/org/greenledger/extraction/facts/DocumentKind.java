package org.greenledger.extraction.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the document is: a plan itself, an announcement about a plan, a progress report, or a notice
 * for objections.
 */
final class DocumentKind {
    private static final Pattern NOTICE = Pattern.compile("公示|公告(?!栏)");
    private static final Pattern PROGRESS =
            Pattern.compile(
                    "(?:进展|落实|完成|办理|推进|销号|整改)(?:工作)?情况|工作(?:汇报|报告|通报|简报|总结)|一览表|统计表|情况(?:的)?(?:汇报|报告|通报)");
    private static final Pattern PLAN =
            Pattern.compile(
                    "(?:方案|措施清单|任务清单|问题清单|整改清单|任务分解表)(?:\\([^()]{0,20}\\))?[\"”》]?(?:的通知)?$");
    private static final Pattern MADE_PUBLIC = Pattern.compile("公开|公布|对外|发布|出台|亮出|晒出|发布会");
    private static final Pattern ABOUT_A_PLAN =
            Pattern.compile("《整改方案》(?:还|也)?(?:明确|列出|提出|坚持|要求|聚焦)");
    private static final Pattern NOTICE_BODY =
            Pattern.compile("现(?:将[^。\\n]{0,80})?(?:予以)?公示(?:如下)?|公示(?:时间|期|期间|日期)|进行公示");
    private static final Pattern PROGRESS_BODY =
            Pattern.compile(
                    "截至[^。\\n]{1,40}(?:已办结|已完成|完成整改|已经完成|基本完成|(?:共|累计)(?:收到|接到|受理))|整改(?:工作)?进展情况[:]|会议通报,?截至");

    private DocumentKind() {}

    /** {@code plan}, {@code announcement}, {@code progress-report}, {@code notice}, or null. */
    static @Nullable Found<String> of(@Nullable Found<String> title, String folded) {
        String head = folded.substring(0, Math.min(folded.length(), 6_000));
        if (title != null) {
            String line = title.span().of(folded);
            Found<String> told = inTitle(title, line, head);
            if (told != null) {
                return told;
            }
        }
        Found<String> notice = find(NOTICE_BODY, head, "notice", "正文写明进行公示");
        return notice != null
                ? notice
                : find(PROGRESS_BODY, head, "progress-report", "正文逐项通报截至某日的进展");
    }

    private static @Nullable Found<String> inTitle(Found<String> title, String line, String head) {
        if (NOTICE.matcher(line).find()) {
            return new Found<>("notice", title.span(), "标题写明“公示”");
        }
        boolean plan = PLAN.matcher(line).find();
        if (!plan && PROGRESS.matcher(line).find()) {
            return new Found<>("progress-report", title.span(), "标题写明情况报告或进展");
        }
        if (line.contains("方案") && MADE_PUBLIC.matcher(line).find()) {
            return new Found<>("announcement", title.span(), "标题写明公开整改方案");
        }
        if (plan) {
            Matcher about = ABOUT_A_PLAN.matcher(head);
            boolean hasParts = Pattern.compile("(?m)^\\s*一、").matcher(head).find();
            return about.find() && !hasParts
                    ? Found.of("announcement", about.start(), about.end(), "正文转述《整改方案》")
                    : new Found<>("plan", title.span(), "标题以方案或清单结尾");
        }
        return null;
    }

    private static @Nullable Found<String> find(
            Pattern pattern, String head, String value, String reason) {
        Matcher words = pattern.matcher(head);
        return words.find() ? Found.of(value, words.start(), words.end(), reason) : null;
    }
}
