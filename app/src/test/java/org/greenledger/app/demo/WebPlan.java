package org.greenledger.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenledger.app.demo.PlanSource.Issue;
import org.greenledger.app.demo.PlanSource.Part;

/**
 * The plan as a page saved from a government's site, with everything that such a page has around
 * the text: navigation, the way here, print and share links, other news, the foot.
 */
final class WebPlan {

    private static final String BEFORE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <title>%1$s_临河市人民政府</title>
            <meta name="ColumnName" content="督察整改">
            <style>body{font-family:SimSun,serif}.nav li{display:inline;margin:0 1em}.foot{color:#666}</style>
            <script>var visits = 1024; function share(to) { return to + visits; }</script>
            </head>
            <body>
            <div class="top"><a href="#">简体</a> | <a href="#">繁体</a> | <a href="#">无障碍阅读</a> | <a href="#">长者模式</a></div>
            <div class="nav"><ul><li><a href="#">首页</a></li><li><a href="#">走进临河</a></li><li><a href="#">政务公开</a></li><li><a href="#">政务服务</a></li><li><a href="#">政民互动</a></li><li><a href="#">专题专栏</a></li></ul></div>
            <div class="here">当前位置：<a href="#">首页</a> &gt; <a href="#">专题专栏</a> &gt; <a href="#">督察整改</a> &gt; 正文</div>
            <div class="article">
            <h1>%1$s</h1>
            <div class="info">发布时间：%2$s 09:30&nbsp;&nbsp;来源：临河市生态环境保护督察整改办&nbsp;&nbsp;浏览次数：<span id="visits">2318</span>&nbsp;&nbsp;字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
            <div class="content">
            """;
    private static final String AFTER =
            """
            </div>
            <div class="share">分享到：<a href="#" onclick="share('wx')">微信</a> <a href="#" onclick="share('wb')">微博</a> <a href="#" onclick="window.print()">打印本页</a> <a href="#">关闭窗口</a></div>
            <div class="related"><h3>相关阅读</h3><ul><li><a href="#">临河市召开白沙河治理现场推进会</a></li><li><a href="#">青石岭矿山公园向市民征集名称</a></li><li><a href="#">今年第三季度空气质量发布</a></li></ul></div>
            </div>
            <div class="foot"><p><a href="#">网站地图</a> | <a href="#">联系我们</a> | <a href="#">隐私声明</a></p><p>主办：临河市人民政府办公室　承办：临河市大数据中心</p><p>版权所有 © 临河市人民政府　网站标识码：0000000000</p></div>
            </body>
            </html>
            """;

    private final StringBuilder page = new StringBuilder();
    private int task;

    private WebPlan() {}

    static byte[] of(PlanSource plan) {
        WebPlan made = new WebPlan();
        made.page.append(BEFORE.formatted(plan.title(), plan.issued()));
        plan.parts().forEach(made::part);
        made.line(plan.signed());
        made.line(plan.issued());
        made.page.append(AFTER);
        return made.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void part(Part part) {
        switch (part.kind()) {
            case HEADING, LIST_TITLE, TASK_SECTION -> {
                task = 0;
                strong(part.text());
            }
            case PARAGRAPH -> line(part.text());
            case TASK -> line(++task + "." + part.text());
            case ISSUES -> issues(part.issues());
        }
    }

    private void issues(List<Issue> issues) {
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            strong(Numerals.of(i + 1) + "、" + issue.description());
            for (int j = 0; j < issue.subIssues().size(); j++) {
                Issue sub = issue.subIssues().get(j);
                strong("（" + Numerals.of(j + 1) + "）" + sub.description());
                fields(sub);
            }
            if (issue.subIssues().isEmpty()) {
                fields(issue);
            }
        }
    }

    private void fields(Issue issue) {
        labelled("责任单位", issue.responsible());
        labelled("督导单位", issue.supervising());
        labelled("整改时限", issue.deadline());
        labelled("整改目标", issue.target());
        labelled("整改措施", "");
        for (int i = 0; i < issue.measures().size(); i++) {
            line((i + 1) + "、" + issue.measures().get(i));
        }
    }

    private void labelled(String label, CharSequence text) {
        page.append("<p>　　<b>").append(label).append("：</b>").append(text).append("</p>\n");
    }

    private void strong(String text) {
        page.append("<p>　　<strong>").append(text).append("</strong></p>\n");
    }

    private void line(String text) {
        page.append("<p>　　").append(text).append("</p>\n");
    }
}
