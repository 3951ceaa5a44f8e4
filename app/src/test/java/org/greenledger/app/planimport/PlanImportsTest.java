package org.greenledger.app.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PlanImportsTest {

    @Autowired PlanImports imports;
    @Autowired DraftReview review;
    @Autowired Directory directory;
    @Autowired People people;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = Office.open(directory, people, "张岚");
    }

    @Test
    void aPlanIsReadIntoPartsWithTheirPlaces() {
        ImportId id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);

        DraftView view = review.open(id, office.user());

        assertThat(view.plan().state()).isEqualTo(ImportState.REVIEW);
        assertThat(view.region()).isEqualTo("东川省");
        assertThat(view.found()).isEqualTo(3);
        DraftItem first = view.of(ItemKind.ISSUE).get(0);
        var quote = first.issue().quotations().get("target");
        assertThat(quote).isNotNull();
        assertThat(imports.source(id, office.user()).text().substring(quote.start(), quote.end()))
                .isEqualTo(first.issue().target());
    }

    @Test
    void aPlanOfAnotherOfficeIsAsIfItWereNotThere() {
        ImportId id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
        Office other = Office.open(directory, people, "王强");

        assertThat(imports.list(other.user())).isEmpty();
        assertThatThrownBy(() -> review.open(id, other.user())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.source(id, other.user())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.abandon(id, other.user())).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameContentUnderAnotherNameIsNoticed() {
        ImportId first = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
        ImportId again = Uploads.read(imports, office, "方案(1).txt", Plans.FIRST);

        assertThat(imports.twin(imports.get(again, office.user()), office.user()))
                .map(ImportView::id)
                .contains(first);
    }

    @Test
    void whatCannotBeReadSaysWhyAndWhatToDo() {
        byte[] broken = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};

        ImportId id =
                imports.upload(
                        "方案.docx",
                        "application/octet-stream",
                        new ByteArrayInputStream(broken),
                        office.user());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.get(id, office.user()).state() == ImportState.UNREADABLE);
        assertThat(imports.get(id, office.user()).failure()).containsPattern("请|可");
        assertThatThrownBy(() -> review.open(id, office.user())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasGivenUpCanNotBeCorrectedAnyMore() {
        ImportId id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
        imports.abandon(id, office.user());

        assertThatThrownBy(() -> review.settle(id, 1, true, office.user()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已放弃");
        assertThatThrownBy(() -> imports.abandon(id, office.user())).isInstanceOf(Refused.class);
    }
}
