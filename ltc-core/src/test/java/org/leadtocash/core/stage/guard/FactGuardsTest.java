package org.leadtocash.core.stage.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

class FactGuardsTest {
    private static final DocRef ORDER = DocRef.of(DocType.ORDER, "1");
    private static final DocVersion VERSION = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));
    private static final Instant NOON = Instant.parse("2023-01-16T12:00:00Z");
    private static final FactSchema FACTS = FactSchema.of(
            FactType.of("amount", FactKind.MONEY),
            FactType.of("marginPct", FactKind.PERCENT),
            FactType.of("discountPct", FactKind.PERCENT),
            FactType.of("from", FactKind.DATE),
            FactType.of("until", FactKind.DATE),
            FactType.of("duplicateOf", FactKind.REFERENCE),
            FactType.of("lines/*/stage", FactKind.TEXT),
            FactType.of("related/*/type", FactKind.TEXT),
            FactType.of("related/*/stage", FactKind.TEXT),
            FactType.of("balances/*/kind", FactKind.TEXT),
            FactType.of("balances/*/open", FactKind.MONEY));
    private static final StageModel MODEL = model(List.of());

    private static StageModel model(List<Requirement> requirements) {
        return StageModel.of("order", "1.0.0", DocType.ORDER)
                .facts(FACTS)
                .state("OPEN", State.Builder::initial)
                .state("DONE", State.Builder::done)
                .on("close")
                .from("OPEN")
                .to("DONE")
                .require(requirements.toArray(Requirement[]::new))
                .build();
    }

    private static Truth asked(String guard, Map<String, List<String>> arguments, Facts facts, Verdict... verdicts) {
        Instance instance = StageMachine.of(MODEL)
                .start("order", ORDER, MainLineId.of("ML"), Context.at(NOON))
                .next();
        Context context = Context.at(NOON).about(VERSION);
        for (Verdict verdict : verdicts) {
            context = context.with(verdict);
        }
        return Guards.standard()
                .guard(guard)
                .orElseThrow()
                .test(Guard.Question.of(instance, context, facts, arguments))
                .truth();
    }

    private static Map<String, List<String>> arguments(String text) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String argument : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] sides = argument.split("=", -1);
            arguments.put(sides[0], List.of(sides[1].split(",", -1)));
        }
        return arguments;
    }

    private static Facts facts(String text) {
        Facts facts = Facts.none(FACTS);
        for (String fact : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] sides = fact.split("=", -1);
            Object value = switch (FACTS.type(sides[0]).orElseThrow().kind()) {
                case MONEY -> BigMoney.parse(sides[1]);
                case PERCENT -> new BigDecimal(sides[1]);
                case DATE -> LocalDate.parse(sides[1]);
                default -> sides[1];
            };
            facts = sides[1].equals("n/a") ? facts.withNotApplicable(sides[0]) : facts.with(sides[0], value);
        }
        return facts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amountWithin   | fact=amount;most=EUR 10.00 | amount=EUR 10.00 | TRUE",
                "amountWithin   | fact=amount;most=EUR 10.00 | amount=EUR 10.01 | FALSE",
                "amountWithin   | fact=amount;most=EUR 10.00 | amount=USD 1.00  | UNKNOWN",
                "amountWithin   | fact=amount;most=EUR 10.00 | ''               | UNKNOWN",
                "marginAtLeast  | pct=12                     | marginPct=12.0   | TRUE",
                "marginAtLeast  | pct=12                     | marginPct=11.99  | FALSE",
                "marginAtLeast  | pct=12                     | ''               | UNKNOWN",
                "discountAtMost | pct=10                     | discountPct=10   | TRUE",
                "discountAtMost | pct=10                     | discountPct=10.1 | FALSE",
                "withinValidity | from=from;until=until | from=2023-01-16;until=2023-01-16 | TRUE",
                "withinValidity | from=from;until=until | from=2023-01-17;until=2023-01-18 | FALSE",
                "withinValidity | from=from;until=until | until=2023-01-15                 | FALSE",
                "withinValidity | from=from;until=until | until=2023-01-16                 | UNKNOWN",
                "fxRateFresh    | fact=from;days=1 | from=2023-01-15 | TRUE",
                "fxRateFresh    | fact=from;days=1 | from=2023-01-14 | FALSE",
                "fxRateFresh    | fact=from;days=1 | from=2023-01-17 | FALSE",
                "fxRateFresh    | fact=from;days=1 | ''              | UNKNOWN",
                "linesAll | fact=lines/*/stage;values=A,B | lines/1/stage=A;lines/2/stage=B | TRUE",
                "linesAll | fact=lines/*/stage;values=A   | lines/1/stage=A;lines/2/stage=B | FALSE",
                "linesAll | fact=lines/*/stage;values=A   | ''                              | UNKNOWN",
                "linesAny | fact=lines/*/stage;values=B   | lines/1/stage=A;lines/2/stage=B | TRUE",
                "linesAny | fact=lines/*/stage;values=C   | lines/1/stage=A;lines/2/stage=B | FALSE",
                "notDuplicate | '' | duplicateOf=n/a | TRUE",
                "notDuplicate | '' | duplicateOf=L-1 | FALSE",
                "notDuplicate | '' | ''              | UNKNOWN",
                "balanceZero | kinds=AR | balances/1/kind=AR;balances/1/open=EUR 0.00 | TRUE",
                "balanceZero | kinds=AR | balances/1/kind=AR;balances/1/open=EUR 0.01 | FALSE",
                "balanceZero | kinds=AR | balances/1/kind=AP;balances/1/open=EUR 0.01 | TRUE",
                "balanceZero | ''       | balances/1/kind=AP;balances/1/open=EUR 0.01 | FALSE",
                "balanceZero | kinds=AR | balances/1/kind=AR                          | UNKNOWN",
                "balanceZero | kinds=AR | ''                                          | UNKNOWN",
                "childrenAllIn | type=DELIVERY;stages=DONE | related/1/type=DELIVERY;related/1/stage=DONE | TRUE",
                "childrenAllIn | type=DELIVERY;stages=DONE | related/1/type=DELIVERY;related/1/stage=OPEN | FALSE",
                "childrenAllIn | type=DELIVERY;stages=DONE | related/1/type=INVOICE;related/1/stage=DONE  | FALSE",
                "childrenAllIn | type=DELIVERY;stages=DONE | related/1/type=DELIVERY                      | UNKNOWN",
                "childrenAllIn | type=DELIVERY;stages=DONE | ''                                           | UNKNOWN",
            })
    void factsAreCompared(String guard, String arguments, String facts, Truth truth) {
        assertThat(asked(guard, arguments(arguments), facts(facts))).isEqualTo(truth);
    }

    @Test
    void anEmptyListHasNoLineForWhichItHolds() {
        Facts empty = Facts.builder(FACTS)
                .noRows("lines")
                .noRows("related")
                .noRows("balances")
                .build();

        assertThat(asked("linesAll", arguments("fact=lines/*/stage;values=A"), empty))
                .isEqualTo(Truth.FALSE);
        assertThat(asked("linesAny", arguments("fact=lines/*/stage;values=A"), empty))
                .isEqualTo(Truth.FALSE);
        assertThat(asked("childrenAllIn", arguments("type=DELIVERY;stages=DONE"), empty))
                .isEqualTo(Truth.FALSE);
        assertThat(asked("balanceZero", Map.of(), empty)).isEqualTo(Truth.TRUE);
    }

    @Test
    void anInvariantHoldsWhereTheVerdictOnTheFlowSaysNothingByItsRule() {
        Finding over = Finding.of(FindingCode.of("flow.over-delivered"), Severity.BLOCK, Subject.of(ORDER))
                .source(Source.of("flow", "F04"))
                .build();
        Verdict flow = Verdict.of("flow", VERSION, NOON.plusSeconds(1), Findings.of(over));
        Verdict old = Verdict.of("flow", VERSION, NOON, Findings.none());

        assertThat(asked("invariantHolds", arguments("id=F04"), Facts.none(FACTS), flow))
                .isEqualTo(Truth.FALSE);
        assertThat(asked("invariantHolds", arguments("id=F05"), Facts.none(FACTS), flow))
                .isEqualTo(Truth.TRUE);
        assertThat(asked("invariantHolds", arguments("id=F04"), Facts.none(FACTS), old))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void argumentsAreCheckedWhenTheMachineIsMade() {
        StageModel wrong = model(List.of(
                Requirement.guard("amountWithin").with("fact", "amount").with("most", "ten"),
                Requirement.guard("marginAtLeast").with("pct", "a lot"),
                Requirement.guard("linesAll").with("fact", "amount").with("values", "A"),
                Requirement.guard("fxRateFresh").with("fact", "from").with("days", "1.5"),
                Requirement.guard("linesAny").with("fact", "lines/*/stage").with("values", "A")));

        assertThatThrownBy(() -> StageMachine.of(wrong))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("4 problems")
                .hasMessageContaining("#/transitions/0/require/2");
    }
}
