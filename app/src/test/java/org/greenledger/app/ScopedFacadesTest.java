package org.greenledger.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/** Nobody gets anything from a front door by its id alone. */
@AnalyzeClasses(
        packages = "org.greenledger.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ScopedFacadesTest {

    private static final List<String> ROOMS =
            List.of("documents", "ledger", "evidence", "planimport", "exchange", "field");

    @ArchTest
    static final ArchRule whoeverAsksByIdSaysWhoTheyAre =
            methods()
                    .that(describe("are a front door's", ScopedFacadesTest::ofFrontDoor))
                    .and(describe("take an id", ScopedFacadesTest::takesId))
                    .should(takeThePerson())
                    .because(
                            "an id can be guessed; what it names is found within a scope or not at all");

    private static boolean ofFrontDoor(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return owner.isAnnotatedWith(Service.class)
                && ROOMS.stream()
                        .anyMatch(
                                r -> owner.getPackageName().startsWith("org.greenledger.app." + r))
                && method.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean takesId(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(t -> t.getSimpleName().endsWith("Id"));
    }

    private static ArchCondition<JavaMethod> takeThePerson() {
        return new ArchCondition<>("take a CurrentUser or a Scope, or say @Unscoped(why)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks =
                        method.getRawParameterTypes().stream()
                                .anyMatch(
                                        t ->
                                                t.isEquivalentTo(CurrentUser.class)
                                                        || t.isEquivalentTo(Scope.class));
                if (!asks && !method.isAnnotatedWith(Unscoped.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " asks for nobody's scope"));
                }
            }
        };
    }

    @Service
    static class SampleDoor {
        public String good(IssueId id, CurrentUser user) {
            return id + user.name();
        }

        @Unscoped("a sample that may do without")
        public String excused(IssueId id) {
            return id.toString();
        }

        public String bad(IssueId id) {
            return id.toString();
        }
    }

    @Test
    void aDoorThatAsksNobodyFails() {
        JavaClasses sample = new ClassFileImporter().importClasses(SampleDoor.class);
        var result =
                methods()
                        .that(describe("take an id", ScopedFacadesTest::takesId))
                        .should(takeThePerson())
                        .evaluate(sample);
        assertThat(result.getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("SampleDoor.bad");
    }
}
