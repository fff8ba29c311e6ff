package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.analysis.ModelAnalysis;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.variant.Overlay;
import org.leadtocash.core.stage.variant.Variant;

/** Eight threads that share one machine and its models give the same bytes as one. */
class StageThreadsTest {
    private static final int THREADS = 8;
    private static final LtcJson JSON = LtcJson.standard().with(StageJson.formats());

    private static List<String> life(StageMachine machine) {
        List<String> told = new ArrayList<>();
        Context context = OrderExample.clerk()
                .with(OrderExample.complete())
                .with(OrderExample.verdict("credit", Findings.none()))
                .with(OrderExample.verdict("compliance", Findings.none()));
        Instance instance = machine.start("order", OrderExample.ORDER, OrderExample.LINE, context)
                .next();
        for (String event : List.of("submit", "hold", "release", "resume", "cancel", "release", "reopen", "submit")) {
            Event happening = event.equals("cancel") || event.equals("reopen")
                    ? Event.of(event).because("OURS.NO_STOCK")
                    : Event.of(event);
            Decision decision = machine.decide(instance, happening, context);
            told.add(JSON.write(decision) + JSON.write(machine.explain(instance, context)));
            Instance stays = instance;
            instance = decision.fold(Accepted::next, refused -> stays);
            told.add(JSON.write(instance));
        }
        StageModel model = machine.models().get(0);
        Overlay overlay = Overlay.of("eu", "1.0.0")
                .over("order")
                .on("REGION", "EU")
                .exitRequires("CHECKING", "poNo")
                .build();
        told.add(Variant.of(model, overlay).model().hash() + " "
                + ModelAnalysis.of(model).findings());
        return told;
    }

    @Test
    void eightThreadsOnSharedModelsGiveTheSameBytes() throws Exception {
        List<String> alone = life(StageMachine.of(OrderExample.MODEL));
        StageMachine shared = StageMachine.of(OrderExample.order().build());
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<String>> asked = () -> {
                start.await();
                return life(shared);
            };
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(asked));
            }
            for (Future<List<String>> each : answers) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aHundredThousandFactsAreAsked() {
        FactsBuilder facts =
                Facts.builder(OrderExample.FACTS).with("poNo", "PO-9").with("confirmedDate", LocalDate.of(2023, 2, 1));
        for (int i = 0; i < 100_000; i++) {
            facts.with("lines/" + i + "/quantity", i);
        }
        Context context = OrderExample.clerk()
                .with(facts.build())
                .with(OrderExample.verdict("credit", Findings.none()))
                .with(OrderExample.verdict("compliance", Findings.none()));

        Decision released = OrderExample.MACHINE.decide(OrderExample.checking(), Event.of("release"), context);
        Decision missing = OrderExample.MACHINE.decide(
                OrderExample.checking(),
                Event.of("release"),
                context.with(facts.row("lines", "last").build()));

        assertThat(released.isAccepted()).isTrue();
        assertThat(missing.findings().list())
                .singleElement()
                .satisfies(reason -> assertThat(reason.subject().path()).isEqualTo("lines/last/quantity"));
    }
}
