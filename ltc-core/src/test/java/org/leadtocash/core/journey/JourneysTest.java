package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.analysis.ModelAnalysis;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.table.ShippedResources;

class JourneysTest {
    static List<Arguments> names() {
        return List.of(
                Arguments.of(Journeys.campaign(), CampaignStages.class),
                Arguments.of(Journeys.lead(), LeadStages.class),
                Arguments.of(Journeys.opportunity(), OpportunityStages.class),
                Arguments.of(Journeys.quote(), QuoteStages.class),
                Arguments.of(Journeys.contract(), ContractStages.class),
                Arguments.of(Journeys.order(), OrderStages.class),
                Arguments.of(Journeys.orderLine(), OrderLineStages.class),
                Arguments.of(Journeys.creditRelease(), CreditReleaseStages.class),
                Arguments.of(Journeys.delivery(), DeliveryStages.class),
                Arguments.of(Journeys.invoice(), InvoiceStages.class),
                Arguments.of(Journeys.payment(), PaymentStages.class),
                Arguments.of(Journeys.collection(), CollectionStages.class),
                Arguments.of(Journeys.service(), ServiceStages.class),
                Arguments.of(Journeys.returned(), ReturnStages.class),
                Arguments.of(Journeys.masterRecord(), MasterRecordStages.class));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNamesInJavaAreTheNamesOfTheModel(StageModel model, Class<?> names) throws IllegalAccessException {
        Set<String> stages = new TreeSet<>();
        Set<String> events = new TreeSet<>();
        for (Field field : names.getFields()) {
            Object value = field.get(null);
            if (value instanceof Event event) {
                events.add(event.name());
            } else {
                assertThat(field.getName()).isEqualTo(value);
                stages.add((String) value);
            }
        }

        assertThat(stages)
                .isEqualTo(new TreeSet<>(model.states().stream().map(State::id).toList()));
        assertThat(events)
                .isEqualTo(new TreeSet<>(model.transitions().stream()
                        .map(Transition::event)
                        .filter(event -> !event.isEmpty())
                        .map(event -> event.replace(".*", ""))
                        .toList()));
    }

    @Test
    void oneMachineTakesThemAll() {
        assertThat(Journeys.machine(Journeys.placeholders()).models()).isEqualTo(Journeys.standard());
    }

    /**
     * What is left to look at: stages without a way to give up (goods and invoices that are out), without a name elsewhere,
     * deciders who also bring a document to the gate, a release of credit that nobody owns, conditions of which the first is
     * meant to win, and a contract that is renewed again and again.
     */
    @Test
    void theAnalysisFindsNothingThatRefusesAndOnlyWarningsThatAreMeant() {
        for (StageModel model : Journeys.newest()) {
            List<Finding> found = ModelAnalysis.of(model).findings().list();
            assertThat(found)
                    .as(model.id())
                    .allSatisfy(finding -> assertThat(finding.severity()).isLessThanOrEqualTo(Severity.WARN));
            assertThat(found.stream()
                            .map(finding -> finding.source().orElseThrow().rule()))
                    .as(model.id())
                    .isSubsetOf("O01", "V04", "V05", "P05", "S06", "T04");
        }
    }

    @Test
    void everyRoleIsAKnownOne() throws IllegalAccessException {
        Set<Role> known = new TreeSet<>();
        for (Field field : Roles.class.getFields()) {
            known.add((Role) field.get(null));
        }

        assertThat(Journeys.standard()).allSatisfy(model -> assertThat(known).containsAll(model.roles()));
    }

    @Test
    void everyStepThatIsNotTakenByItselfCanBeTakenBySomeone() {
        assertThat(Journeys.standard())
                .allSatisfy(model -> assertThat(model.transitions())
                        .allSatisfy(step -> assertThat(step.kind() == Transition.Kind.AUTO
                                        || !step.roles().isEmpty())
                                .as(step.id())
                                .isTrue()));
    }

    @Test
    void everyFactIsAskedForSomewhereOrDescribesALine() {
        for (StageModel model : Journeys.standard()) {
            String text = model.json().toString();
            assertThat(model.facts().types())
                    .as(model.id())
                    .allSatisfy(type -> assertThat(text).contains(type.path().toString()));
        }
    }

    @Test
    void ordersAndInvoicesAskTheOtherEngines() {
        assertThat(engines(Journeys.order(), "release")).containsExactly("credit", "compliance");
        assertThat(engines(Journeys.delivery(), "issue")).containsExactly("compliance", "credit");
        assertThat(engines(Journeys.order(), "complete")).containsExactly("flow");
        assertThat(engines(Journeys.invoice(), "issue")).containsExactly("compliance");
    }

    private static List<String> engines(StageModel model, String step) {
        List<String> engines = new ArrayList<>();
        for (Requirement requirement : model.transition(step).orElseThrow().require()) {
            if (requirement.name().equals("verdict")) {
                engines.addAll(requirement.arguments().get("engine"));
            }
        }
        return engines;
    }

    @Test
    void aModelIsFoundByItsDocument() {
        assertThat(Journeys.model(DocType.ORDER)).contains(Journeys.order());
        assertThat(Journeys.model(DocType.of("WARRANTY"))).isEmpty();
    }

    /** The hashes were computed apart from the library, by Python's json and hashlib over the files with keys sorted. */
    @Test
    void theContentOfAShippedVersionNeverChanges() throws IOException {
        StringBuilder hashes = new StringBuilder();
        Journeys.standard()
                .forEach(model -> hashes.append(model.ref())
                        .append(' ')
                        .append(model.hash().hex())
                        .append('\n'));
        StringBuilder pinned = new StringBuilder();
        try (Reader reader = ShippedResources.open(JourneysTest.class, "shipped-models.txt")) {
            int next = reader.read();
            while (next >= 0) {
                pinned.append((char) next);
                next = reader.read();
            }
        }

        assertThat(hashes).hasToString(pinned.toString());
    }
}
