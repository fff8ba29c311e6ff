package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.StageArbitraries.Happening;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.migration.MigrationJson;
import org.leadtocash.core.stage.migration.MigrationPlan;
import org.leadtocash.core.stage.migration.VersionChange;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.model.StageModel;

class MigrationLawsTest {
    private static final LtcJson JSON = LtcJson.standard().with(MigrationJson.formats());

    @Provide
    Arbitrary<StageModel> models() {
        return Arbitraries.oneOf(StageArbitraries.models(), NestedArbitraries.models());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return StageArbitraries.histories();
    }

    private static StageModel next(StageModel model) {
        JsonObject json = (JsonObject) model.json();
        return ModelJson.MODEL.read("next", json.with("version", Json.of("1.0.1")));
    }

    /** Wherever a document stands it moves to a model of the same stages, with all of its past, and goes on as before. */
    @Property(seed = "20240611", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aPlanOfSameNamesIsTotalAndKeepsAllThatWas(
            @ForAll("models") StageModel old, @ForAll("histories") List<Happening> history) {
        StageModel newer = next(old);
        MigrationPlan plan =
                MigrationPlan.of("same", "1.0.0", old, newer).sameNames().build();
        StageMachine before = StageMachine.of(old);
        StageMachine both = StageMachine.of(old, newer);
        Accepted start = before.start(
                "random", StageArbitraries.DOCUMENT, StageArbitraries.LINE, Context.at(StageArbitraries.START));
        List<AuditEntry> audit = new ArrayList<>(List.of(start.audit()));
        Instance instance = start.next();
        for (Happening happening : history) {
            Context context =
                    Context.at(happening.context().now()).by(happening.context().actor());
            Accepted moved = OrderExample.accepted(both.migrate(instance, plan, context));
            assertThat(moved.next().config()).isEqualTo(instance.config());
            assertThat(moved.next().entered()).isEqualTo(instance.entered());
            assertThat(moved.next().history()).isEqualTo(instance.history());
            assertThat(moved.next().actors()).isEqualTo(instance.actors());
            assertThat(moved.next().cycle()).isEqualTo(instance.cycle());
            List<AuditEntry> all = new ArrayList<>(audit);
            all.add(moved.audit());
            assertThat(both.replay(all, List.of(plan))).isEqualTo(moved.next());
            Decision here = before.decide(instance, happening.event(), happening.context());
            Decision there = both.decide(moved.next(), happening.event(), happening.context());
            assertThat(there.isAccepted()).isEqualTo(here.isAccepted());
            assertThat(there.findings().stream().map(each -> each.code()).toList())
                    .isEqualTo(here.findings().stream().map(each -> each.code()).toList());
            if (here instanceof Accepted accepted) {
                audit.add(accepted.audit());
                instance = accepted.next();
            }
        }
        assertThat(VersionChange.classify(old, newer).level()).isEqualTo(VersionChange.Level.COMPATIBLE);
    }

    private static Json shuffled(Json json, Random random) {
        if (json instanceof JsonObject object) {
            List<Map.Entry<String, Json>> entries =
                    new ArrayList<>(object.members().entrySet());
            Collections.shuffle(entries, random);
            Map<String, Json> members = new LinkedHashMap<>();
            entries.forEach(member -> members.put(member.getKey(), shuffled(member.getValue(), random)));
            return JsonObject.from(members);
        }
        return json instanceof JsonArray array
                ? JsonArray.of(array.items().stream()
                        .map(item -> shuffled(item, random))
                        .toList())
                : json;
    }

    @Property(seed = "20240612", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theHashOfAModelIsTheSameInWhateverOrderItsMembersStand(
            @ForAll("models") StageModel model, @ForAll Random random) {
        StageModel read = ModelJson.MODEL.read("model", shuffled(model.json(), random));

        assertThat(read.hash()).isEqualTo(model.hash());
    }

    @Provide
    Arbitrary<String> brokenPlans() {
        StageModel newer = next(OrderExample.MODEL);
        String text = JSON.write(MigrationPlan.of("same", "1.0.0", OrderExample.MODEL, newer)
                .sameNames()
                .stage("DRAFT", "CHECKING")
                .fact("poNo", "poNo")
                .build());
        Arbitrary<String> pieces =
                Arbitraries.of("\"", "{", "}", "[", "]", ",", "null", "-1", "true", "\"PIN\"", "\"*\"", "");
        return Combinators.combine(
                        pieces,
                        Arbitraries.integers().between(0, text.length() - 1),
                        Arbitraries.integers().between(0, 12))
                .as((piece, at, cut) ->
                        text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + cut)));
    }

    @Property(seed = "20240613", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aBrokenPlanIsOnlyEverALoadException(@ForAll("brokenPlans") String text) {
        try {
            MigrationPlan plan = JSON.read("plan", text, MigrationPlan.class);
            assertThat(plan.problems(OrderExample.MODEL, next(OrderExample.MODEL)))
                    .isNotNull();
        } catch (LoadException e) {
            assertThat(e.problems().isEmpty()).isFalse();
        }
    }
}
