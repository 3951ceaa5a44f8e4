package org.greenledger.extraction;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.greenledger.extraction.document.Documents;
import org.greenledger.extraction.text.Cleaning;

/**
 * Prints how long reading takes: warm, for 60,000 and 6,000,000 characters, and compared with what
 * the library alone needs for the plain text of the same docx. Not a test: run it on a quiet
 * machine.
 */
public final class ReadingSpeed {

    private static final int PLAN = 60_000;

    /** Time of the processor, which other programs on the machine disturb less. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    /** Runs the whole comparison; takes a minute or two. */
    public static void main(String[] arguments) throws Exception {
        byte[] text = plan(PLAN).getBytes(StandardCharsets.UTF_8);
        byte[] docx = docx(plan(PLAN));
        PlanReader reader = new PlanReader();
        double small = best(20, () -> reader.read("plan.txt", text));
        double opened = best(20, () -> Cleaning.clean(Documents.open("plan.docx", docx)));
        double word = best(20, () -> reader.read("plan.docx", docx));
        double library = best(20, () -> plainText(docx));
        byte[] long_ = plan(100 * PLAN).getBytes(StandardCharsets.UTF_8);
        double large = best(1, () -> reader.read("plan.txt", long_));
        System.out.printf(Locale.ROOT, "60,000 characters, txt             %8.1f ms%n", small);
        System.out.printf(Locale.ROOT, "60,000 characters, docx            %8.1f ms%n", word);
        System.out.printf(Locale.ROOT, "  of it opening and cleaning       %8.1f ms%n", opened);
        System.out.printf(
                Locale.ROOT,
                "  the library's plain text alone   %8.1f ms, ratio %.2f%n",
                library,
                word / library);
        System.out.printf(
                Locale.ROOT,
                "6,000,000 characters, txt          %8.1f ms, ratio %.1f%n",
                large,
                large / small);
    }

    /** A document as Word writes it: a run for each change between Chinese and other characters. */
    private static byte[] docx(String plan) throws Exception {
        DocxSheet sheet = new DocxSheet();
        for (String line : plan.split("\n")) {
            StringBuilder xml =
                    new StringBuilder(
                            "<w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr>");
            for (String run :
                    line.split(
                            "(?<=[\\u2E80-\\uFFFF])(?=[\\x20-\\x7E])|(?<=[\\x20-\\x7E])(?=[\\u2E80-\\uFFFF])")) {
                xml.append(
                                "<w:r><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr><w:t>")
                        .append(run)
                        .append("</w:t></w:r>");
            }
            sheet.xml(xml.append("</w:p>").toString());
        }
        return sheet.bytes();
    }

    private static String plainText(byte[] docx) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /** The best of so many runs after as many to warm up, in milliseconds of the processor. */
    private static double best(int runs, Callable<?> work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2 * runs; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object result = work.call();
            double taken = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            best = i < runs / 2 || result == null ? best : Math.min(best, taken);
        }
        return best;
    }

    /** An invented plan of so many characters. */
    private static String plan(int characters) {
        StringBuilder plan = new StringBuilder("东川省督察整改方案\n2022年9月8日至27日,省督察组对云岭县开展了督察。\n");
        for (int i = 1; plan.length() < characters; i++) {
            plan.append(i)
                    .append("、云岭县第")
                    .append(i)
                    .append("号采石场裸露边坡约")
                    .append(i % 90)
                    .append("公顷长期没有治理,雨季水土流失严重,群众多次反映。\n");
            plan.append("整改目标:完成边坡复绿,植被覆盖率达到")
                    .append(i % 60 + 30)
                    .append("%以上。\n整改时限:2023年12月底前,长期坚持。\n整改措施:\n");
            for (int m = 1; m <= 3; m++) {
                plan.append(m)
                        .append("、2023年")
                        .append(m + 3)
                        .append("月底前,完成第")
                        .append(m)
                        .append("期工程的设计、招标和施工,落实资金和责任,按月报送进展。\n");
            }
            plan.append("责任单位:县自然资源局(牵头负责第1、2条)、县林业局、各镇党委、政府。\n");
        }
        return plan.toString();
    }
}
