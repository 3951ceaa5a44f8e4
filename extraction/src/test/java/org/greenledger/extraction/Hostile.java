package org.greenledger.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to do harm. */
final class Hostile {

    private Hostile() {}

    /** A docx whose body is so many megabytes of one repeated character. */
    static byte[] zipBomb(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>"
                            .getBytes(StandardCharsets.UTF_8));
            byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** The same, but the container says its body were small. */
    static byte[] lyingZipBomb(int megabytes) throws IOException {
        byte[] honest = zipBomb(megabytes);
        byte[] central = {'P', 'K', 1, 2};
        for (int i = honest.length - central.length; i > 0; i--) {
            if (honest[i] == 'P'
                    && honest[i + 1] == 'K'
                    && honest[i + 2] == 1
                    && honest[i + 3] == 2) {
                honest[i + 24] = 100;
                honest[i + 25] = 0;
                honest[i + 26] = 0;
                honest[i + 27] = 0;
                break;
            }
        }
        return honest;
    }

    static byte[] manyEntries(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        }
        return out.toByteArray();
    }

    static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 12; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return dtd.append("]>").toString();
    }

    /** A PNG that would unpack to a picture of 100,000 by 100,000 points. */
    static byte[] pixelBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = {
            0, 1, (byte) 0x86, (byte) 0xA0, 0, 1, (byte) 0x86, (byte) 0xA0, 8, 6, 0, 0, 0
        };
        chunk(out, "IHDR", header);
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 16];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(name.getBytes(StandardCharsets.US_ASCII));
        body.write(data);
        CRC32 sum = new CRC32();
        sum.update(body.toByteArray());
        out.write(new byte[] {0, 0, (byte) (data.length >> 8), (byte) data.length});
        out.write(body.toByteArray());
        long crc = sum.getValue();
        out.write(
                new byte[] {(byte) (crc >> 24), (byte) (crc >> 16), (byte) (crc >> 8), (byte) crc});
    }

    /** A PDF whose only page unpacks to so many megabytes. */
    static byte[] pdfBomb(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream deflate =
                new java.util.zip.DeflaterOutputStream(packed)) {
            byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                deflate.write(block);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                                + packed.size()
                                + ">>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(packed.toByteArray());
        out.write(
                "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
