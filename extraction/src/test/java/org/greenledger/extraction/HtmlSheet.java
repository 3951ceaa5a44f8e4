package org.greenledger.extraction;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a plan as a page of a government site. */
final class HtmlSheet {

    private final StringBuilder html = new StringBuilder();

    private HtmlSheet() {}

    static byte[] page(List<Relayout.Piece> pieces, List<String> header) {
        HtmlSheet sheet = new HtmlSheet();
        sheet.html.append(
                """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>整改方案公开_东川省人民政府</title><script>var a = "<p>脚本</p>";</script></head>
                <body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
                <div class="wrap"><div class="crumb">当前位置:<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/tz">通知公告</a></div>
                <div class="main"><div id="zoom">
                """);
        boolean open = false;
        for (Relayout.Piece piece : pieces) {
            if (piece instanceof Relayout.Row row) {
                if (!open) {
                    sheet.html.append("<table border=\"1\"><tr>");
                    header.forEach(cell -> sheet.cell("th", "", cell));
                    sheet.html.append("</tr>\n");
                    open = true;
                }
                sheet.row(row, header.size());
            } else {
                sheet.html.append(open ? "</table>\n" : "");
                open = false;
                sheet.cell("p", "", ((Relayout.Line) piece).text());
            }
        }
        sheet.html.append(open ? "</table>\n" : "");
        sheet.html.append(
                """
                </div></div></div>
                <div class="foot"><p><a href="/map">网站地图</a> | <a href="/about">关于我们</a></p><p>主办:东川省人民政府办公厅 东ICP备00000000号</p></div>
                </body></html>
                """);
        return sheet.html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void row(Relayout.Row row, int columns) {
        html.append("<tr>");
        if (row.parent()) {
            cell("td", " colspan=\"" + columns + "\"", row.number() + "、" + row.description());
        } else {
            row.cells().forEach(text -> cell("td", "", text));
        }
        html.append("</tr>\n");
    }

    private void cell(String tag, String attributes, String text) {
        html.append("<").append(tag).append(attributes).append(">");
        html.append(DocxSheet.escaped(text).replace("\n", "<br/>\n"));
        html.append("</").append(tag).append(">");
    }
}
