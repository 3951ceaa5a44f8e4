package org.greenledger.app.identity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of two published plans against a register with the real units and with the same
 * departments of other provinces and cities, counties of the same names, and other levels.
 */
@ServerTest
@Transactional
class CorpusNamesTest {

    private static final List<String> JIANGXI =
            List.of("南昌", "九江", "景德镇", "萍乡", "新余", "鹰潭", "赣州", "宜春", "上饶", "吉安", "抚州");
    private static final List<String> ZHEJIANG =
            List.of("杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴", "金华", "衢州", "舟山", "台州", "丽水");
    private static final List<String> HUNAN =
            List.of("长沙", "株洲", "湘潭", "衡阳", "邵阳", "岳阳", "常德", "张家界", "益阳", "郴州", "永州");

    @Autowired Directory directory;
    @Autowired UnitNames names;
    @Autowired UnitGroups groups;
    @Autowired JdbcNameTerms terms;
    @Autowired ApplicationContext server;

    private static NameRegister real() {
        return new NameRegister().add("jiangxi.txt").add("yulin.txt");
    }

    private static NameRegister decoys() {
        return new NameRegister()
                .add("浙江", "jiangxi.txt", s -> moved(s, "江西", "浙江", ZHEJIANG), true)
                .add("湖南", "jiangxi.txt", s -> moved(s, "江西", "湖南", HUNAN), true)
                .add("延安", "yulin.txt", s -> s.replace("榆林", "延安").replace("榆神", "延神"), true)
                .add("大同", "yulin.txt", s -> s.replace("榆林", "大同").replace("陕西", "山西"), true);
    }

    private static String moved(String words, String from, String to, List<String> cities) {
        String moved = words.replace(from, to);
        for (int k = 0; k < cities.size(); k++) {
            moved = moved.replace(JIANGXI.get(k) + "市", cities.get(k) + "市");
        }
        return moved;
    }

    /** Written names with what they mean, by place. */
    private static Map<String, Map<String, String>> expected() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        Map<String, String> at = new LinkedHashMap<>();
        for (List<String> line : NameRegister.lines("expected.txt")) {
            if (line.size() == 1) {
                at = all.computeIfAbsent(line.get(0), p -> new LinkedHashMap<>());
            } else {
                at.put(line.get(0), line.get(1));
            }
        }
        return all;
    }

    /** The units that a plan of the corpus names; skips the test where there is no corpus. */
    private static Set<String> written(String gold) throws IOException {
        Path file = Path.of("..", "..", "shared", "corpus", "gold", gold).normalize();
        assumeTrue(Files.isRegularFile(file), "no corpus beside the project: " + gold);
        Collection<String> units =
                JsonPath.parse(Files.readString(file)).read("$..responsibilities[*].unit");
        return new LinkedHashSet<>(units);
    }

    @ParameterizedTest
    @CsvSource({"jiangxi-2017.json,江西省,2017-12-31", "yulin-2019.json,榆林市,2019-06-28"})
    void everyUnitOfThePlanIsTheRightOneOrAGroupAndNoneIsWrong(
            String gold, String region, LocalDate on) throws IOException {
        Set<String> written = written(gold);
        Map<String, String> right = expected().get(region);
        assertThat(right.keySet()).containsExactlyInAnyOrderElementsOf(written);
        Map<String, UnitId> ids = new LinkedHashMap<>();
        real().enter(directory, ids);
        decoys().enter(directory, ids);
        leadingGroup(ids);
        PlanPlace place = new PlanPlace(region, on, null);

        Map<String, NameAnswer> answers = names.resolve(written, place);
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (String name : written) {
            boolean group = UnitGroups.isGroup(name);
            String found = group ? members(name, place) : found(answers.get(name));
            figures.merge(
                    group ? "groups" : found.startsWith("?") ? "open" : "one unit",
                    1,
                    Integer::sum);
            if (!found.equals(right.get(name))) {
                wrong.add(name + " = " + found + ", not " + right.get(name));
            }
        }

        System.out.println("names of " + gold + ": " + written.size() + " " + figures);
        assertThat(wrong).isEmpty();
    }

    private void leadingGroup(Map<String, UnitId> ids) {
        TestPeople people = TestPeople.of(server);
        CurrentUser office = people.person("张岚", ids.get("yulin.txt榆林市人民政府"), "office-head");
        List<UnitId> members =
                ids.entrySet().stream()
                        .filter(e -> e.getKey().matches("yulin.txt榆林市.*局"))
                        .map(Map.Entry::getValue)
                        .limit(9)
                        .toList();
        groups.set(ids.get("yulin.txt榆林市生态环境保护督察整改工作领导小组"), members, "按成立通知", office);
    }

    private String members(String name, PlanPlace place) {
        List<UnitView> members = groups.resolve(List.of(name), place).get(name).members();
        assertThat(members).allMatch(u -> !u.name().matches(".*(浙江|湖南|延安|大同).*"));
        return members.isEmpty() ? "work" : "group:" + members.size();
    }

    private static String found(NameAnswer answer) {
        UnitView unit = answer.unit();
        return unit != null ? unit.name() : "?" + answer.candidates();
    }

    @Test
    void unitsOfOtherPlacesNeverTurnACertainAnswerIntoAnotherCertainOne() {
        List<NameTerm> known = terms.all();
        List<NameRegister.Entry> others = decoys().entries;
        Random random = new Random(20261121);
        int checked = 0;
        for (int round = 0; round < 60; round++) {
            NameRegister more = real();
            others.stream()
                    .filter(e -> random.nextInt(3) == 0 || random.nextInt(40) == 0)
                    .forEach(more.entries::add);
            for (Map.Entry<String, Map<String, String>> place : expected().entrySet()) {
                List<String> chain =
                        place.getKey().equals("榆林市") ? List.of("榆林市", "陕西省") : List.of("江西省");
                for (String name : place.getValue().keySet()) {
                    Choice before = choice(name, chain, known, real());
                    Choice after = choice(name, chain, known, more);
                    if (before.certain()) {
                        checked++;
                        assertThat(after.certain() ? after.units() : before.units())
                                .as(name)
                                .isEqualTo(before.units());
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(3000);
    }

    private final Map<String, List<Reading>> read = new HashMap<>();

    private Choice choice(
            String name, List<String> chain, List<NameTerm> known, NameRegister register) {
        List<Reading> readings =
                read.computeIfAbsent(name + chain, n -> ReadingRules.of(name, chain, known));
        Set<String> asked = new HashSet<>();
        readings.forEach(r -> asked.add(r.name()));
        return ChoiceRules.of(readings, register.candidates(asked), chain);
    }
}
