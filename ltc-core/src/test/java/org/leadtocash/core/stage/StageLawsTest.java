package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.StageArbitraries.Happening;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.table.ShippedResources;

class StageLawsTest {
    private static final LtcJson JSON = LtcJson.standard().with(StageJson.formats());

    @Provide
    Arbitrary<StageModel> models() {
        return Arbitraries.oneOf(StageArbitraries.models(), NestedArbitraries.models());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return StageArbitraries.histories();
    }

    private static Accepted start(StageMachine machine) {
        return machine.start(
                "random", StageArbitraries.DOCUMENT, StageArbitraries.LINE, Context.at(StageArbitraries.START));
    }

    private static String outcome(Decision decision) {
        if (decision instanceof Accepted accepted) {
            return "accepted " + accepted.path();
        }
        if (decision instanceof Refused.Denied denied) {
            return denied.selected().isEmpty()
                    ? "pending"
                    : "denied " + denied.selected().get() + " "
                            + new TreeSet<>(denied.reasons().stream()
                                    .map(finding -> finding.code().value())
                                    .filter(code -> code.startsWith("stage."))
                                    .toList());
        }
        return decision instanceof Refused.Duplicate ? "duplicate" : "ignored";
    }

    private static String summary(Instance instance) {
        return instance.config() + " " + new TreeMap<>(instance.entered()) + " " + instance.seq() + " "
                + instance.cycle() + " " + new TreeMap<>(instance.history());
    }

    @Property(seed = "20240601", tries = 400, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theSlowMachineWrittenApartAgrees(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) {
        StageMachine machine = StageMachine.of(model);
        ReferenceInterpreter slow = new ReferenceInterpreter(model, StageArbitraries.START);
        Instance instance = start(machine).next();
        for (Happening happening : history) {
            Decision decision = machine.decide(instance, happening.event(), happening.context());
            assertThat(outcome(decision)).isEqualTo(slow.fire(happening.event(), happening.context()));
            Statistics.collect(outcome(decision).replaceFirst(" .*", ""));
            Instance before = instance;
            instance = decision.fold(Accepted::next, refused -> before);
            assertThat(summary(instance)).isEqualTo(slow.summary());
        }
        Statistics.coverage(seen -> List.of("accepted", "denied", "ignored", "pending", "duplicate")
                .forEach(outcome -> seen.check(outcome).count(count -> count > 20)));
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theSameQuestionHasTheSameAnswerAndTheInstanceIsUntouched(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) {
        StageMachine machine = StageMachine.of(model);
        Instance instance = start(machine).next();
        for (Happening happening : history) {
            String before = JSON.write(instance);
            Decision decision = machine.decide(instance, happening.event(), happening.context());
            Decision again = StageMachine.of(model).decide(instance, happening.event(), happening.context());
            assertThat(JSON.write(again)).isEqualTo(JSON.write(decision));
            assertThat(again).isEqualTo(decision);
            assertThat(JSON.write(instance)).isEqualTo(before);
            Instance stays = instance;
            instance = decision.fold(Accepted::next, refused -> stays);
        }
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theAuditRebuildsTheInstanceAndRefusesAGap(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) {
        StageMachine machine = StageMachine.of(model);
        Accepted first = start(machine);
        Instance instance = first.next();
        List<AuditEntry> audit = new ArrayList<>(List.of(first.audit()));
        for (Happening happening : history) {
            if (machine.decide(instance, happening.event(), happening.context()) instanceof Accepted accepted) {
                audit.add(accepted.audit());
                instance = accepted.next();
            }
        }
        List<AuditEntry> stored = audit.stream()
                .map(entry -> JSON.readStored("entry", JSON.write(entry), AuditEntry.class))
                .toList();

        assertThat(machine.replay(stored)).isEqualTo(instance);
        if (audit.size() > 2) {
            List<AuditEntry> gap = new ArrayList<>(audit);
            gap.remove(1);
            assertThatThrownBy(() -> machine.replay(gap)).isInstanceOf(LoadException.class);
        }
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsExplainedIsWhatIsDecided(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) {
        StageMachine machine = StageMachine.of(model);
        Instance instance = start(machine).next();
        for (Happening happening : history) {
            Explanation explanation = machine.explain(instance, happening.context());
            Event event = Event.of(happening.event().name());
            boolean accepted =
                    machine.decide(instance, event, happening.context()).isAccepted();
            explanation
                    .event(event.name())
                    .ifPresent(decision -> assertThat(decision.isAccepted()).isEqualTo(accepted));
            assertThat(explanation.allowed())
                    .allSatisfy(name -> assertThat(
                                    explanation.event(name).orElseThrow().isAccepted())
                            .isTrue());
            Instance stays = instance;
            instance = machine.decide(instance, happening.event(), happening.context())
                    .fold(Accepted::next, refused -> stays);
        }
    }

    @Property(seed = "20240601", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whenEveryReasonIsSettledTheStepIsTaken(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) {
        StageMachine machine = StageMachine.of(model);
        Instance instance = start(machine).next();
        for (Happening happening : history) {
            Decision decision = machine.decide(instance, happening.event(), happening.context());
            Event event = happening.event();
            Context context = happening.context();
            for (int round = 0; round < 8 && decision instanceof Refused.Denied denied; round++) {
                assertThat(denied.reasons().isEmpty()).isFalse();
                for (Finding reason : denied.reasons()) {
                    event = Settling.of(reason, event);
                    context = Settling.of(reason, context);
                }
                decision = machine.decide(instance, event, context);
            }
            // A loop in the model and a stage that nobody was held in are settled by nobody.
            boolean settled = decision.findings().with(StageCodes.AUTO_LOOP).isEmpty()
                    && decision.findings().with(StageCodes.NOT_HELD).isEmpty();
            assertThat(settled && decision instanceof Refused.Denied).isFalse();
            Instance stays = instance;
            instance = decision.fold(Accepted::next, refused -> stays);
        }
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void decisionsAndInstancesSurviveTheirJson(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) {
        StageMachine machine = StageMachine.of(model);
        Instance instance = start(machine).next();
        for (Happening happening : history) {
            Decision decision = machine.decide(instance, happening.event(), happening.context());
            Decision read = JSON.readStored("decision", JSON.write(decision), Decision.class);
            assertThat(read).isEqualTo(decision);
            assertThat(JSON.write(read)).isEqualTo(JSON.write(decision));
            Explanation explanation = machine.explain(instance, happening.context());
            assertThat(JSON.readStored("explanation", JSON.write(explanation), Explanation.class))
                    .isEqualTo(explanation);
            Instance stays = instance;
            instance = read.fold(Accepted::next, refused -> stays);
            assertThat(JSON.readStored("instance", JSON.write(instance), Instance.class))
                    .isEqualTo(instance);
        }
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aModelIsTheSameInJavaAndInJson(@ForAll("models") StageModel model) {
        String text = JSON.write(model);

        StageModel read = JSON.read("model", text, StageModel.class);

        assertThat(read).isEqualTo(model);
        assertThat(read.hash()).isEqualTo(model.hash());
        assertThat(read.states()).isEqualTo(model.states());
        assertThat(read.transitions()).isEqualTo(model.transitions());
        assertThat(JSON.read("model", CanonicalJson.pretty(JSON.tree(model)), StageModel.class)
                        .hash())
                .isEqualTo(model.hash());
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyFindingIsSaidAsTheCatalogueDeclaresIt(
            @ForAll("models") StageModel model, @ForAll("histories") List<Happening> history) throws IOException {
        CodeCatalogue catalogue;
        try (Reader csv = ShippedResources.open(Finding.class, "findings.csv")) {
            catalogue = CodeCatalogue.read("findings.csv", csv);
        }
        StageMachine machine = StageMachine.of(model);
        Instance instance = start(machine).next();
        for (Happening happening : history) {
            Decision decision = machine.decide(instance, happening.event(), happening.context());
            for (Finding finding : decision.findings()) {
                assertThat(catalogue.check(finding).list())
                        .as(finding.toString())
                        .isEmpty();
                assertThat(finding.remedies())
                        .allSatisfy(remedy ->
                                assertThat(catalogue.entry(remedy.code())).isPresent());
            }
            Instance stays = instance;
            instance = decision.fold(Accepted::next, refused -> stays);
        }
    }

    @Provide
    Arbitrary<String> brokenModels() {
        String text = JSON.write(OrderExample.MODEL);
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "null",
                "0",
                "-1",
                "1e999",
                "true",
                "\"DRAFT\"",
                "\"*\"",
                "\\u0000",
                "\"\\ud800\"",
                "\"FINAL_OK\"",
                "{\"path\":\"poNo\"}",
                "P1D",
                "");
        return pieces.flatMap(piece -> Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(at -> Arbitraries.integers()
                        .between(0, 12)
                        .map(cut ->
                                text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + cut)))));
    }

    @Property(seed = "20240601", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aBrokenModelIsOnlyEverALoadException(@ForAll("brokenModels") String text) {
        try {
            assertThat(JSON.read("model", text, StageModel.class).states()).isNotEmpty();
        } catch (LoadException e) {
            assertThat(e.problems().isEmpty()).isFalse();
        }
    }
}
