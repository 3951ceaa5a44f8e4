package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Warning;

/** A name that promises another format than the content has is worth a mild word. */
final class Extension {

    private static final Map<String, Format> PROMISES =
            Map.ofEntries(
                    Map.entry("txt", Format.TXT),
                    Map.entry("htm", Format.HTML),
                    Map.entry("html", Format.HTML),
                    Map.entry("shtml", Format.HTML),
                    Map.entry("xhtml", Format.HTML),
                    Map.entry("docx", Format.DOCX),
                    Map.entry("docm", Format.DOCX),
                    Map.entry("doc", Format.DOC),
                    Map.entry("pdf", Format.PDF),
                    Map.entry("xlsx", Format.XLSX),
                    Map.entry("xlsm", Format.XLSX),
                    Map.entry("xls", Format.XLSX),
                    Map.entry("ofd", Format.OFD));

    private Extension() {}

    static RawDocument checked(String name, RawDocument read) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        Format promised = PROMISES.get(ending);
        if (promised == null || promised == read.format()) {
            return read;
        }
        List<Warning> warnings = new ArrayList<>(read.warnings());
        warnings.add(
                Warning.of(
                        "wrong-extension",
                        "文件扩展名是 ." + ending + ",内容却是 " + read.format().word() + ",已按内容读取。"));
        return new RawDocument(
                read.format(), read.text(), read.blocks(), read.asides(), List.copyOf(warnings));
    }
}
