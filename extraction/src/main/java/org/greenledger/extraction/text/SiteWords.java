package org.greenledger.extraction.text;

import java.util.regex.Pattern;

/** Words of the web site around a text, where the page was saved as plain text. */
final class SiteWords {

    private static final Pattern TRAIL =
            Pattern.compile(
                    "(?:您|你)?(?:现在|当前|目前)?(?:所在|的)?的?位置 ?[:：].*|首页 ?[>＞»].*|.{0,20}[>＞»].{0,30}[>＞»].{0,40}");

    private static final Pattern FOOT =
            Pattern.compile(
                    "扫一扫.*|.*(?:ICP[备证]|公网安备|网站标识码|标识码[:：]|版权所有|Copyright|All Rights Reserved|网站地图|网站声明|免责(?:声明|申明)|版权(?:声明|申明)|技术支持[:：]|建议您?使用|浏览器|最佳分辨率|访问量|您是第|网站电话|新闻热线|投稿邮箱|违法和不良信息).*"
                            + "|(?:主办|承办|主管|维护|制作)(?:单位)?[:：].*|(?:标签|关键词|Tags?)[:：].*"
                            + "|.{0,10}(?:责任编辑|编辑|审核|校对|作者|打印|关闭|分享到?|字号|字体|收藏|返回顶部|返回首页|上一篇|下一篇|上一条|下一条|相关阅读|相关链接|相关文章|推荐阅读|热门推荐|友情链接|联系我们|关于我们|关于本网)(?:[:：].{0,60}|[】\\]]?|(?:[ |｜/]{1,4}.{0,40}))"
                            + "|.{0,12}(?:机构|政府|部门|单位|其他|相关|县区|区县|市县|省级|驻.{1,4}单位)网站|其他网站|凡注有.{0,200}|.{0,20}(?:微信|微博|客户端|公众号).{0,20}");

    /** A page that was not saved from a plan's own site links to other articles. */
    private static final Pattern ARTICLE =
            Pattern.compile(
                    ".*(?:心得体会|自查报告|范文|工作总结|汇总篇?|座谈会|召开|述职|演讲稿|读后感|作文|大全|下载|怎么写|排名|录取|分数线|最新|攻略|推荐|一览).*");

    private SiteWords() {}

    static boolean isTrail(String line) {
        return line.length() <= 80 && TRAIL.matcher(line).matches();
    }

    static boolean isFoot(String line) {
        return line.length() <= 260 && FOOT.matcher(line).matches();
    }

    static boolean isArticle(String line) {
        return line.length() <= 40 && !endsSentence(line) && ARTICLE.matcher(line).matches();
    }

    static boolean endsSentence(String line) {
        return !line.isEmpty() && "。；;！？!?：:，,、".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
