package org.greenledger.extraction.text;

import java.util.List;

/** Lines of advertising words that hacked mirrors carry, mostly at the end. */
final class Spam {

    /** Words no rectification plan uses in this density. */
    private static final List<String> WORDS =
            List.of(
                    "人妻", "无码", "亚洲", "欧美", "日韩", "国产精品", "国产亚洲", "国产系列", "精品", "久久", "一区二区",
                    "二区三区", "成人", "情色", "色情", "黄色", "av", "无遮挡", "免费观看", "在线观看", "在线播放", "高清",
                    "视频在线", "激情", "自拍", "偷拍", "少妇", "美女", "裸体", "伦理", "博彩", "赌场", "赌博", "娱乐城",
                    "真人娱乐", "百家乐", "老虎机", "棋牌", "时时彩", "六合彩", "彩票", "投注", "下注", "开户送", "澳门", "葡京",
                    "体育直播", "足球直播", "代孕", "发票", "代开", "私服", "外挂", "翻墙", "网赚", "刷单", "贷款秒批", "91麻豆",
                    "麻豆", "蜜桃", "草莓视频", "抖阴", "app下载");

    private Spam() {}

    /**
     * @param end whether the line stands at an end of the document, where less is needed
     */
    static boolean is(String line, boolean end) {
        String lower = line.toLowerCase(java.util.Locale.ROOT);
        int kinds = 0;
        int covered = 0;
        for (String word : WORDS) {
            int before = covered;
            for (int at = lower.indexOf(word);
                    at >= 0;
                    at = lower.indexOf(word, at + word.length())) {
                covered += word.length();
            }
            kinds += covered > before ? 1 : 0;
        }
        boolean dense = covered * 100L >= line.length() * (end ? 20L : 35L);
        return dense && kinds >= (end ? 3 : 4) && !line.contains("整改");
    }
}
