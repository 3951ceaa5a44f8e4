package org.greenledger.app.identity.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions of GB/T 2260 down to the county, with those that are gone, and an office's own. */
@Service
public class Regions {

    private static final Pattern OWN_CODE = Pattern.compile("9[0-9]{5}");

    private final JdbcRegions regions;
    private final ApplicationEventPublisher events;

    Regions(JdbcRegions regions, ApplicationEventPublisher events) {
        this.regions = regions;
        this.events = events;
    }

    /** The region with this code, existing or gone. */
    public Optional<RegionView> find(String code) {
        return regions.find(code);
    }

    /** The existing region with this name; empty when there is none or more than one. */
    public Optional<RegionView> only(String name) {
        List<RegionView> named = regions.named(name);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /**
     * Regions whose code begins with the words or whose present or former name contains them,
     * existing ones first.
     *
     * @param limit at most this many, 1 or more
     */
    public List<RegionView> search(String words, int limit) {
        return words.isBlank() ? List.of() : regions.search(words.strip(), limit);
    }

    /** The regions directly below one that exist; the provinces for an empty code. */
    public List<RegionView> below(String code) {
        return regions.below(code);
    }

    /**
     * Adds a region of an office's own.
     *
     * @param code six digits beginning with 9, which GB/T 2260 leaves free
     * @param parent code of the region above it; empty for a province
     * @throws Refused when the code is taken or does not fit its level
     */
    @Transactional
    public void add(String code, String name, RegionLevel level, String parent) {
        List<Refusal> found = new ArrayList<>();
        if (!OWN_CODE.matcher(code).matches()) {
            found.add(Refusal.at("code", "自编代码须为9开头的六位数字，国家标准不使用这一段"));
        } else if (regions.find(code).isPresent()) {
            found.add(Refusal.at("code", "代码“" + code + "”已经使用"));
        }
        if (name.strip().length() < 2 || name.strip().length() > 50) {
            found.add(Refusal.at("name", "行政区名称须为2到50个字"));
        }
        RegionLevel above = regions.find(parent).map(RegionView::level).orElse(null);
        boolean fits =
                parent.isEmpty()
                        ? level == RegionLevel.PROVINCE
                        : above != null && above.compareTo(level) < 0;
        if (!fits) {
            found.add(Refusal.at("parent", "上级行政区不存在，或级别不高于它"));
        }
        Refused.ifAny(found);
        regions.insert(code, name.strip(), level, parent.isEmpty() ? null : parent);
        events.publishEvent(new RegionAdded(code, name.strip()));
    }
}
