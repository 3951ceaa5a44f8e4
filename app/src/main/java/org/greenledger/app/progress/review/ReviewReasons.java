package org.greenledger.app.progress.review;

import java.util.List;

/** Why offices usually return reports, in the words of their circulars. */
public final class ReviewReasons {

    /** Reasons to choose from; others are written in one's own words. */
    public static final List<String> USUAL =
            List.of(
                    "未附佐证材料",
                    "佐证材料与填报内容不符",
                    "工作内容笼统，没有具体数据",
                    "与上期填报内容雷同",
                    "完成比例与实际进展不符",
                    "未说明滞后原因和赶工措施",
                    "预计完成日期晚于整改时限",
                    "未对照整改措施逐条填报");

    private ReviewReasons() {}
}
