package org.greenledger.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.SignedInPage;
import org.springframework.web.bind.annotation.RequestMapping;

/** The conventions of the house, each with its reason. */
@AnalyzeClasses(packages = "org.greenledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ConventionsTest {

    private static final List<Class<? extends Annotation>> STATEMENTS =
            List.of(Requires.class, PublicPage.class, SignedInPage.class);

    @ArchTest
    static final ArchRule everyHandlerStatesWhoMayUseIt =
            methods()
                    .that(describe("handle requests", ConventionsTest::handlesRequests))
                    .should(stateWhoMayUseThem())
                    .because(
                            "a handler that states nothing answers nobody, and a forgotten one must fail here and not in an office");

    @ArchTest
    static final ArchRule sqlStaysInItsRoom =
            classes()
                    .that()
                    .haveSimpleNameStartingWith("Jdbc")
                    .should()
                    .notBePublic()
                    .because("tables belong to one room; others use its front door");

    @ArchTest
    static final ArchRule onlySqlClassesSpeakSql =
            noClasses()
                    .that()
                    .haveSimpleNameNotStartingWith("Jdbc")
                    .and()
                    .resideInAPackage("org.greenledger.app..")
                    .and()
                    .resideOutsideOfPackages("org.greenledger.app.database..", "gg.jte..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                    .because("whoever looks for a query looks for a class named Jdbc…");

    @ArchTest
    static final ArchRule pagesAreHidden =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Page")
                    .and()
                    .areMetaAnnotatedWith(org.springframework.stereotype.Controller.class)
                    .should()
                    .notBePublic()
                    .because("controllers are called by the web and by nobody else");

    @ArchTest
    static final ArchRule rulesKnowNoFramework =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .or()
                    .haveSimpleNameEndingWith("Policy")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                    .because(
                            "a rule is read and tested by people who know the field, not the framework");

    @ArchTest
    static final ArchRule theReaderKnowsNobody =
            noClasses()
                    .that()
                    .resideInAPackage("org.greenledger.extraction..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.greenledger.app..", "org.springframework..", "java.sql..")
                    .because("document in; draft, spans and warnings out");

    @ArchTest
    static final ArchRule todayComesFromTheClock =
            noClasses()
                    .that()
                    .resideInAPackage("org.greenledger.app..")
                    .should()
                    .callMethodWhere(
                            describe(
                                    "takes the time without a clock",
                                    ConventionsTest::takesTimeWithoutClock))
                    .because("deadlines are tested on days of our choosing");

    @ArchTest
    static final ArchRule noForbiddenEndings =
            noClasses()
                    .that()
                    .resideInAPackage("org.greenledger..")
                    .should()
                    .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)$")
                    .because("such a name says nothing about what is inside");

    private static boolean handlesRequests(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class)
                && resideInAPackage("org.greenledger..").test(method.getOwner());
    }

    private static boolean takesTimeWithoutClock(JavaCall<?> call) {
        return call.getName().equals("now")
                && Set.of(
                                "java.time.LocalDate",
                                "java.time.LocalDateTime",
                                "java.time.Instant",
                                "java.time.ZonedDateTime",
                                "java.time.OffsetDateTime",
                                "java.time.YearMonth",
                                "java.time.Year")
                        .contains(call.getTargetOwner().getFullName())
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(t -> t.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaMethod> stateWhoMayUseThem() {
        return new ArchCondition<>("state @Requires, @SignedInPage or @PublicPage") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean stated =
                        STATEMENTS.stream()
                                .anyMatch(
                                        s ->
                                                metaAnnotatedWith(s).test(method)
                                                        || metaAnnotatedWith(s).test(owner));
                if (!stated) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " states nothing"));
                }
            }
        };
    }
}
