package org.greenledger.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.extraction.text.Shown;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {

    @Test
    void sheets_become_headed_tables_with_merged_cells_resolved() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("问题清单");
            row(sheet, 1, "序号", "问题", "时限");
            row(sheet, 2, "1", "污水直排", "2023年底前");
            row(sheet, 3, "2", "扬尘扰民", null);
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            sheet.createRow(500)
                    .createCell(9)
                    .setCellStyle(book.createCellStyle()); // formatted, empty
            Sheet second = book.createSheet("日期");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Row row = second.createRow(0);
            row.createCell(0).setCellValue("完成");
            row.createCell(1).setCellValue(LocalDate.of(2023, 6, 30));
            row.getCell(1).setCellStyle(date);
            book.createSheet("空表");
            book.write(out);
        }
        assertThat(Shown.of(out.toByteArray()))
                .isEqualTo(
                        """
                        H1 问题清单
                        | 序号 | 问题 | 时限
                        | 1 | 污水直排 | 2023年底前 [2x1]
                        | 2 | 扬尘扰民
                        H1 日期
                        | 完成 | 2023-06-30
                        """);
    }

    private static void row(
            Sheet sheet, int number, @org.jspecify.annotations.Nullable String... words) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < words.length; i++) {
            if (words[i] != null) {
                row.createCell(i + 1).setCellValue(words[i]);
            }
        }
    }
}
