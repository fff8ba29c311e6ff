package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.expression.Expression.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.StageArbitraries.Happening;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.variant.Change;
import org.leadtocash.core.stage.variant.Common;
import org.leadtocash.core.stage.variant.Overlay;
import org.leadtocash.core.stage.variant.OverlayBuilder;
import org.leadtocash.core.stage.variant.Variant;
import org.leadtocash.core.stage.variant.VariantJson;

class VariantLawsTest {
    private static final LtcJson JSON = LtcJson.standard().with(VariantJson.formats());
    private static final List<String> PARTS = List.of(
            "entryRequired/text1",
            "exitRequired/text2",
            "required/rows",
            "required/text2",
            "require/demand1",
            "roles/A",
            "roles/B",
            "roles",
            "notActorOf/go1",
            "notActorOf/hold",
            "within",
            "reasonList",
            "when",
            "in",
            "notIn/S1",
            "from/S1",
            "to",
            "kind");

    /** One change of a part of one of the stages or steps, counted round. */
    record Wish(int element, String part, Change.Verb verb) {
        Optional<Change> in(StageModel model) {
            boolean ofState = part.endsWith("text1") || part.startsWith("exit");
            List<String> names = ofState
                    ? model.states().stream().map(State::id).toList()
                    : model.transitions().stream().map(Transition::id).toList();
            String section = ofState ? "states" : "transitions";
            Address at = Address.parse("/" + section + "/" + names.get(element % names.size()) + "/" + part);
            return Optional.of(new Change(verb, at, value(), Optional.empty()));
        }

        private Optional<Json> value() {
            return switch (part) {
                case "require/demand1" ->
                    Optional.of(JsonObject.of("name", Json.of("demand1"))
                            .with("that", path("demand1").json()));
                case "roles" -> Optional.of(JsonArray.of(List.of(Json.of("A"))));
                case "within" -> Optional.of(Json.of("PT24H"));
                case "reasonList" -> Optional.of(Json.of("why"));
                case "when" -> Optional.of(path("choice3").json());
                case "in" -> Optional.of(JsonArray.of(List.of(JsonArray.of(List.of(Json.of("S1"))))));
                case "to" -> Optional.of(Json.of("S1"));
                case "kind" -> Optional.of(Json.of("CORRECT"));
                default ->
                    verb == Change.Verb.REPLACE ? Optional.of(Json.of(part.replaceFirst(".*/", ""))) : Optional.empty();
            };
        }
    }

    @Provide
    Arbitrary<StageModel> models() {
        return Arbitraries.oneOf(StageArbitraries.models(), NestedArbitraries.models());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return StageArbitraries.histories();
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return wishes(Arbitraries.of(Change.Verb.TIGHTEN));
    }

    @Provide
    Arbitrary<List<Wish>> anyWishes() {
        return wishes(Arbitraries.of(
                Change.Verb.TIGHTEN, Change.Verb.TIGHTEN, Change.Verb.ADD, Change.Verb.LOOSEN, Change.Verb.REPLACE));
    }

    private static Arbitrary<List<Wish>> wishes(Arbitrary<Change.Verb> verbs) {
        return Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.of(PARTS), verbs)
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** The variant of as many of these wishes as may be granted, one after the other. */
    private static Optional<Variant> variant(StageModel template, List<Wish> wishes) {
        Optional<Variant> best = Optional.empty();
        List<Change> granted = new ArrayList<>();
        for (Wish wish : wishes) {
            List<Change> more = new ArrayList<>(granted);
            wish.in(template).ifPresent(more::add);
            try {
                best = Optional.of(Variant.of(template, overlay("wish", more).build()));
                granted = more;
            } catch (LoadException e) {
                assertThat(e.problems().isEmpty()).isFalse();
            }
        }
        return best.filter(some -> !some.model().json().equals(template.json()));
    }

    private static OverlayBuilder overlay(String id, List<Change> changes) {
        OverlayBuilder overlay =
                Overlay.of(id, "1.0.0").over("random").on("REGION", "X").as("random", "1.0.1");
        changes.forEach(overlay::change);
        return overlay;
    }

    private static Instance start(StageMachine machine) {
        return machine.start(
                        "random", StageArbitraries.DOCUMENT, StageArbitraries.LINE, Context.at(StageArbitraries.START))
                .next();
    }

    private static void assertRefines(StageModel template, StageModel variant, List<Happening> history) {
        StageMachine wide = StageMachine.of(template);
        StageMachine narrow = StageMachine.of(variant);
        Instance there = start(wide);
        Instance here = start(narrow);
        for (Happening happening : history) {
            Decision decision = narrow.decide(here, happening.event(), happening.context());
            if (decision instanceof Accepted accepted) {
                Decision other = wide.decide(there, happening.event(), happening.context());
                assertThat(other).isInstanceOf(Accepted.class);
                assertThat(((Accepted) other).path()).isEqualTo(accepted.path());
                there = ((Accepted) other).next();
                here = accepted.next();
                assertThat(here.config()).isEqualTo(there.config());
                assertThat(here.history()).isEqualTo(there.history());
            }
        }
    }

    @Property(seed = "20240601", tries = 250, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whatOnlyTightensAcceptsNothingThatTheTemplateRefuses(
            @ForAll("models") StageModel template,
            @ForAll("wishes") List<Wish> wishes,
            @ForAll("histories") List<Happening> history) {
        Optional<Variant> variant = variant(template, wishes);
        Statistics.collect(variant.isPresent());
        variant.ifPresent(tighter -> assertRefines(template, tighter.model(), history));
        Statistics.coverage(seen -> seen.check(true).count(count -> count > 100));
    }

    @Property(seed = "20240602", tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whateverIsWishedOfALockedTemplateItNeverAllowsMore(
            @ForAll("models") StageModel model,
            @ForAll("anyWishes") List<Wish> wishes,
            @ForAll("histories") List<Happening> history) {
        StageModel template = locked(model, Map.of("/states", Lock.TIGHTEN_ONLY, "/transitions", Lock.TIGHTEN_ONLY));
        Optional<Variant> variant = variant(template, wishes);
        Statistics.collect(variant.isPresent());
        variant.ifPresent(tighter -> assertRefines(template, tighter.model(), history));
        Statistics.coverage(seen -> seen.check(true).count(count -> count > 100));
    }

    private static StageModel locked(StageModel model, Map<String, Lock> locks) {
        Map<String, Json> said = new TreeMap<>();
        locks.forEach((at, lock) -> said.put(at, Json.of(lock.name())));
        return ModelJson.MODEL.read("locked", ((JsonObject) model.json()).with("locks", JsonObject.from(said)));
    }

    @Property(seed = "20240603", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsLockedStaysAsItIs(
            @ForAll("models") StageModel model, @ForAll("anyWishes") List<Wish> wishes, @ForAll Random random) {
        Transition step =
                model.transitions().get(random.nextInt(model.transitions().size()));
        State state = model.states().get(random.nextInt(model.states().size()));
        StageModel template =
                locked(model, Map.of("/transitions/" + step.id(), Lock.FULL, "/states/" + state.id(), Lock.FULL));

        variant(template, wishes).ifPresent(variant -> {
            assertThat(variant.model().transition(step.id())).hasValue(step);
            assertThat(variant.model().state(state.id())).hasValue(state);
        });
    }

    @Property(seed = "20240604", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichOverlaysAreGivenNeverMatters(
            @ForAll("models") StageModel template, @ForAll("anyWishes") List<Wish> wishes, @ForAll Random random) {
        List<Overlay> overlays = new ArrayList<>();
        List<String> levels = template.precedence();
        for (int i = 0; i < wishes.size(); i++) {
            OverlayBuilder overlay = Overlay.of("o" + i, "1.0.0")
                    .over("random")
                    .on(levels.get(random.nextInt(levels.size())), "")
                    .as("random", "1.0.1");
            wishes.get(i).in(template).ifPresent(overlay::change);
            overlays.add(overlay.build());
        }
        Object first = outcome(template, overlays);
        Collections.shuffle(overlays, random);

        assertThat(outcome(template, overlays)).isEqualTo(first);
    }

    private static Object outcome(StageModel template, List<Overlay> overlays) {
        try {
            Variant variant = Variant.of(template, overlays);
            return List.of(variant.model().hash(), variant.overlays(), variant.origins());
        } catch (LoadException e) {
            return e.problems();
        }
    }

    @Property(seed = "20240605", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anOverlayIsTheSameInJavaAndInJson(
            @ForAll("models") StageModel template, @ForAll("anyWishes") List<Wish> wishes) {
        List<Change> changes =
                wishes.stream().flatMap(wish -> wish.in(template).stream()).toList();
        Overlay overlay = overlay("wish", changes).lock("/states/*", Lock.FULL).build();

        assertThat(JSON.read("overlay", JSON.write(overlay), Overlay.class)).isEqualTo(overlay);
        assertThat(JSON.write(JSON.read("overlay", JSON.write(overlay), Overlay.class)))
                .isEqualTo(JSON.write(overlay));
    }

    @Property(seed = "20240606", tries = 120, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theCommonTemplateAndItsOverlaysRebuildEachModelExactly(
            @ForAll("models") StageModel one,
            @ForAll("models") StageModel other,
            @ForAll("anyWishes") List<Wish> wishes) {
        StageModel third = variant(one, wishes).map(Variant::model).orElse(other);
        List<StageModel> models = List.of(one, third, other);
        Common common = Common.of("common", "1.0.0", models);

        Statistics.collect(common.template().isPresent());
        common.template().ifPresent(template -> {
            for (int i = 0; i < models.size(); i++) {
                assertThat(Variant.of(template, common.overlays().get(i))
                                .model()
                                .hash())
                        .isEqualTo(models.get(i).hash());
            }
        });
        Statistics.coverage(seen -> seen.check(true).count(count -> count > 15));
    }

    private static String outcome(Decision decision) {
        if (decision instanceof Accepted accepted) {
            return "accepted " + accepted.path();
        }
        return decision instanceof Refused.Duplicate ? "duplicate" : "refused";
    }

    @Property(seed = "20240607", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSlowMachineWrittenApartAgreesOnVariants(
            @ForAll("models") StageModel template,
            @ForAll("anyWishes") List<Wish> wishes,
            @ForAll("histories") List<Happening> history) {
        StageModel model = variant(template, wishes).map(Variant::model).orElse(template);
        StageMachine machine = StageMachine.of(model);
        ReferenceInterpreter slow = new ReferenceInterpreter(model, StageArbitraries.START);
        Instance instance = start(machine);
        for (Happening happening : history) {
            Decision decision = machine.decide(instance, happening.event(), happening.context());
            String answer = slow.fire(happening.event(), happening.context());
            assertThat(answer.startsWith("accepted") || answer.equals("duplicate") ? answer : "refused")
                    .isEqualTo(outcome(decision));
            Instance before = instance;
            instance = decision.fold(Accepted::next, refused -> before);
        }
    }

    @Provide
    Arbitrary<String> brokenOverlays() {
        String text = JSON.write(Overlay.of("broken", "1.0.0")
                .over("order")
                .on("REGION", "X")
                .exitRequires("DRAFT", "poNo")
                .tighten("/transitions/reopen/within", Json.of("PT1H"))
                .hide("/states/ON_HOLD")
                .adds(model -> model.state("EXTRA", State.Builder::waiting)
                        .on("in")
                        .from("DRAFT")
                        .to("EXTRA"))
                .lock("/states/DRAFT", Lock.FULL)
                .build());
        Arbitrary<String> pieces = Arbitraries.of(
                "\"", "{", "}", "[", "]", ",", "null", "-1", "1e999", "true", "\"/states\"", "\"*\"", "/", "~", "");
        return Combinators.combine(
                        pieces,
                        Arbitraries.integers().between(0, text.length() - 1),
                        Arbitraries.integers().between(0, 12))
                .as((piece, at, cut) ->
                        text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + cut)));
    }

    @Property(seed = "20240608", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aBrokenOverlayIsOnlyEverALoadException(@ForAll("brokenOverlays") String text) {
        try {
            Overlay overlay = JSON.read("overlay", text, Overlay.class);
            assertThat(Variant.of(OrderExample.MODEL, overlay).model().states()).isNotEmpty();
        } catch (LoadException e) {
            assertThat(e.problems().isEmpty()).isFalse();
        }
    }
}
