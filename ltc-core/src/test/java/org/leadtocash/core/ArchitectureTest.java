package org.leadtocash.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of core, and the names that say nothing of the field. */
class ArchitectureTest {
    private static final String ROOT = "org.leadtocash.core";

    /** The packages from the bottom up; an arrow points to a lower floor, never along its own. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("mark"),
            List.of("decimal"),
            List.of("table"),
            List.of("money"),
            List.of("quantity", "time"),
            List.of("document"),
            List.of("source"),
            List.of("finding"),
            List.of("json"),
            List.of("form"),
            List.of("exchange", "trace"),
            List.of("tape", "audit"),
            List.of("fact"),
            List.of("expression"),
            List.of("organisation"),
            List.of("tax"),
            List.of("invoice.amount", "invoice.party", "invoice.payment"),
            List.of("invoice.line"),
            List.of("invoice", "material", "party"),
            List.of("receivable.terms"),
            List.of("promise", "receivable"),
            List.of("receivable.ageing", "receivable.allocation", "receivable.interest", "receivable.reconciliation"),
            List.of("receivable.dunning", "receivable.valuation"),
            List.of("credit.account", "credit.rule", "stage.sla"),
            List.of("credit.exposure", "stage.gate"),
            List.of("credit", "flow", "stage.model"),
            List.of("flow.balance", "stage.instance", "stage.variant"),
            List.of(
                    "credit.command",
                    "flow.chart",
                    "flow.extract",
                    "flow.rule",
                    "flow.table",
                    "stage.guard",
                    "stage.migration"),
            List.of("credit.booking", "stage", "stage.analysis"),
            List.of("credit.ledger", "stage.diagram", "stage.outlook", "stage.upgrade"),
            List.of("credit.release"),
            List.of("journey"),
            List.of("journey.mapping", "journey.thread", "journey.variant"),
            List.of("deal", "insight"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static String word(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1);
    }

    private static int floor(String word) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(word)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void arrowsPointDown() {
        Map<String, TreeSet<String>> arrows = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT) && !word(target).equals(word(type))) {
                    arrows.computeIfAbsent(word(type), none -> new TreeSet<>()).add(word(target));
                    if (floor(word(target)) >= floor(word(type))) {
                        wrong.add(dependency.getDescription());
                    }
                }
            }
        }

        assertThat(wrong).as("the figure as it stands: " + arrows).isEmpty();
    }

    @Test
    void everyPackageIsAWordOfTheMap() {
        assertThat(CORE.stream().map(ArchitectureTest::word).distinct())
                .allMatch(word -> floor(word) >= 0, "is drawn in the map");
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(util|common|helper|impl|internal|manager|service|processor|dto|misc)\\..*")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(CORE);
    }

    @Test
    void jacksonStaysInTheJsonPackage() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".json")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("tools.jackson..")
                        .or(resideInAPackage("com.fasterxml.."))
                        .negate())
                .check(CORE);
    }

    @Test
    void nothingIsSerializableExceptExceptions() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotEnums()
                .and()
                .doNotHaveSimpleName("Jackson3Module")
                .and()
                .doNotHaveSimpleName("Jackson2Module")
                .and()
                .resideOutsideOfPackage(ROOT + ".json")
                .should()
                .implement(java.io.Serializable.class)
                .check(CORE);
    }
}
