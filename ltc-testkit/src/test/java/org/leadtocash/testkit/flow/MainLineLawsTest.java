package org.leadtocash.testkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.rule.FlowRule;
import org.leadtocash.core.flow.rule.FlowRules;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/** The laws hold for sound deals, which this class runs as an adopter would, and each is broken by its defect. */
class MainLineLawsTest implements MainLineLaws {
    private static final Instant NOW = Instant.parse("2023-06-01T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final DealSketch SKETCH =
            new DealSketch(1, List.of(12, 7), BillingBasis.DELIVERED, 2, 100, 2, List.of(true, true, true, true, true));

    @Override
    public MainLine flow() {
        return new DealBuilder(SKETCH).deal();
    }

    @Provide
    Arbitrary<MainLine> deals() {
        return FlowArbitraries.deals();
    }

    @Provide
    Arbitrary<MainLine> manyDeals() {
        return FlowArbitraries.manyDeals();
    }

    @Provide
    Arbitrary<PlantedDefect> dirtyDeals() {
        return FlowArbitraries.dirtyDeals();
    }

    @Property(seed = "20240601", tries = 150)
    void everyLawHoldsForEveryDeal(@ForAll("deals") MainLine deal) {
        hold(() -> deal);
    }

    @Property(seed = "20240601", tries = 30)
    void everyLawHoldsForManyDealsAtOnce(@ForAll("manyDeals") MainLine deals) {
        hold(() -> deals);
    }

    private static void hold(MainLineLaws laws) {
        laws.noRuleIsBroken();
        laws.everyUnitIsInOnePlace();
        laws.whatLeftIsWhatTheOrdersSay();
        laws.whatIsBilledIsClaimed();
        laws.theBandsOfAnAgeingAddUp();
        laws.sharesInMainLinesAddUpToOne();
        laws.neitherWritingNorOrderChangesIt();
    }

    @Property(seed = "20240601", tries = 40)
    void everyDefectIsCaughtByItsRuleInEveryDeal(@ForAll("deals") MainLine deal) {
        for (FlowDefect defect : FlowDefect.values()) {
            MainLineLaws laws = PlantedDefect.in(deal, defect)::dirty;

            assertThatThrownBy(laws::noRuleIsBroken)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("no rule is broken is broken")
                    .hasMessageContaining("- " + defect.rule() + " ");
        }
    }

    @Property(seed = "20240601", tries = 200)
    void whatIsCreatedIsRefusedWhereAnImportWouldBeTold(@ForAll("dirtyDeals") PlantedDefect planted) {
        boolean onlyWarns =
                Set.of(FlowRule.F13, FlowRule.F16).contains(planted.defect().rule());

        assertThat(FlowRules.standard()
                        .accept(planted.clean(), planted.change())
                        .next()
                        .isPresent())
                .isEqualTo(onlyWarns);
    }

    /** Each rule is a verdict of its own, and one rule of the whole verdict; a stage that asks for either is not left. */
    @Property(generation = GenerationMode.EXHAUSTIVE, seed = "20240601")
    void aStageThatAsksForARuleIsNotLeftWhereItIsBroken(@ForAll FlowDefect defect) {
        FlowRules rules = FlowRules.standard();
        MainLine dirty = PlantedDefect.in(flow(), defect).dirty();
        FlowRule rule = defect.rule();
        boolean onlyWarns = Set.of(FlowRule.F13, FlowRule.F16).contains(rule);
        long broken = 0;
        for (DocRef document : dirty.references()) {
            DocVersion about = new DocVersion(document, 1, ContentHash.of(new byte[] {1}));
            Verdict alone = rules.verdict(rule, dirty, about, LATER);
            Verdict whole =
                    rule == FlowRule.F12 ? rules.closing(dirty, about, LATER) : rules.verdict(dirty, about, LATER);
            boolean passes = onlyWarns || alone.findings().isEmpty();
            broken += alone.findings().isEmpty() ? 0 : 1;

            assertThat(isLeft(about, Requirement.guard("verdict").with("engine", "flow." + rule), alone))
                    .isEqualTo(passes);
            assertThat(isLeft(about, Requirement.guard("invariantHolds").with("id", rule.name()), whole))
                    .isEqualTo(passes);
        }
        assertThat(broken).isPositive();
    }

    private static boolean isLeft(DocVersion about, Requirement requirement, Verdict verdict) {
        StageMachine machine =
                StageMachine.of(StageModel.of("any", "1.0.0", about.document().type())
                        .state("OPEN", State.Builder::initial)
                        .state("DONE", State.Builder::done)
                        .on("close")
                        .from("OPEN")
                        .to("DONE")
                        .require(requirement)
                        .build());
        Context context = Context.at(NOW).about(about).with(verdict);
        return machine.decide(
                        machine.start("any", about.document(), MainLineId.of("ML"), context)
                                .next(),
                        Event.of("close"),
                        context)
                .fold(accepted -> true, refused -> false);
    }

    @Example
    void thereIsADefectForEveryRule() {
        Set<FlowRule> planted = new TreeSet<>();
        Arrays.stream(FlowDefect.values()).forEach(defect -> planted.add(defect.rule()));

        assertThat(planted).containsExactly(FlowRule.values());
    }

    /** The laws of the sound deal with a change. */
    private record Planted(FlowChange change) implements MainLineLaws {
        @Override
        public MainLine flow() {
            return new DealBuilder(SKETCH).deal().with(change);
        }

        @Override
        public Set<FlowRule> tolerated() {
            return Set.of(FlowRule.values());
        }
    }

    private static FlowChange made(DocType type, LinkKind kind, NodeRef from, long count) {
        DocRef ref = DocRef.of(type, "planted");
        return FlowChange.of(
                FlowDocument.of(ref, DealBuilder.START, FlowLine.of(ref.line("1"))),
                FlowLink.of(kind, from, NodeRef.of(ref.line("1")), DealBuilder.START)
                        .withQuantity(Quantity.of(count, Unit.ONE)));
    }

    @Example
    void whatLeavesWithoutAnOrderIsCaught() {
        Planted planted = new Planted(made(DocType.DELIVERY, LinkKind.FULFILS, NodeRef.parse("QUOTE:1-6"), 3));

        assertThatCode(planted::noRuleIsBroken).as("tolerated").doesNotThrowAnyException();
        assertThatThrownBy(planted::whatLeftIsWhatTheOrdersSay)
                .hasMessageContaining("orders say {C62=19 C62}, deliveries {C62=22 C62}");
    }

    @Example
    void whatIsBilledAndNotClaimedIsCaught() {
        Planted planted = new Planted(made(DocType.INVOICE, LinkKind.BILLS, NodeRef.parse("ORDER:1-1#10"), 1));

        assertThatThrownBy(planted::whatIsBilledIsClaimed)
                .hasMessageContaining("INVOICE:planted bills ORDER:1-1#10 and claims nothing");
    }

    @Example
    void aNegativePlaceIsCaught() {
        Planted planted = new Planted(made(DocType.DELIVERY, LinkKind.FULFILS, NodeRef.parse("ORDER:1-1#10"), -50));

        assertThatThrownBy(planted::everyUnitIsInOnePlace).hasMessageContaining("ORDER:1-1#10 has -38 C62");
    }
}
