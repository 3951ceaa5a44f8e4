package org.greenledger.app.planimport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Invented plans as text files. */
final class Plans {

    /** Three issues; the second has two measures that share a lead. */
    static final String FIRST =
            """
            东川省贯彻落实中央生态环境保护督察反馈意见整改方案

            2024年5月8日至6月8日，中央第七生态环境保护督察组对东川省开展了督察，并于2024年8月20日反馈了督察意见。

            附：东川省督察反馈意见整改措施清单

            一、云湖市部分乡镇污水处理设施长期停运，生活污水直排河道。
            整改目标：乡镇污水处理设施稳定运行。
            整改时限：2025年底前完成。
            整改措施：
            1、排查全市乡镇污水处理设施运行情况，建立问题清单。
            2、新建配套管网30公里，提高污水收集率。
            责任单位：省住建厅（牵头负责第2条）、云湖市政府（牵头负责第1条）

            二、临河流域历史遗留尾矿库治理进展缓慢，环境风险突出。
            整改目标：消除尾矿库环境风险。
            整改时限：2026年6月底前完成，并长期坚持。
            整改措施：
            1、完成12座尾矿库闭库治理。
            2、建立流域水质自动监测预警体系。
            责任单位：省应急厅、临河市政府

            三、全省危险废物处置能力不足，部分企业超期贮存。
            整改目标：危险废物及时安全处置。
            整改时限：立行立改。
            整改措施：
            1、开展危险废物超期贮存专项整治。
            责任单位：省生态环境厅
            """;

    /** One deadline moved, the third issue gone, another one in its place. */
    static final String AMENDED =
            FIRST.replace("2025年底前完成", "2026年底前完成")
                    .replace("三、全省危险废物处置能力不足，部分企业超期贮存。", "三、南岸港区扬尘管控不到位，群众反映强烈。")
                    .replace("危险废物及时安全处置", "港区扬尘得到有效管控")
                    .replace("开展危险废物超期贮存专项整治", "建设全封闭料仓和喷淋设施")
                    .replace("省生态环境厅", "省交通厅");

    private Plans() {}

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
