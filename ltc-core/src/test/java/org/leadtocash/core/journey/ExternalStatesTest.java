package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.journey.mapping.ExternalStates;
import org.leadtocash.core.stage.model.StageModel;

class ExternalStatesTest {
    private static final ExternalStates STATES = ExternalStates.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        LEAD        | tmf699 |
        OPPORTUNITY | sf     |
        QUOTE       | tmf648 |
        CONTRACT    | sf     |
        ORDER       | tmf622 | failed
        ORDER_LINE  | tmf622 | assessingCancellation failed pending pendingCancellation rejected
        INVOICE     | tmf678 |
        SERVICE     | tmf621 |
        """)
    void everyStageHasAStateThereAndTheStatesWithoutAStageAreKnown(String document, String system, String unused) {
        StageModel model = Journeys.model(DocType.of(document)).orElseThrow();

        assertThat(STATES.systems(model.docType())).containsExactly(system);
        assertThat(STATES.problems(model, system).list()).isEmpty();
        assertThat(String.join(" ", STATES.unused(model, system))).isEqualTo(unused == null ? "" : unused);
    }

    /** The lists of the interfaces as the notes on them give them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DRAFT       | inProgress
        PRICED      | inProgress
        IN_APPROVAL | pending
        APPROVED    | approved
        SENT        | approved
        ACCEPTED    | accepted
        ORDERED     | accepted
        DECLINED    | rejected
        CANCELLED   | cancelled
        EXPIRED     | cancelled
        """)
    void aQuoteIsToldByTheForumsStates(String stage, String code) {
        assertThat(STATES.code(Journeys.quote(), stage, "tmf648")).contains(code);
    }

    @Test
    void severalStagesFallUnderOneCode() {
        assertThat(STATES.stages(Journeys.quote(), "tmf648", "approved")).containsExactly("APPROVED", "SENT");
        assertThat(STATES.stages(Journeys.order(), "tmf622", "held")).containsExactly("BLOCKED", "ON_HOLD", "HELD");
        assertThat(STATES.stages(Journeys.contract(), "sf", "Draft")).containsExactly("DRAFT");
    }

    @Test
    void aStageWithoutAStateOrWithAnUnknownOneIsTold() {
        StageModel model = StageModel.of("quote", "9.0.0", DocType.QUOTE)
                .state("DRAFT", stage -> stage.initial().external("tmf648", "inProgres"))
                .state("SENT", stage -> stage.waiting())
                .state("ACCEPTED", stage -> stage.done().external("tmf648", "accepted"))
                .on("send")
                .from("DRAFT")
                .to("SENT")
                .on("accept")
                .from("SENT")
                .to("ACCEPTED")
                .build();

        assertThat(STATES.problems(model, "tmf648"))
                .hasToString("BLOCK journey.external-missing model:quote@9.0.0#SENT [stage=SENT, system=tmf648]\n"
                        + "BLOCK journey.external-unknown model:quote@9.0.0#DRAFT [stage=DRAFT, system=tmf648,"
                        + " found=\"inProgres\", maybe=\"inProgress\"]");
    }

    @Test
    void whereADocumentStandsIsOneCodeWhateverRegionsAreActive() {
        Walker order = new Walker(Journeys.machine(Journeys.placeholders()), Journeys.order())
                .walked("submit AR/anna => COMPLETE_PENDING");

        assertThat(STATES.code(Journeys.order(), order.instance(), "tmf622")).contains("acknowledged");
        assertThat(STATES.code(Journeys.order(), order.instance(), "odoo")).isEmpty();
    }
}
