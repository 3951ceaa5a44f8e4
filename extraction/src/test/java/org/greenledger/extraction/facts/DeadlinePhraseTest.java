package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenledger.extraction.PlanDraft.Term;
import org.junit.jupiter.api.Test;

class DeadlinePhraseTest {

    @Test
    void typedWordsAreReadAsInAPlan() {
        assertThat(DeadlinePhrase.field("2018年底前完成，并长期坚持"))
                .extracting(Term::kind, Term::date)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("by-date", "2018-12-31"),
                        org.assertj.core.groups.Tuple.tuple("long-term", null));
    }

    @Test
    void wordsWithoutMeaningGiveNothingAndNothingIsGuessed() {
        assertThat(DeadlinePhrase.field("尽快")).noneMatch(t -> t.date() != null);
        assertThat(DeadlinePhrase.field("")).isEmpty();
        assertThat(DeadlinePhrase.within("新建管网7公里。")).isEmpty();
    }
}
