package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.expression.Expression.param;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.accepted;
import static org.leadtocash.core.stage.OrderExample.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.Band;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.gate.GateCondition;
import org.leadtocash.core.stage.gate.Quorum;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.gate.Watch;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** An opportunity before its bid: who decides, for how long, on what figures and on what conditions. */
class GateTest {
    private static final Role AR = Role.of("AR");
    private static final Role SM = Role.of("SM");
    private static final Role SDT = Role.of("SDT");
    private static final Role FIN = Role.of("FIN");
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final FactSchema FACTS =
            FactSchema.of(FactType.of("amount", FactKind.MONEY), FactType.of("solution", FactKind.TEXT));
    private static final FactSchema PARAMETERS = FactSchema.of(FactType.of("bidBand", FactKind.MONEY));
    private static final Event BID = Event.of("bid");

    private static StageModel model(Band large) {
        return StageModel.of("opportunity", "1.0.0", DocType.OPPORTUNITY)
                .facts(FACTS)
                .parameters(PARAMETERS)
                .roles(AR, SM, SDT, FIN)
                .reasons("why", "CHANGED")
                .worth("amount")
                .gate(
                        "ATB",
                        gate -> gate.owner(SM)
                                .band(Band.of(SM).inCase(path("amount").lt(param("bidBand"))))
                                .band(large)
                                .checks("solution")
                                .requestedBy("solve")
                                .validFor(Duration.ofDays(30))
                                .watch(new Watch("amount", BigDecimal.TEN)))
                .state("OPEN", State.Builder::initial)
                .state("SOLVED", stage -> stage.order(1))
                .state("BIDDING", stage -> stage.order(2))
                .state("WON", State.Builder::done)
                .on("solve")
                .from("OPEN")
                .to("SOLVED")
                .on("bid")
                .from("SOLVED")
                .to("BIDDING")
                .gate("ATB")
                .on("rework")
                .from("BIDDING")
                .to("SOLVED")
                .kind(Transition.Kind.BACK)
                .reason("why")
                .invalidates("ATB")
                .on("win")
                .from("BIDDING")
                .to("WON")
                .build();
    }

    private static final StageModel MODEL = model(Band.of(SDT, FIN).with(Quorum.of(2)));

    private static Parameters bands(String version, LocalDate from, String amount) {
        return Parameters.of("bands", version, from, Facts.none(PARAMETERS).with("bidBand", BigMoney.parse(amount)));
    }

    private static final ParameterSets BANDS = ParameterSets.of(bands("1", LocalDate.of(2023, 1, 1), "EUR 100000.00"));

    private static StageMachine machine(StageModel model) {
        return StageMachine.of(List.of(model), Guards.standard(), BANDS);
    }

    private static final StageMachine MACHINE = machine(MODEL);

    private final List<AuditEntry> audit = new ArrayList<>();

    private static Facts worth(String amount) {
        return Facts.none(FACTS).with("amount", BigMoney.parse(amount)).with("solution", "S-1");
    }

    private static Context by(String who, Role role) {
        return Context.at(NOW).by(Actor.of(who, role));
    }

    private Instance solved(StageMachine machine) {
        audit.clear();
        Accepted first = machine.start("opportunity", DocRef.of(DocType.OPPORTUNITY, "O1"), LINE, by("ann", AR));
        audit.add(first.audit());
        return after(machine, first.next(), Event.of("solve"), by("ann", AR));
    }

    private Instance after(StageMachine machine, Instance before, Event event, Context context) {
        Accepted step = accepted(machine.decide(before, event, context));
        audit.add(step.audit());
        assertThat(machine.replay(audit)).isEqualTo(step.next());
        return step.next();
    }

    private static Event vote(String outcome) {
        return Event.of(Ruling.vote("ATB", outcome));
    }

    private static List<String> codes(Decision decision) {
        return ((Refused.Denied) refused(decision))
                .reasons().stream().map(finding -> finding.code().value()).toList();
    }

    @Test
    void aStepWaitsUntilTheGateIsDecided() {
        Instance solved = solved(MACHINE);

        Refused.Denied waits = (Refused.Denied)
                refused(MACHINE.decide(solved, BID, by("ann", AR).with(worth("EUR 99999.99"))));
        assertThat(waits.reasons())
                .hasToString("BLOCK stage.gate-undecided document:OPPORTUNITY:O1 [gate=ATB]"
                        + " remedies [stage.ask-role [role=SM]]");

        Instance decided = after(MACHINE, solved, vote("GO"), by("sam", SM).with(worth("EUR 99999.99")));
        assertThat(decided.gate("ATB").outcome()).isEqualTo("GO");
        assertThat(after(MACHINE, decided, BID, by("ann", AR).with(worth("EUR 99999.99")))
                        .stage())
                .isEqualTo("BIDDING");
    }

    @Test
    void aVoteAndTheStepItOpensCanComeTogether() {
        Event both = BID.with(Ruling.vote("ATB", "GO"));

        assertThat(after(MACHINE, solved(MACHINE), both, by("sam", SM).with(worth("EUR 1.00")))
                        .stage())
                .isEqualTo("BIDDING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 99999.99  | SM  |",
                "EUR 100000.00 | SM  | stage.gate-role",
                "EUR 100000.00 | SDT |",
                "EUR 99999.99  | SDT | stage.gate-role",
                "EUR 99999.99  | AR  | stage.gate-role",
                "USD 1.00      | SM  | fact.incomparable stage.band-pending",
            })
    void whoDecidesFollowsFromTheBand(String amount, String role, String refusal) {
        Decision decision = MACHINE.decide(
                solved(MACHINE), vote("GO"), by("sam", Role.of(role)).with(worth(amount)));

        assertThat(decision.isAccepted()).isEqualTo(refusal == null);
        if (refusal != null) {
            assertThat(codes(decision)).containsExactlyInAnyOrder(refusal.split(" "));
        }
    }

    @Test
    void anUnknownAmountOpensNoGate() {
        Facts nothing = Facts.none(FACTS).with("solution", "S-1");

        assertThat(codes(MACHINE.decide(
                        solved(MACHINE), vote("GO"), by("sam", SM).with(nothing))))
                .containsExactly("stage.fact-missing", "fact.missing", "stage.band-pending");
    }

    @Test
    void whoAskedMayNotDecide() {
        Actor both = Actor.of("ann", AR, SM);

        assertThat(codes(MACHINE.decide(
                        solved(MACHINE), vote("GO"), Context.at(NOW).by(both).with(worth("EUR 1.00")))))
                .containsExactly("stage.gate-requester");
    }

    @Test
    void aQuorumCountsDifferentPeople() {
        Facts large = worth("EUR 5000000.00");
        Instance one =
                after(MACHINE, solved(MACHINE), vote("GO"), by("dan", SDT).with(large));

        assertThat(one.gate("ATB").isDecided()).isFalse();
        assertThat(codes(MACHINE.decide(one, vote("GO"), by("dan", FIN).with(large))))
                .containsExactly("stage.voted-twice");
        assertThat(codes(MACHINE.decide(one, BID, by("ann", AR).with(large)))).containsExactly("stage.gate-undecided");
        Instance two = after(MACHINE, one, vote("GO"), by("eve", SDT).with(large));
        assertThat(two.gate("ATB").outcome()).isEqualTo("GO");
    }

    @Test
    void everyRoleOfAllAndEachInItsTurn() {
        StageMachine all = machine(model(Band.of(SDT, FIN).with(Quorum.all())));
        StageMachine turns = machine(model(Band.of(SDT, FIN).with(Quorum.sequential())));
        Facts large = worth("EUR 5000000.00");

        Instance finFirst = after(all, solved(all), vote("GO"), by("fay", FIN).with(large));
        assertThat(codes(all.decide(finFirst, vote("GO"), by("fin", FIN).with(large))))
                .containsExactly("stage.gate-role");
        assertThat(after(all, finFirst, vote("GO"), by("dan", SDT).with(large))
                        .gate("ATB")
                        .isDecided())
                .isTrue();
        assertThat(codes(turns.decide(solved(turns), vote("GO"), by("fay", FIN).with(large))))
                .containsExactly("stage.gate-role");
        Instance sdt = after(turns, solved(turns), vote("GO"), by("dan", SDT).with(large));
        assertThat(after(turns, sdt, vote("GO"), by("fay", FIN).with(large))
                        .gate("ATB")
                        .outcome())
                .isEqualTo("GO");
    }

    @Test
    void oneWhoRefusesClosesTheGateUntilAllIsVotedAgain() {
        Facts large = worth("EUR 5000000.00");
        Instance one =
                after(MACHINE, solved(MACHINE), vote("GO"), by("dan", SDT).with(large));
        Instance no = after(MACHINE, one, vote("NO_GO"), by("fay", FIN).with(large));

        assertThat(MACHINE.decide(no, BID, by("ann", AR).with(large)).findings())
                .hasToString("BLOCK stage.gate-refused document:OPPORTUNITY:O1 [gate=ATB, outcome=NO_GO]");
        Instance again = after(MACHINE, no, vote("GO"), by("dan", SDT).with(large));
        assertThat(again.gate("ATB").ballots()).hasSize(1);
    }

    @Test
    void aDecisionHoldsToTheSecondAndWithinItsTolerance() {
        Instance decided =
                after(MACHINE, solved(MACHINE), vote("GO"), by("sam", SM).with(worth("EUR 1000.00")));
        Context last = Context.at(NOW.plus(Duration.ofDays(30)).minusNanos(1));

        assertThat(MACHINE.decide(decided, BID, last.with(worth("EUR 1100.00"))).isAccepted())
                .isTrue();
        assertThat(MACHINE.decide(decided, BID, last.with(worth("EUR 900.00"))).isAccepted())
                .isTrue();
        assertThat(codes(MACHINE.decide(decided, BID, last.with(worth("EUR 1100.01")))))
                .containsExactly("stage.gate-drifted");
        assertThat(codes(MACHINE.decide(decided, BID, last.with(worth("USD 1000.00")))))
                .contains("stage.gate-drifted");
        assertThat(codes(MACHINE.decide(
                        decided, BID, Context.at(NOW.plus(Duration.ofDays(30))).with(worth("EUR 1000.00")))))
                .containsExactly("stage.gate-expired");
    }

    @Test
    void aDocumentThatOutgrowsItsBandIsDecidedAgain() {
        Instance decided =
                after(MACHINE, solved(MACHINE), vote("GO"), by("sam", SM).with(worth("EUR 99000.00")));

        assertThat(codes(MACHINE.decide(decided, BID, by("ann", AR).with(worth("EUR 101000.00")))))
                .containsExactly("stage.gate-undecided");
    }

    @Test
    void aStepBackLeavesNothingDecided() {
        Instance bidding = after(
                MACHINE,
                solved(MACHINE),
                BID.with(Ruling.vote("ATB", "GO")),
                by("sam", SM).with(worth("EUR 1.00")));

        Instance back = after(MACHINE, bidding, Event.of("rework").because("CHANGED"), by("ann", AR));

        assertThat(back.gates()).isEmpty();
    }

    @Test
    void aConditionBlocksTheStepItIsForUntilItsOwnerSaysItIsMet() {
        Ruling go = Ruling.vote("ATB", "GO_COND")
                .on(GateCondition.of("bank guarantee", FIN).before("win").due(LocalDate.of(2023, 3, 1)));
        Instance bidding =
                after(MACHINE, solved(MACHINE), BID.with(go), by("sam", SM).with(worth("EUR 1.00")));

        assertThat(MACHINE.decide(bidding, Event.of("win"), by("ann", AR)).findings())
                .hasToString("BLOCK stage.condition-open document:OPPORTUNITY:O1 [gate=ATB, number=1,"
                        + " condition=\"bank guarantee\"] remedies [stage.ask-role [role=FIN]]");
        Event met = Event.of(Ruling.met("ATB", 1));
        assertThat(codes(MACHINE.decide(bidding, met, by("ann", AR)))).containsExactly("stage.gate-role");
        Instance clear = after(MACHINE, bidding, met, by("fay", FIN));
        assertThat(MACHINE.decide(clear, Event.of("win"), by("ann", AR)).isAccepted())
                .isTrue();
        assertThat(codes(MACHINE.decide(clear, met, by("fay", FIN)))).containsExactly("stage.unknown-condition");
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        Context manager = by("sam", SM).with(worth("EUR 1.00"));
        Instance solved = solved(MACHINE);

        assertThat(codes(MACHINE.decide(solved, Event.of(Ruling.vote("ATC", "GO")), manager)))
                .containsExactly("stage.unknown-gate");
        assertThat(MACHINE.decide(solved, vote("GOO"), manager).findings())
                .hasToString("BLOCK stage.unknown-outcome document:OPPORTUNITY:O1"
                        + " [gate=ATB, found=\"GOO\", maybe=\"GO\"]");
        assertThat(codes(MACHINE.decide(solved, vote("GO_COND"), manager))).containsExactly("stage.wrong-conditions");
        Ruling strange =
                Ruling.vote("ATB", "GO_COND").on(GateCondition.of("x", FIN).before("wim"));
        assertThat(codes(MACHINE.decide(solved, Event.of(strange), manager)))
                .containsExactly("stage.unknown-condition-step");
        assertThat(codes(MACHINE.decide(solved, Event.of(Event.RULING), manager)))
                .containsExactly("stage.ruling-missing");
    }

    @Test
    void thresholdsAreDatedAndByEntity() {
        ParameterSets sets = BANDS.with(bands("2", LocalDate.of(2023, 2, 1), "EUR 50000.00"))
                .with("FR01", bands("fr", LocalDate.of(2023, 1, 1), "EUR 10000.00"));
        StageMachine machine = StageMachine.of(List.of(MODEL), Guards.standard(), sets);
        Facts middle = worth("EUR 60000.00");
        Instance solved = solved(machine);
        Context january = by("sam", SM).with(middle);
        Context february = Context.at(Instant.parse("2023-02-01T00:00:00Z"))
                .by(Actor.of("sam", SM))
                .with(middle);
        Context lastYear = Context.at(Instant.parse("2022-12-31T00:00:00Z"))
                .by(Actor.of("sam", SM))
                .with(middle);

        assertThat(machine.decide(solved, vote("GO"), january).isAccepted()).isTrue();
        assertThat(codes(machine.decide(solved, vote("GO"), february))).containsExactly("stage.gate-role");
        assertThat(codes(
                        machine.decide(solved, vote("GO"), january.standing(DocumentScope.parse("ENTITY:FR01<GROUP")))))
                .containsExactly("stage.gate-role");
        assertThat(codes(machine.decide(solved, vote("GO"), lastYear))).contains("stage.band-pending");
    }

    @Test
    void gatesAndRulingsSurviveTheirJson() {
        LtcJson json = LtcJson.standard().with(StageJson.formats());
        Ruling go = Ruling.vote("ATB", "GO_COND").on(GateCondition.of("x", FIN).before("win"));
        Accepted step = accepted(
                MACHINE.decide(solved(MACHINE), BID.with(go), by("sam", SM).with(worth("EUR 1.00"))));

        assertThat(json.read("model", json.write(MODEL), StageModel.class)).isEqualTo(MODEL);
        assertThat(json.readStored("decision", json.write(step), Decision.class))
                .isEqualTo(step);
        assertThat(json.readStored("instance", json.write(step.next()), Instance.class))
                .isEqualTo(step.next());
    }

    @Test
    void bandsLeaveNoGapAndNoOverlap() {
        assertThatThrownBy(() -> StageModel.of("sample", "1.0.0", DocType.ORDER)
                        .facts(FACTS)
                        .roles(SM)
                        .gate(Gate.named("ATI")
                                .band(Band.of(SM).inCase(path("amount").exists()))
                                .watch(new Watch("solution", BigDecimal.ONE))
                                .build())
                        .gate(Gate.named("ATC")
                                .band(Band.of(SM))
                                .band(Band.of(FIN))
                                .build())
                        .worth("solution")
                        .state("OPEN", State.Builder::initial)
                        .state("DONE", State.Builder::done)
                        .on("close")
                        .from("OPEN")
                        .to("DONE")
                        .gate("ATO")
                        .build())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("6 problems")
                .hasMessageContaining("stage.band-gap file:model sample@1.0.0#/gates/0/bands")
                .hasMessageContaining("stage.band-gap file:model sample@1.0.0#/gates/1/bands/0")
                .hasMessageContaining("stage.malformed-model file:model sample@1.0.0#/gates/0/watches/0/fact")
                .hasMessageContaining("stage.malformed-model file:model sample@1.0.0#/worth")
                .hasMessageContaining("stage.unknown-name file:model sample@1.0.0#/gates/1/bands/1/roles")
                .hasMessageContaining("stage.unknown-name file:model sample@1.0.0#/transitions/0/gates/0");
    }
}
