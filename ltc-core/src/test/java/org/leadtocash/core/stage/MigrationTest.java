package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.stage.OrderExample.CLERK;
import static org.leadtocash.core.stage.OrderExample.FACTS;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.MODEL;
import static org.leadtocash.core.stage.OrderExample.NOW;
import static org.leadtocash.core.stage.OrderExample.ORDER;
import static org.leadtocash.core.stage.OrderExample.accepted;
import static org.leadtocash.core.stage.OrderExample.checking;
import static org.leadtocash.core.stage.OrderExample.complete;
import static org.leadtocash.core.stage.OrderExample.draft;
import static org.leadtocash.core.stage.OrderExample.order;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.migration.MigrationJson;
import org.leadtocash.core.stage.migration.MigrationPlan;
import org.leadtocash.core.stage.migration.MigrationPlan.Case;
import org.leadtocash.core.stage.migration.VersionChange;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.upgrade.Upgrade;
import org.leadtocash.core.stage.upgrade.UpgradeCount;
import org.leadtocash.core.stage.variant.Change;
import org.leadtocash.core.stage.variant.Overlay;
import org.leadtocash.core.stage.variant.OverlayBuilder;
import org.leadtocash.core.stage.variant.Patch;
import org.leadtocash.core.stage.variant.Variant;

/** Versions: what a newer one changes, and how documents in flight move to it. */
class MigrationTest {
    private static final LtcJson JSON = LtcJson.standard().with(MigrationJson.formats());

    /** The next version: checks are split in two, holds are called otherwise. */
    private static final StageModel NEWER = StageModel.of("order", "2.0.0", DocType.ORDER)
            .facts(FACTS.plus(FactSchema.of(FactType.of("purchaseOrder", FactKind.TEXT))))
            .roles(OrderExample.OM, OrderExample.AR)
            .reasons("cancel", "CUSTOMER.CHANGED_MIND", "OURS.NO_STOCK")
            .sla(
                    "check",
                    "CN",
                    sla -> sla.startsIn("CREDIT_CHECK", "CHECK")
                            .stopsIn("RELEASED")
                            .within(Duration.ofHours(4)))
            .state("DRAFT", stage -> stage.initial().exitRequires("lines"))
            .state("CHECK", stage -> stage.order(1))
            .state("CREDIT_CHECK", stage -> stage.order(2))
            .state("PAUSED", State.Builder::waiting)
            .state("RELEASED", State.Builder::done)
            .state("CANCELLED", State.Builder::lost)
            .on("submit")
            .from("DRAFT")
            .to("CREDIT_CHECK")
            .on("creditOk")
            .from("CREDIT_CHECK")
            .to("CHECK")
            .on("release")
            .from("CHECK")
            .to("RELEASED")
            .notActorOf("submit")
            .on("pause")
            .fromAny()
            .to("PAUSED")
            .kind(Transition.Kind.HOLD)
            .on("resume")
            .from("PAUSED")
            .kind(Transition.Kind.RESUME)
            .on("cancel")
            .fromAny()
            .to("CANCELLED")
            .kind(Transition.Kind.CANCEL)
            .reason("cancel")
            .build();

    private static final MigrationPlan PLAN = MigrationPlan.of("order-2", "1.0.0", MODEL, NEWER)
            .sameNames()
            .stage("CHECKING", Case.of("CREDIT_CHECK").inCase(path("poNo").eq("PO-9")), Case.of("CHECK"))
            .stage("ON_HOLD", "PAUSED")
            .fact("poNo", "purchaseOrder")
            .build();

    private static final StageMachine BOTH = StageMachine.of(MODEL, NEWER);

    private static Context context() {
        return Context.at(NOW.plusSeconds(60)).by(CLERK).with(complete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        REPLACE | /states/CHECKING/phase             | "X"           | COMPATIBLE
        LOOSEN  | /states/CHECKING/entryRequired/poNo |              | COMPATIBLE
        LOOSEN  | /transitions/submit/roles          | ["AR","OM","DD"] | COMPATIBLE
        ADD     | /states/CHECKING/exitRequired/poNo |               | CONDITIONAL
        REPLACE | /states/CHECKING/kind              | "WAIT"        | COMPATIBLE
        REPLACE | /transitions/submit/to             | "RELEASED"    | CONDITIONAL
        REPLACE | /transitions/reopen/within         | "PT1H"        | CONDITIONAL
        ADD     | /states/CHECKING/region            | "MAIN"        | BREAKING
        """)
    void aNewerVersionIsClassifiedByWhatItAsksOfDocumentsInFlight(String verb, String at, String value, String level) {
        OverlayBuilder overlay =
                Overlay.of("next", "1.0.0").over("order").on("GROUP", "").as("order", "1.1.0");
        overlay.add("/roles/DD");
        Change change = new Change(
                Change.Verb.valueOf(verb),
                Address.parse(at),
                Optional.ofNullable(value).map(text -> JsonText.parse("v", text)),
                Optional.empty());
        overlay.change(change);
        if (at.endsWith("region")) {
            for (State state : MODEL.states()) {
                if (!state.id().equals("CHECKING")) {
                    overlay.add("/states/" + state.id() + "/region", Json.of("MAIN"));
                }
            }
        }
        if (at.endsWith("to")) {
            overlay.add(
                    "/transitions/side",
                    JsonText.parse("v", "{\"event\":\"side\",\"from\":[\"DRAFT\"],\"to\":\"CHECKING\"}"));
        }
        StageModel newer = Variant.of(MODEL, overlay.build()).model();

        VersionChange changed = VersionChange.classify(MODEL, newer);

        assertThat(changed.level()).hasToString(at.endsWith("to") ? "CONDITIONAL" : level);
        assertThat(changed.changes())
                .anySatisfy(each -> assertThat(each.at())
                        .matches(some -> change.at().includes(some) || some.includes(change.at())));
        assertThat(VersionChange.classify(MODEL, MODEL).level()).isEqualTo(VersionChange.Level.COMPATIBLE);
    }

    @Test
    void aStageThatIsGoneOrOpenedBreaks() {
        assertThat(VersionChange.classify(MODEL, NEWER).level()).isEqualTo(VersionChange.Level.BREAKING);
        assertThat(VersionChange.classify(MODEL, NEWER).changes())
                .anySatisfy(change -> assertThat(change).hasToString("BREAKING /states/CHECKING"));
        StageModel opened = order().state(
                        "STEP_ONE", stage -> stage.within("CHECKING").initial())
                .build();
        assertThat(VersionChange.classify(MODEL, opened).changes())
                .anySatisfy(change -> assertThat(change).hasToString("BREAKING /states/CHECKING"));
    }

    @Test
    void aPlanThatForgetsAStageIsRefusedWithEverythingElseThatIsWrong() {
        LoadException thrown = catchThrowableOfType(
                LoadException.class,
                () -> MigrationPlan.of("order-2", "1.0.0", MODEL, NEWER)
                        .sameNames()
                        .stage("CHEKING", "CHECK")
                        .stage("DRAFT", Case.of("DRAFFT").inCase(path("poN").exists()))
                        .fact("poNo", "purchaseOrdr")
                        .build());

        assertThat(thrown.problems().stream()
                        .map(problem -> problem.code() + " " + problem.subject().path()
                                + problem.param("maybe")
                                        .map(maybe -> " maybe " + maybe.text())
                                        .orElse("")))
                .containsExactlyInAnyOrder(
                        "stage.unmapped-stage /stages/CHECKING",
                        "stage.unmapped-stage /stages/ON_HOLD",
                        "stage.unmapped-stage /stages/DRAFT/0",
                        "stage.unknown-name /stages/CHEKING maybe \"CHECKING\"",
                        "stage.unknown-name /stages/DRAFT/0/to maybe \"DRAFT\"",
                        "fact.unknown-path /stages/DRAFT/0/when/exists/path maybe \"poNo\"",
                        "stage.unknown-name /facts/poNo maybe \"purchaseOrder\"");
    }

    @Test
    void aPlanIsTheSameInJavaAndInJson() {
        assertThat(MigrationPlan.read("plan", new StringReader(JSON.write(PLAN))))
                .isEqualTo(PLAN);
        assertThat(PLAN.problems(MODEL, NEWER).isEmpty()).isTrue();
        assertThat(PLAN.problems(NEWER, MODEL).isEmpty()).isFalse();
    }

    @Test
    void aDocumentMovesWithItsPastAndTheAuditRebuildsIt() {
        List<AuditEntry> audit = new ArrayList<>();
        Accepted start = BOTH.start("order", ORDER, LINE, context());
        assertThat(start.next().model()).isEqualTo(NEWER.ref());
        StageMachine old = StageMachine.of(MODEL);
        Accepted first = old.start("order", ORDER, LINE, context());
        Accepted submitted = accepted(old.decide(first.next(), Event.of("submit"), context()));

        Accepted moved = accepted(BOTH.migrate(submitted.next(), PLAN, context()));

        assertThat(moved.next().config()).containsExactly("CREDIT_CHECK");
        assertThat(moved.next().model()).isEqualTo(NEWER.ref());
        assertThat(moved.next().enteredAt("CREDIT_CHECK"))
                .isEqualTo(submitted.next().enteredAt("CHECKING"));
        assertThat(moved.next().actors()).isEqualTo(submitted.next().actors());
        assertThat(moved.next().clocks()).containsOnlyKeys("check");
        assertThat(moved.audit().dataSets()).containsExactly(PLAN.dataSet());
        Accepted on = accepted(BOTH.decide(moved.next(), Event.of("creditOk"), context()));
        List.of(first, submitted, moved, on).forEach(each -> audit.add(each.audit()));
        assertThat(BOTH.replay(audit, List.of(PLAN))).isEqualTo(on.next());
        LoadException broken = catchThrowableOfType(LoadException.class, () -> BOTH.replay(audit));
        assertThat(broken).hasMessageContaining("the plan at hand");
    }

    @Test
    void aCaseThatIsNotSettledWaitsAndAnotherModelIsNoMatterOfThePlan() {
        Refused pending = OrderExample.refused(
                BOTH.migrate(checking(), PLAN, Context.at(NOW).by(CLERK)));
        assertThat(pending.findings().list())
                .singleElement()
                .satisfies(reason -> assertThat(reason.code().value()).isEqualTo("stage.migration-pending"));
        assertThat(pending.findings().list().get(0).remedies()).hasSize(1);
        Instance newer = BOTH.start("order", ORDER, LINE, context()).next();
        assertThat(OrderExample.refused(BOTH.migrate(newer, PLAN, context()))
                        .findings()
                        .list())
                .singleElement()
                .satisfies(reason -> assertThat(reason.code().value()).isEqualTo("stage.other-plan"));
    }

    @Test
    void aHeldDocumentIsResumedWhereItsStageLedTo() {
        Instance held = accepted(OrderExample.MACHINE.decide(checking(), Event.of("hold"), context()))
                .next();

        Instance moved = accepted(BOTH.migrate(held, PLAN, context())).next();
        Instance resumed =
                accepted(BOTH.decide(moved, Event.of("resume"), context())).next();

        assertThat(moved.config()).containsExactly("PAUSED");
        assertThat(resumed.config()).containsExactly("CHECK");
    }

    /** Hands out pages, and empties each when the next is asked for: whoever held one would lose it. */
    private static final class Pages implements Iterator<Collection<Instance>> {
        private final Iterator<List<Instance>> pages;
        private final List<Instance> page = new ArrayList<>();

        Pages(List<List<Instance>> pages) {
            this.pages = pages.iterator();
        }

        @Override
        public boolean hasNext() {
            return pages.hasNext();
        }

        @Override
        public Collection<Instance> next() {
            page.clear();
            page.addAll(pages.next());
            return page;
        }
    }

    @Test
    void aDryRunCountsPageByPageAndChangesNothing() {
        Instance cancelled = accepted(
                        OrderExample.MACHINE.decide(draft(), Event.of("cancel").because("OURS.NO_STOCK"), context()))
                .next();
        Instance newer = BOTH.start("order", DocRef.of(DocType.ORDER, "9"), LINE, context())
                .next();
        List<List<Instance>> pages =
                List.of(List.of(draft(), checking()), List.of(), List.of(cancelled, newer, draft()));
        Facts unknown = Facts.none(FACTS);

        UpgradeCount count = Upgrade.by(PLAN, BOTH).dryRun(new Pages(pages), any -> context());
        UpgradeCount blind = Upgrade.by(PLAN, BOTH)
                .dryRun(new Pages(pages), any -> Context.at(NOW).with(unknown));

        assertThat(count.moved())
                .isEqualTo(Map.of("DRAFT -> DRAFT", 2L, "CHECKING -> CREDIT_CHECK", 1L, "CANCELLED -> CANCELLED", 1L));
        assertThat(count.others()).isEqualTo(1);
        assertThat(count.total()).isEqualTo(5);
        assertThat(blind.refused()).isEqualTo(Map.of(FindingCode.of("stage.migration-pending"), 1L));
        assertThat(blind.examples()).hasSize(1);
        List<Integer> stored = new ArrayList<>();
        assertThat(Upgrade.by(PLAN, BOTH).run(new Pages(pages), any -> context(), moved -> stored.add(moved.size())))
                .isEqualTo(count);
        assertThat(stored).containsExactly(2, 0, 2);
    }

    @Test
    void aDocumentMovesWithItsNextEventWhereThatIsThePolicy() {
        Upgrade upgrade = Upgrade.by(PLAN, BOTH);
        Context keyed = context().keyed("k").expecting(checking().seq());

        Upgrade.Step pinned = upgrade.decide(Upgrade.Policy.PIN, checking(), Event.of("creditOk"), keyed);
        Upgrade.Step moved = upgrade.decide(Upgrade.Policy.ON_NEXT_EVENT, checking(), Event.of("creditOk"), keyed);

        assertThat(pinned.migration()).isEmpty();
        assertThat(pinned.decision()).isInstanceOf(Refused.Ignored.class);
        assertThat(moved.migration()).isPresent();
        assertThat(accepted(moved.decision()).next().config()).containsExactly("CHECK");
        assertThat(accepted(moved.decision()).next().seq()).isEqualTo(checking().seq() + 2);
    }

    @Test
    void aPatchOfTheOldVersionIsTheNewOne() {
        assertThat(Patch.changes("p", NEWER.json(), MODEL)).isNotEmpty();
    }
}
