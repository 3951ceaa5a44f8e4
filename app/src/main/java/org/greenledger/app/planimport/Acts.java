package org.greenledger.app.planimport;

/** What was done to a draft, in words. */
final class Acts {

    private Acts() {}

    static String chinese(String act) {
        return switch (act) {
            case "number" -> "编号";
            case "description" -> "问题描述";
            case "target" -> "整改目标";
            case "area" -> "地区";
            case "deadline" -> "整改时限";
            case "terms" -> "时限读法";
            case "measure-text" -> "措施文字";
            case "measure-add" -> "新增措施";
            case "measure-merge" -> "合并措施";
            case "measure-remove" -> "删除措施";
            case "measure-up", "measure-down" -> "移动措施";
            case "duty-set" -> "单位职责";
            case "duty-add" -> "新增单位";
            case "duty-remove" -> "删除单位";
            case "title", "region", "level", "kind", "round", "team" -> "方案概况";
            case "starts", "ends", "feedback", "issued", "published" -> "方案日期";
            case "text" -> "内容";
            case "indicator" -> "指标";
            default -> act;
        };
    }
}
