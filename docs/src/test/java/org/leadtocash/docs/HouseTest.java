package org.leadtocash.docs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for all modules together. */
class HouseTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.leadtocash");

    private static final String PRICING = "org.leadtocash.pricing..";
    private static final String I18N = "org.leadtocash.i18n..";

    @Test
    void everyModuleIsLookedAt() {
        Set<String> seen = Set.of("core.money", "pricing.book", "i18n.region", "testkit.core", "jdbc.credit");

        assertThat(seen)
                .allMatch(word ->
                        ALL.stream().anyMatch(type -> type.getPackageName().equals("org.leadtocash." + word)));
    }

    @Test
    void pricingAndI18nDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(PRICING)
                .should()
                .dependOnClassesThat(resideInAnyPackage(I18N))
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(I18N)
                .should()
                .dependOnClassesThat(resideInAnyPackage(PRICING))
                .check(ALL);
    }

    @Test
    void noPackageOfPricingOrI18nRunsInACircle() {
        slices().matching("org.leadtocash.pricing.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        slices().matching("org.leadtocash.i18n.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void icuStaysWithLanguageAndFormat() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.leadtocash.i18n.language..",
                        "org.leadtocash.i18n.format..",
                        "org.leadtocash.i18n.calendar..",
                        "org.leadtocash.i18n.address..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.ibm.icu.."))
                .check(ALL);
    }

    @Test
    void noDomainModuleNeedsADatabaseOrATestLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage("org.leadtocash.core..", PRICING, I18N)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "org.junit..", "net.jqwik..", "org.assertj.."))
                .check(ALL);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.(util|utils|common|helper|impl|internal|manager|service|processor|dto|misc)\\..*")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|Service|Processor|Dto)")
                .check(ALL);
    }
}
