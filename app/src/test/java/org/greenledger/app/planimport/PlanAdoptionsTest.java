package org.greenledger.app.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PlanAdoptionsTest {

    private static final InspectionForm FORM = new InspectionForm("东川省中央生态环境保护督察", "东川省");

    @Autowired PlanImports imports;
    @Autowired DraftReview review;
    @Autowired DraftEditing editing;
    @Autowired PlanAdoptions adoptions;
    @Autowired Ledger ledger;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;
    @Autowired DataSource source;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = Office.open(directory, people, "张岚");
    }

    @Test
    void anAdoptedPlanStandsInTheLedgerWithItsSentences() {
        ImportId id = upload(Plans.FIRST);

        Adopted adopted = adoptions.adopt(id, FORM, office.user());

        Book book = ledger.book(adopted.inspection(), office.user());
        assertThat(book.issues()).hasSize(3);
        BookIssue first = book.issues().get(0);
        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(first.entry().measures()).hasSize(2);
        assertThat(first.entry().measures().get(0).quotation()).isNotNull();
        assertThat(imports.get(id, office.user()).state()).isEqualTo(ImportState.ADOPTED);
    }

    @Test
    void twoPeopleAtOnceAdoptItOnce() {
        ImportId id = upload(Plans.FIRST);

        List<CompletableFuture<Adopted>> both =
                List.of(
                        CompletableFuture.supplyAsync(
                                () -> adoptions.adopt(id, FORM, office.user())),
                        CompletableFuture.supplyAsync(
                                () -> adoptions.adopt(id, FORM, office.user())));

        long refused = both.stream().filter(PlanAdoptionsTest::refused).count();
        assertThat(refused).isEqualTo(1);
        assertThat(ledger.inspections(office.user())).hasSize(1);
    }

    @Test
    void aConnectionCutInTheMiddleLeavesNothingAndTheNextTryEntersAll() throws Exception {
        ImportId id = upload(Plans.FIRST);
        try (Connection blocker = TestDatabase.asOwner(source);
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute("lock table audit.entry in share row exclusive mode");
            CompletableFuture<Adopted> cut =
                    CompletableFuture.supplyAsync(() -> adoptions.adopt(id, FORM, office.user()));
            await().atMost(Duration.ofSeconds(60)).until(this::adoptionHasWritten);
            database.sql("select pg_terminate_backend(" + WAITING + ")")
                    .query(Boolean.class)
                    .single();
            await().atMost(Duration.ofSeconds(60)).until(cut::isCompletedExceptionally);
            blocker.rollback();
        }

        assertThat(ledger.inspections(office.user())).isEmpty();
        assertThat(imports.get(id, office.user()).state()).isEqualTo(ImportState.REVIEW);
        Adopted adopted = adoptions.adopt(id, FORM, office.user());
        assertThat(ledger.book(adopted.inspection(), office.user()).issues()).hasSize(3);
    }

    @Test
    void allReasonsAgainstAdoptingAreToldAtOnce() {
        ImportId id = upload(Plans.FIRST);
        DraftItem second = review.open(id, office.user()).of(ItemKind.ISSUE).get(1);
        editing.edit(
                id,
                second.id(),
                second.version(),
                "number",
                Map.of("number", List.of("1")),
                office.user());

        assertThatThrownBy(() -> adoptions.adopt(id, new InspectionForm("", ""), office.user()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("督察名称")
                .hasMessageContaining("地区")
                .hasMessageContaining("不止一次");
        assertThat(ledger.inspections(office.user())).isEmpty();
    }

    @Test
    void anAmendedPlanProposesExactlyWhatWasAmended() {
        Adopted first = adoptions.adopt(upload(Plans.FIRST), FORM, office.user());
        ImportId amended = upload(Plans.AMENDED);

        LaterVersion later = adoptions.compare(amended, first.inspection(), office.user());

        PlanComparison issues = later.issues();
        assertThat(issues.changed()).hasSize(1);
        assertThat(issues.changed().get(0).fields())
                .extracting(PlanComparison.Difference::field)
                .containsExactly("deadline");
        assertThat(issues.withdrawn()).extracting(b -> b.entry().number()).containsExactly("3");
        assertThat(issues.created())
                .extracting(c -> c.entry().number())
                .as("the number of the withdrawn issue is not used again")
                .containsExactly("4");
        assertThat(issues.untouched()).hasSize(1);
        assertThat(later.keys()).hasSize(3);
    }

    @Test
    void aPlanThatIsSilentAboutThePlaceDoesNotTakeTheOfficesWordBack() {
        Adopted first = adoptions.adopt(upload(Plans.FIRST), FORM, office.user());
        BookIssue issue = ledger.book(first.inspection(), office.user()).issues().get(0);
        ledger.edit(
                issue.id(),
                issue.version(),
                List.of(FieldChange.of(IssueField.AREA, "云湖市")),
                "按现场核查登记",
                Origin.PAGE,
                office.user());

        LaterVersion later =
                adoptions.compare(upload(Plans.AMENDED), first.inspection(), office.user());

        assertThat(later.issues().changed())
                .flatExtracting(PlanComparison.Changed::fields)
                .extracting(PlanComparison.Difference::field)
                .containsExactly("deadline");
    }

    @Test
    void onlyWhatIsConfirmedIsApplied() {
        Adopted first = adoptions.adopt(upload(Plans.FIRST), FORM, office.user());
        ImportId amended = upload(Plans.AMENDED);
        LaterVersion later = adoptions.compare(amended, first.inspection(), office.user());
        String created =
                later.keys().stream().filter(k -> k.startsWith("new:")).findFirst().orElseThrow();

        adoptions.apply(
                amended, first.inspection(), Set.of(created), later.fingerprint(), office.user());

        Book book = ledger.book(first.inspection(), office.user());
        assertThat(book.latestNumber()).isEqualTo(2);
        assertThat(book.issues()).hasSize(4).noneMatch(BookIssue::withdrawn);
        assertThat(book.issues().get(0).dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void everythingConfirmedIsAppliedAndNothingIsDeleted() {
        Adopted first = adoptions.adopt(upload(Plans.FIRST), FORM, office.user());
        ImportId amended = upload(Plans.AMENDED);
        LaterVersion later = adoptions.compare(amended, first.inspection(), office.user());

        Adopted second =
                adoptions.apply(
                        amended,
                        first.inspection(),
                        later.keys(),
                        later.fingerprint(),
                        office.user());

        assertThat(second.created()).isEqualTo(1);
        assertThat(second.changed()).isEqualTo(1);
        assertThat(second.withdrawn()).isEqualTo(1);
        Book book = ledger.book(first.inspection(), office.user());
        assertThat(book.issues()).hasSize(4);
        assertThat(book.issues().get(0).dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(book.issues().stream().filter(BookIssue::withdrawn))
                .extracting(b -> b.entry().number())
                .containsExactly("3");
    }

    @Test
    void theSamePlanAgainProposesNothing() {
        Adopted first = adoptions.adopt(upload(Plans.FIRST), FORM, office.user());
        ImportId again = upload(Plans.FIRST);

        LaterVersion later = adoptions.compare(again, first.inspection(), office.user());

        assertThat(later.keys()).isEmpty();
        assertThatThrownBy(
                        () ->
                                adoptions.apply(
                                        again,
                                        first.inspection(),
                                        Set.of(),
                                        later.fingerprint(),
                                        office.user()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoComparedBeforeAnotherChangedTheDraftMustCompareAgain() {
        Adopted first = adoptions.adopt(upload(Plans.FIRST), FORM, office.user());
        ImportId amended = upload(Plans.AMENDED);
        LaterVersion seen = adoptions.compare(amended, first.inspection(), office.user());
        DraftItem item = review.open(amended, office.user()).of(ItemKind.ISSUE).get(0);
        editing.edit(
                amended,
                item.id(),
                item.version(),
                "target",
                Map.of("value", List.of("另一个目标")),
                office.user());

        assertThatThrownBy(
                        () ->
                                adoptions.apply(
                                        amended,
                                        first.inspection(),
                                        seen.keys(),
                                        seen.fingerprint(),
                                        office.user()))
                .isInstanceOf(Stale.class);
        assertThat(ledger.book(first.inspection(), office.user()).latestNumber()).isEqualTo(1);
    }

    private static final String WAITING =
            "(select pid from pg_locks where relation = 'audit.entry'::regclass and not granted)";

    private boolean adoptionHasWritten() {
        return database.sql("select exists " + WAITING.replace("select pid", "select 1"))
                .query(Boolean.class)
                .single();
    }

    private static boolean refused(CompletableFuture<Adopted> adoption) {
        try {
            adoption.join();
            return false;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(Refused.class);
            return true;
        }
    }

    private ImportId upload(String text) {
        return Uploads.read(imports, office, "方案.txt", text);
    }
}
