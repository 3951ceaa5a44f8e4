package org.greenledger.app.identity.names;

import java.util.List;
import org.greenledger.app.identity.UnitView;

/** The levels of government below the state. */
enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN;

    /**
     * The level of a chain's first place.
     *
     * @param chain a place and the places above it, nearest first; not empty
     */
    static Level of(List<String> chain) {
        String own = chain.get(0);
        String top = chain.get(chain.size() - 1);
        int from =
                PlaceRules.isMunicipality(top)
                        ? 1
                        : PlaceRules.isProvince(top) ? 0 : fromBelow(top);
        int depth =
                from
                        + chain.size()
                        - (chain.size() == 1 && from == 1 && PlaceRules.isMunicipality(own)
                                ? 2
                                : 1);
        if (depth == 1
                && (own.endsWith("县")
                        || own.endsWith("旗")
                        || (own.endsWith("区") && !own.endsWith("地区")))) {
            return COUNTY;
        }
        return values()[Math.min(depth, TOWN.ordinal())];
    }

    /** The level of a government's seat: by its region's code where the register has one. */
    static Level of(List<String> seat, UnitView unit) {
        String code = unit.regionCode();
        if (code == null || !seat.get(0).equals(unit.region()) || !code.matches("[1-8][0-9]{5}")) {
            return of(seat);
        }
        return code.endsWith("0000") ? PROVINCE : code.endsWith("00") ? CITY : COUNTY;
    }

    /** Where the province is not known. */
    private static int fromBelow(String top) {
        return top.endsWith("县") || top.endsWith("旗") || (top.endsWith("区") && !top.endsWith("地区"))
                ? 2
                : top.endsWith("镇") || top.endsWith("乡") || top.endsWith("街道") ? 3 : 1;
    }
}
