package org.leadtocash.core.stage.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/** The seller abroad and the desk at home see different reasons of the same decision. */
class ReadingTest {
    private static final Role AR = Role.of("AR");
    private static final Role DD = Role.of("DD");
    private static final StageModel MODEL = StageModel.of("quote", "1.0.0", DocType.QUOTE)
            .facts(FactSchema.of(FactType.of("account", FactKind.TEXT), FactType.of("floorPrice", FactKind.DECIMAL)))
            .roles(AR, DD)
            .state(
                    "DRAFT",
                    stage -> stage.initial()
                            .exitRequires("account", "floorPrice")
                            .access("**", State.Access.READ)
                            .access(AR, "floorPrice", State.Access.HIDE))
            .state("SENT", State.Builder::done)
            .on("send")
            .from("DRAFT")
            .to("SENT")
            .build();
    private static final StageMachine MACHINE = StageMachine.of(MODEL);
    private static final Context CONTEXT =
            Context.at(Instant.parse("2023-01-01T00:00:00Z")).by(Actor.of("ben", AR));

    private static List<String> told(Role reader, Decision decision, Instance instance) {
        Findings findings =
                Reading.of(decision, MODEL, instance, List.of(reader), Viewer.of("reader", Sensitivity.MARGIN));
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.subject().path())
                .toList();
    }

    @Test
    void aReasonAboutWhatTheStageHidesIsWithheldAndTheReaderIsToldSo() {
        Instance draft = MACHINE.start("quote", DocRef.of(DocType.QUOTE, "1"), MainLineId.of("M"), CONTEXT)
                .next();
        Decision denied = MACHINE.decide(draft, Event.of("send"), CONTEXT);

        assertThat(told(DD, denied, draft))
                .containsExactly("BLOCK stage.fact-missing account", "BLOCK stage.fact-missing floorPrice");
        assertThat(told(AR, denied, draft))
                .containsExactly("BLOCK stage.fact-missing account", "BLOCK stage.reason-withheld ");
    }
}
