package org.greenledger.extraction.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.greenledger.extraction.Unreadable;

/** The merged areas of a sheet, by their first cell. */
final class MergedCells {

    private MergedCells() {}

    static Map<Long, CellRangeAddress> of(byte[] sheet) throws Unreadable {
        Map<Long, CellRangeAddress> areas = new HashMap<>();
        SafeXml xml = SafeXml.of(sheet);
        while (xml.next()) {
            if (xml.atStart() && xml.name().equals("mergeCell")) {
                String reference = xml.attribute("ref");
                if (reference != null
                        && reference.matches("[A-Z]{1,3}\\d{1,7}(:[A-Z]{1,3}\\d{1,7})?")) {
                    CellRangeAddress area = CellRangeAddress.valueOf(reference);
                    areas.put(key(area.getFirstRow(), area.getFirstColumn()), area);
                }
            }
        }
        return areas;
    }

    static long key(int row, int column) {
        return ((long) row << 20) | column;
    }
}
