package org.greenledger.app.identity.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the units that written names mean. */
@Service
public class UnitNames {

    private final JdbcNames names;
    private final JdbcNameTerms terms;
    private final Directory directory;

    UnitNames(JdbcNames names, JdbcNameTerms terms, Directory directory) {
        this.names = names;
        this.terms = terms;
        this.directory = directory;
    }

    /**
     * What each name means where and when it was written: by full, short or former name, with the
     * plan's own place put in front of 省…, 市…, 县… and 区…, with abbreviations written out and
     * renamings followed. One candidate is certain; several, or one of another place, are left to a
     * person. Four queries, however many names.
     */
    @Transactional(readOnly = true)
    public Map<String, NameAnswer> resolve(Collection<String> written, PlanPlace place) {
        if (written.isEmpty()) {
            return Map.of();
        }
        List<String> chain = names.chain(place);
        List<NameTerm> known = terms.all();
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        written.forEach(name -> readings.put(name, ReadingRules.of(name, chain, known)));
        Set<String> asked =
                readings.values().stream()
                        .flatMap(List::stream)
                        .map(Reading::name)
                        .collect(Collectors.toSet());
        List<Candidate> candidates = names.candidates(asked, place.on());
        Map<String, Choice> choices = new LinkedHashMap<>();
        readings.forEach(
                (name, ways) -> choices.put(name, ChoiceRules.of(ways, candidates, chain)));
        Map<UnitId, UnitView> views = views(choices.values());
        Map<String, NameAnswer> answers = new LinkedHashMap<>();
        choices.forEach((name, choice) -> answers.put(name, answer(name, choice, views)));
        return answers;
    }

    private Map<UnitId, UnitView> views(Collection<Choice> choices) {
        Set<UnitId> ids = new HashSet<>();
        choices.forEach(c -> ids.addAll(c.units()));
        return directory.find(ids).stream()
                .collect(Collectors.toMap(UnitView::id, Function.identity()));
    }

    private static NameAnswer answer(String name, Choice choice, Map<UnitId, UnitView> views) {
        List<UnitView> units =
                choice.units().stream().map(views::get).filter(Objects::nonNull).toList();
        UnitView one = choice.certain() && units.size() == 1 ? units.get(0) : null;
        return choice.elsewhere()
                ? new NameAnswer(name, null, List.of(), units, choice.why())
                : new NameAnswer(name, one, units, List.of(), choice.why());
    }

    /**
     * What comes near each name in the plan's place, the nearest first, each with its reason: at
     * most five beside the candidates.
     *
     * @param open answers that are not certain
     */
    @Transactional(readOnly = true)
    public Map<String, List<NameAnswer.Suggestion>> suggest(
            Collection<NameAnswer> open, PlanPlace place) {
        Map<String, List<NameAnswer.Suggestion>> found = new LinkedHashMap<>();
        if (open.isEmpty()) {
            return found;
        }
        List<String> chain = names.chain(place);
        List<PlacedUnit> pool = names.pool(chain, place.office(), null);
        for (NameAnswer answer : open) {
            List<NameAnswer.Suggestion> near = new ArrayList<>();
            List<UnitView> bearers = bearers(answer);
            bearers.forEach(u -> near.add(new NameAnswer.Suggestion(u, sameName(u, answer.why()))));
            LikenessRules.nearest(answer.name(), pool, chain).stream()
                    .filter(s -> !bearers.contains(s.unit()))
                    .forEach(near::add);
            found.put(answer.name(), near);
        }
        return found;
    }

    /**
     * The units of a line of names, parted by 、 or line breaks.
     *
     * @throws Refused with every name that is not certain, and what it may mean
     */
    @Transactional(readOnly = true)
    public List<UnitId> line(String words, PlanPlace place) {
        List<String> written =
                Arrays.stream(words.split("[、,，;；\\r\\n]+"))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .distinct()
                        .toList();
        List<Refusal> open = new ArrayList<>();
        List<UnitId> units = new ArrayList<>();
        for (NameAnswer answer : resolve(written, place).values()) {
            UnitView unit = answer.unit() != null ? answer.unit() : inFull(answer);
            if (unit != null) {
                units.add(unit.id());
                continue;
            }
            String may =
                    bearers(answer).stream().map(UnitView::name).collect(Collectors.joining("、"));
            open.add(
                    Refusal.at(
                            "members",
                            may.isEmpty()
                                    ? "“" + answer.name() + "”没有登记，请填写已登记单位的全称"
                                    : "“" + answer.name() + "”可能是" + may + "，请填写全称"));
        }
        Refused.ifAny(open);
        return units;
    }

    private static List<UnitView> bearers(NameAnswer answer) {
        return Stream.concat(answer.candidates().stream(), answer.elsewhere().stream()).toList();
    }

    /** Whoever writes a full name that only one unit has means that unit, wherever it is. */
    private static @Nullable UnitView inFull(NameAnswer answer) {
        List<UnitView> bearers =
                bearers(answer).stream().filter(u -> u.name().equals(answer.name())).toList();
        return bearers.size() == 1 ? bearers.get(0) : null;
    }

    private static String sameName(UnitView unit, String why) {
        String place = unit.region() == null ? "" : "，属" + unit.region();
        return (why.isEmpty() ? "名称相同" : why) + place;
    }
}
