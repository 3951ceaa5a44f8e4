package org.greenledger.app.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a unit's name as a plan writes it: what it is called in full and what sort of unit it is.
 */
final class UnitNaming {

    private static final Map<String, UnitKind> ENDINGS =
            Map.ofEntries(
                    Map.entry("人民政府", UnitKind.GOVERNMENT),
                    Map.entry("政府", UnitKind.GOVERNMENT),
                    Map.entry("行署", UnitKind.GOVERNMENT),
                    Map.entry("党委", UnitKind.PARTY),
                    Map.entry("市委", UnitKind.PARTY),
                    Map.entry("省委", UnitKind.PARTY),
                    Map.entry("县委", UnitKind.PARTY),
                    Map.entry("区委", UnitKind.PARTY),
                    Map.entry("纪委监委", UnitKind.PARTY),
                    Map.entry("管委会", UnitKind.COMMITTEE),
                    Map.entry("党工委", UnitKind.COMMITTEE),
                    Map.entry("公司", UnitKind.ENTERPRISE),
                    Map.entry("集团", UnitKind.ENTERPRISE),
                    Map.entry("厂", UnitKind.ENTERPRISE),
                    Map.entry("法院", UnitKind.COURT),
                    Map.entry("检察院", UnitKind.COURT),
                    Map.entry("领导小组", UnitKind.TEMPORARY),
                    Map.entry("专班", UnitKind.TEMPORARY),
                    Map.entry("指挥部", UnitKind.TEMPORARY),
                    Map.entry("整改办", UnitKind.OFFICE),
                    Map.entry("整改办公室", UnitKind.OFFICE));

    private UnitNaming() {}

    /** 省水利厅 in 东川省 is 东川省水利厅; a name that already carries its place stays as it is. */
    static String fullName(String written, @Nullable String region) {
        if (region == null || region.isEmpty() || written.startsWith(region) || written.isEmpty()) {
            return written;
        }
        String level = region.substring(region.length() - 1);
        return written.startsWith(level) && written.length() > 1
                ? region + written.substring(1)
                : written;
    }

    /** The kind its name's ending tells; a department where it tells none. */
    static UnitKind kind(String name) {
        if (name.startsWith("省委")
                || name.startsWith("市委")
                || name.startsWith("县委")
                || name.startsWith("区委")) {
            return UnitKind.PARTY;
        }
        return ENDINGS.entrySet().stream()
                .filter(e -> name.endsWith(e.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElse(UnitKind.DEPARTMENT);
    }
}
