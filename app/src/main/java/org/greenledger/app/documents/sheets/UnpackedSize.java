package org.greenledger.app.documents.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.greenledger.app.shared.Refused;

/** Refuses files that unpack to more than they should, whatever their directory claims. */
final class UnpackedSize {

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_ENTRIES = 2_000;

    private UnpackedSize() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            long left = MOST_BYTES;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            throw tooLarge();
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw Refused.because("这不是 Excel 文件（.xlsx）。旧版 .xls 或加密的表格请另存为不加密的 .xlsx 后再上传");
        }
    }

    private static Refused tooLarge() {
        return Refused.because("文件解开后过大。请删去多余的工作表和格式，或筛选后分几次导出、导入");
    }
}
