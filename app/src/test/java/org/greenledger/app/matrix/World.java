package org.greenledger.app.matrix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.exchange.Exports;
import org.greenledger.app.exchange.Sheets;
import org.greenledger.app.exchange.units.UnitSheets;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.InspectionEntry;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.PlanEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.app.ledger.VersionEntry;
import org.greenledger.app.ledger.deadlines.ExtensionForm;
import org.greenledger.app.ledger.deadlines.Extensions;
import org.greenledger.app.ledger.deadlines.MilestoneForm;
import org.greenledger.app.ledger.deadlines.MilestoneId;
import org.greenledger.app.ledger.deadlines.Milestones;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueQuery;
import org.greenledger.app.ledger.lists.SavedViews;
import org.greenledger.app.ledger.points.PointEntry;
import org.greenledger.app.ledger.points.Points;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.PlanImports;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.periods.Periods;
import org.greenledger.app.progress.review.ReviewTarget;
import org.greenledger.app.progress.review.Reviews;
import org.greenledger.app.progress.review.SpotChecks;
import org.greenledger.app.progress.review.SpotDrawId;
import org.greenledger.app.progress.review.SpotForm;
import org.greenledger.app.progress.review.Verdict;
import org.greenledger.app.progress.rhythms.RhythmForm;
import org.greenledger.app.progress.rhythms.Rhythms;
import org.greenledger.app.progress.sheets.ReportSheets;
import org.greenledger.app.supervision.checks.Checks;
import org.greenledger.app.supervision.checks.FindingQuery;
import org.greenledger.app.supervision.checks.FindingRow;
import org.greenledger.app.supervision.checks.Findings;
import org.greenledger.app.supervision.lamps.CriticismKind;
import org.greenledger.app.supervision.lamps.Criticisms;
import org.greenledger.app.supervision.lamps.DueActs;
import org.greenledger.app.supervision.lamps.Preset;
import org.greenledger.app.supervision.lamps.RuleSetView;
import org.greenledger.app.supervision.lamps.RuleSets;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the matrix asks about: two provinces, the people of {@link Role}, and things with a letter
 * each. Every word of a thing ends in its token, so that an answer that knows of it is found out.
 *
 * <p>Issues: A led, shared and supervised; B led and supervised; C shared; D of none of these; E
 * the county's own; X as A, but secret; Q the province's, led by the supervising department; O the
 * outsider's. T is a task of the leading department, U one of nobody's, I an indicator. M is the
 * office's draft under review, N the outsider's; H a sheet of the office's head, K one of the
 * clerk's; V a view the office's head keeps; P a proof of A by the leading department.
 */
final class World {

    static final List<String> LETTERS =
            List.of(
                    "A", "B", "C", "D", "E", "H", "I", "K", "M", "N", "O", "P", "Q", "T", "U", "V",
                    "X");

    final String mark = UUID.randomUUID().toString().substring(0, 6);
    final TestPeople people;
    final Map<Role, CurrentUser> users = new EnumMap<>(Role.class);

    /** What stands for {@code $name} in the table. */
    final Map<String, String> values = new TreeMap<>();

    private final ApplicationContext server;
    private final Ledger ledger;
    private final UnitId province;
    private final UnitId city;
    private final UnitId county;
    private final UnitId abroad;
    private final Map<Role, UnitId> units = new EnumMap<>(Role.class);

    World(ApplicationContext server) throws IOException {
        this.server = server;
        ledger = server.getBean(Ledger.class);
        people = TestPeople.of(server);
        province = unit("东川省政府", UnitKind.GOVERNMENT, null);
        city = unit("云湖市政府", UnitKind.GOVERNMENT, province);
        county = unit("临河县政府", UnitKind.GOVERNMENT, city);
        abroad = unit("西岭省政府", UnitKind.GOVERNMENT, null);
        settlePeople();
        settleLedger();
        settleWork();
        settleMonth();
        settleLamps();
    }

    /** Lamps are lit; A and X are red, for they were criticised, which makes an interview due. */
    private void settleLamps() {
        CurrentUser office = user(Role.OFFICE);
        LocalDate today = LocalDate.now(server.getBean(Clock.class));
        RuleSets sets = server.getBean(RuleSets.class);
        RuleSetView set = sets.take(Preset.GUANGYUAN, office);
        InspectionId inspection = new InspectionId(Long.parseLong(values.get("inspection")));
        sets.choose(inspection, set.version(), today, "", office);
        for (String letter : List.of("A", "X")) {
            server.getBean(Criticisms.class)
                    .record(
                            new IssueId(Long.parseLong(values.get(letter))),
                            CriticismKind.BULLETIN,
                            "省督察办",
                            today,
                            "进展缓慢",
                            office);
        }
        values.put("lamp-rules", "" + set.id().value());
        values.put(
                "lamp-act",
                "" + server.getBean(DueActs.class).page(true, 1, office).rows().get(0).id());
    }

    CurrentUser user(Role role) {
        return Objects.requireNonNull(users.get(role));
    }

    /** The sign by which a thing is known. */
    String token(String letter) {
        return letter + "·" + mark;
    }

    /** The letters of all things that a text knows of. */
    String letters(String text) {
        StringBuilder found = new StringBuilder();
        for (String letter : LETTERS) {
            if (text.contains(token(letter))) {
                found.append(letter);
            }
        }
        return found.toString();
    }

    private UnitId unit(String name, UnitKind kind, UnitId parent) {
        return people.unit(name + mark, kind, name.substring(0, 3) + mark, parent);
    }

    private void settlePeople() {
        UnitId cityOffice = unit("云湖市整改办", UnitKind.OFFICE, city);
        person(Role.OUTSIDER, unit("西岭省整改办", UnitKind.OFFICE, abroad), "office-clerk");
        person(Role.PARTICIPATING, unit("临河县水务局", UnitKind.DEPARTMENT, county), "unit-reporter");
        person(Role.ABOVE, county, "leader");
        person(Role.LEAD, unit("云湖市住建局", UnitKind.DEPARTMENT, city), "unit-head");
        person(Role.SUPERVISING, unit("东川省生态环境厅", UnitKind.DEPARTMENT, province), "supervisor");
        person(Role.CLERK, cityOffice, "office-clerk");
        person(Role.OFFICE, cityOffice, "office-head");
        person(Role.SUPERIOR, unit("东川省整改办", UnitKind.OFFICE, province), "office-head");
        person(Role.SYSTEM, cityOffice, "system-admin");
        person(Role.SECURITY, cityOffice, "security-admin");
        person(Role.AUDIT, cityOffice, "audit-admin");
        users.replaceAll((role, user) -> people.again(user));
        values.put("unit", "" + units.get(Role.LEAD).value());
        values.put("city", "" + city.value());
        values.put("abroad", "" + abroad.value());
        values.put("person", "" + user(Role.LEAD).id().value());
        values.put("username", user(Role.ABOVE).username());
        values.put("post", "" + Objects.requireNonNull(user(Role.LEAD).post()).value());
        values.put("foreign-post", "" + Objects.requireNonNull(user(Role.OUTSIDER).post()).value());
        values.put("post-seen", values.get("post") + ":0");
        values.put("abroad-name", "西岭省政府" + mark);
        values.put("city-name", "云湖市政府" + mark);
        values.put("mark", mark);
        values.put("missing", "999999999");
    }

    private void person(Role role, UnitId unit, String code) {
        units.put(role, unit);
        users.put(role, people.person(role.word(), unit, code));
    }

    private void settleLedger() throws IOException {
        DutyEntry lead = duty(Role.LEAD, DutyRole.LEAD);
        DutyEntry shares = duty(Role.PARTICIPATING, DutyRole.PARTICIPATING);
        DutyEntry supervises = duty(Role.SUPERVISING, DutyRole.SUPERVISING);
        DutyEntry nobody = duty("市总工会", null, DutyRole.LEAD);
        Adopted own =
                adopt(
                        "云湖市督察",
                        city,
                        Role.OFFICE,
                        Map.of(
                                "A", List.of(lead, shares, supervises),
                                "B", List.of(lead, supervises),
                                "C", List.of(nobody, shares),
                                "D", List.of(nobody),
                                "E", List.of(duty("临河县政府", county, DutyRole.RESPONSIBLE)),
                                "X", List.of(lead, shares, supervises)));
        ledger.secret(
                new IssueId(Long.parseLong(values.get("X"))),
                0,
                true,
                "涉及问责" + token("X"),
                user(Role.OFFICE));
        adopt(
                "东川省督察",
                province,
                Role.SUPERIOR,
                Map.of("Q", List.of(duty(Role.SUPERVISING, DutyRole.LEAD))));
        Adopted foreign = adopt("西岭省督察", abroad, Role.OUTSIDER, Map.of("O", List.of(nobody)));
        values.put("plan", "" + own.version().value());
        values.put("inspection", "" + own.inspection().value());
        values.put("foreign-plan", "" + foreign.version().value());
        values.put("foreign-inspection", "" + foreign.inspection().value());
    }

    private Adopted adopt(String name, UnitId owner, Role by, Map<String, List<DutyEntry>> issues)
            throws IOException {
        Text text = new Text(name + "整改方案");
        List<IssueEntry> entries = new ArrayList<>();
        new TreeMap<>(issues)
                .forEach(
                        (letter, duties) ->
                                entries.add(
                                        text.issue(
                                                "" + (entries.size() + 1), token(letter), duties)));
        boolean first = by == Role.OFFICE;
        List<TaskEntry> tasks =
                first
                        ? List.of(
                                task("1", token("T"), duty(Role.LEAD, DutyRole.LEAD)),
                                task("2", token("U"), duty("市委宣传部", null, DutyRole.LEAD)))
                        : List.of();
        List<IndicatorEntry> indicators =
                first
                        ? List.of(
                                new IndicatorEntry(
                                        "优良水体比例" + token("I"),
                                        ">=",
                                        new BigDecimal("85"),
                                        "%",
                                        "2026-12-31",
                                        null,
                                        null))
                        : List.of();
        FileId file =
                server.getBean(Documents.class)
                        .store(name + ".txt", "text/plain", stream(text.text()))
                        .id();
        Adopted adopted =
                ledger.adopt(
                        new PlanEntry(
                                new InspectionEntry(
                                        name + mark,
                                        "东川省",
                                        "provincial",
                                        "inspection",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        owner,
                                        Map.of()),
                                text.version(file, "{\"issues\":\"" + issues.size() + "\"}"),
                                entries,
                                tasks,
                                indicators),
                        user(by));
        ledger.book(adopted.inspection(), user(by))
                .issues()
                .forEach(
                        i -> {
                            String description = i.entry().description();
                            int at = description.indexOf("·" + mark);
                            values.put(description.substring(at - 1, at), "" + i.id().value());
                        });
        return adopted;
    }

    /** A finding each of what has a leading unit with nobody in charge: A, B and X. */
    private void settleFindings() {
        InspectionId inspection = new InspectionId(Long.parseLong(values.get("inspection")));
        server.getBean(Checks.class)
                .run(inspection, server.getBean(Clock.class).instant().plus(Duration.ofDays(20)));
        for (String letter : List.of("A", "X")) {
            FindingQuery query = FindingQuery.of(new IssueId(Long.parseLong(values.get(letter))));
            FindingRow row =
                    server.getBean(Findings.class).page(query, user(Role.OFFICE)).rows().get(0);
            values.put("finding-" + letter, "" + row.id().value());
            values.put("finding-" + letter + "-seen", row.seen());
        }
    }

    /** A milestone of issue A, and its lead's request to put it off. */
    private void settleDays() {
        IssueId issue = new IssueId(Long.parseLong(values.get("A")));
        Milestones milestones = server.getBean(Milestones.class);
        milestones.add(
                issue,
                new MilestoneForm(null, "清理完工", LocalDate.of(2040, 6, 30), null, ""),
                user(Role.OFFICE));
        MilestoneId milestone = milestones.of(issue, user(Role.OFFICE)).get(0).id();
        values.put("milestone", "" + milestone.value());
        values.put(
                "extension",
                ""
                        + server.getBean(Extensions.class)
                                .apply(
                                        issue,
                                        new ExtensionForm(
                                                null,
                                                milestone,
                                                LocalDate.of(2040, 12, 31),
                                                "汛期不能施工",
                                                "已过半",
                                                List.of()),
                                        user(Role.LEAD))
                                .value());
    }

    private void settleWork() throws IOException {
        settleFindings();
        values.put("import", "" + imported(Role.OFFICE, "M"));
        values.put("foreign-import", "" + imported(Role.OUTSIDER, "N"));
        values.put("sheet", "" + sheet(Role.OFFICE, "H"));
        values.put("own-sheet", "" + sheet(Role.CLERK, "K"));
        values.put("unit-sheet", "" + unitSheet());
        values.put("point", "" + point("A", Role.OFFICE));
        values.put("foreign-point", "" + point("O", Role.OUTSIDER));
        point("X", Role.OFFICE);
        values.put("proof", "" + proof());
        settleDays();
        reportMonthly();
        SavedViews views = server.getBean(SavedViews.class);
        views.keep(token("V"), "due=soon", user(Role.OFFICE));
        values.put("view", "" + views.of(user(Role.OFFICE)).get(0).id());
        values.put(
                "item",
                ""
                        + server.getBean(org.greenledger.app.planimport.DraftReview.class)
                                .open(
                                        new ImportId(Long.parseLong(values.get("import"))),
                                        user(Role.OFFICE))
                                .items()
                                .get(1)
                                .id());
    }

    private long point(String letter, Role by) {
        Points points = server.getBean(Points.class);
        IssueId issue = new IssueId(Long.parseLong(values.get(letter)));
        PointEntry entry = new PointEntry("点位" + token(letter), null, null, null);
        points.add(issue, List.of(entry), user(by));
        return points.of(issue, user(by)).get(0).id().value();
    }

    /** The city's inspection is reported on; the lead has filed its first measure of A. */
    private void settleMonth() throws IOException {
        InspectionId inspection = new InspectionId(Long.parseLong(values.get("inspection")));
        LocalDate today = LocalDate.now(server.getBean(Clock.class));
        values.put(
                "period",
                ""
                        + server.getBean(Periods.class)
                                .of(inspection, user(Role.OFFICE))
                                .get(0)
                                .id()
                                .value());
        long owed =
                server.getBean(JdbcClient.class)
                        .sql(
                                "select min(id) from progress.owed where issue_id = ? and part ="
                                        + " 'submits'")
                        .param(Long.parseLong(values.get("A")))
                        .query(Long.class)
                        .single();
        values.put("owed", "" + owed);
        values.put("report-seen", owed + ":1");
        server.getBean(Reporting.class)
                .submit(
                        List.of(ReportForm.of(new OwedId(owed), 40, "排查管网", today)),
                        ReportOrigin.PAGE,
                        user(Role.LEAD));
        values.put("report-sheet", "" + reportSheet());
        values.put("draw", "" + drawn(owed, today));
    }

    /** A draw of another report of A, accepted before. */
    private long drawn(long owed, LocalDate today) {
        JdbcClient jdbc = server.getBean(JdbcClient.class);
        long other =
                jdbc.sql(
                                "select id from progress.owed where issue_id = ? and part ="
                                        + " 'submits' and id <> ? order by id limit 1")
                        .params(Long.parseLong(values.get("B")), owed)
                        .query(Long.class)
                        .single();
        server.getBean(Reporting.class)
                .submit(
                        List.of(ReportForm.of(new OwedId(other), 40, "排查管网", today)),
                        ReportOrigin.PAGE,
                        user(Role.LEAD));
        server.getBean(Reviews.class)
                .judge(
                        List.of(new ReviewTarget(new OwedId(other), 1)),
                        Verdict.ACCEPT,
                        user(Role.OFFICE));
        SpotDrawId draw =
                server.getBean(SpotChecks.class)
                        .draw(
                                new SpotForm(
                                        new PeriodId(Long.parseLong(values.get("period"))),
                                        100,
                                        null,
                                        "1"),
                                user(Role.OFFICE));
        values.put(
                "check",
                "" + server.getBean(SpotChecks.class).rows(draw, user(Role.OFFICE)).get(0).id());
        return draw.value();
    }

    private long imported(Role by, String letter) {
        String text =
                """
                东川省贯彻落实督察反馈意见整改方案（%s）

                一、南岸污水厂进水浓度长期偏低，问题%s。
                整改目标：达到设计值%s。
                整改时限：2025年底前完成。
                整改措施：
                1、排查管网%s。
                责任单位：市住建局
                """
                        .formatted(token(letter), token(letter), token(letter), token(letter));
        PlanImports imports = server.getBean(PlanImports.class);
        ImportId id = imports.upload(token(letter) + ".txt", "text/plain", stream(text), user(by));
        imports.awaitRead(id, Duration.ofSeconds(60));
        return id.value();
    }

    private long sheet(Role by, String letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InspectionId inspection = new InspectionId(Long.parseLong(values.get("inspection")));
        server.getBean(Exports.class)
                .sheet(IssueQuery.first(IssueFilter.ALL.of(inspection), 500), "表", user(by), out);
        return server.getBean(Sheets.class)
                .upload(
                        token(letter) + ".xlsx",
                        new ByteArrayInputStream(out.toByteArray()),
                        user(by))
                .value();
    }

    /** The office's inspection is reported on every month; $owed is the lead's report on A. */
    private void reportMonthly() {
        server.getBean(Rhythms.class)
                .set(
                        new RhythmForm(
                                new InspectionId(Long.parseLong(values.get("inspection"))),
                                Course.RUNNING,
                                Frequency.MONTHLY,
                                5,
                                java.time.LocalDate.now(server.getBean(java.time.Clock.class)),
                                ""),
                        user(Role.OFFICE));
        org.greenledger.app.progress.filling.FillingView view =
                server.getBean(org.greenledger.app.progress.filling.Filling.class)
                        .view(null, null, 1, user(Role.LEAD));
        values.put("period", "" + Objects.requireNonNull(view.period()).id().value());
        values.put(
                "owed",
                ""
                        + view.issues().stream()
                                .filter(i -> ("" + i.issue().value()).equals(values.get("A")))
                                .findFirst()
                                .orElseThrow()
                                .rows()
                                .get(0)
                                .id()
                                .value());
    }

    private long proof() {
        return server.getBean(org.greenledger.app.evidence.Evidence.class)
                .add(
                        org.greenledger.app.evidence.NewProof.of(
                                new IssueId(Long.parseLong(values.get("A"))),
                                List.of(),
                                org.greenledger.app.evidence.ProofSource.PAGE),
                        new org.greenledger.app.evidence.NewFile(
                                token("P") + ".txt", stream("清理记录" + token("P"))),
                        user(Role.LEAD))
                .value();
    }

    /** A sheet of reports of the lead, with nothing filled. */
    private long reportSheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportSheets sheets = server.getBean(ReportSheets.class);
        PeriodId period = new PeriodId(Long.parseLong(values.get("period")));
        sheets.export(
                server.getBean(Periods.class).get(period, user(Role.LEAD)),
                null,
                user(Role.LEAD),
                out);
        return sheets.upload(
                        "填报.xlsx", new ByteArrayInputStream(out.toByteArray()), user(Role.LEAD))
                .value();
    }

    private long unitSheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UnitSheets sheets = server.getBean(UnitSheets.class);
        sheets.export(out);
        return sheets.upload(
                        "单位.xlsx", new ByteArrayInputStream(out.toByteArray()), user(Role.SYSTEM))
                .value();
    }

    private DutyEntry duty(Role role, DutyRole as) {
        return duty(role.word() + mark, units.get(role), as);
    }

    private static DutyEntry duty(String name, UnitId unit, DutyRole as) {
        return new DutyEntry(name, name, unit, as, List.of(), DutyScope.ALL, false, null);
    }

    private static TaskEntry task(String number, String token, DutyEntry duty) {
        return new TaskEntry(
                number,
                "压实责任",
                "落实责任" + token,
                "落实责任" + token + "。逐级落实。",
                null,
                List.of(duty),
                List.of(),
                null);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a plan, written while its issues are made. */
    private static final class Text {
        private final StringBuilder words = new StringBuilder();
        private final String title;

        Text(String title) {
            this.title = title;
            write(title);
        }

        private Quotation write(String line) {
            int start = words.length();
            words.append(line).append('\n');
            return new Quotation(start, start + line.length(), null, null);
        }

        IssueEntry issue(String number, String token, List<DutyEntry> duties) {
            Quotation description = write("问题" + token + "：河道沿岸垃圾清理不彻底");
            Quotation target = write("整改目标" + token + "：清理到位");
            Quotation measure = write("措施" + token + "：开展清河行动");
            return new IssueEntry(
                    number,
                    null,
                    text(description),
                    text(target),
                    "地" + token,
                    "2026年6月底前",
                    List.of(),
                    List.of(new MeasureEntry(1, text(measure), List.of(), measure)),
                    duties,
                    Map.of("description", description, "target", target));
        }

        private String text(Quotation at) {
            return words.substring(at.start(), at.end());
        }

        String text() {
            return words.toString();
        }

        VersionEntry version(FileId file, String declared) {
            return new VersionEntry(
                    title,
                    file,
                    text(),
                    SourceText.of(text(), List.of(), List.of()).layout(),
                    declared,
                    "{}",
                    null,
                    null);
        }
    }
}
