package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadtocash.core.stage.OrderExample.AR;
import static org.leadtocash.core.stage.OrderExample.DD;
import static org.leadtocash.core.stage.OrderExample.OM;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

class StageModelTest {
    private static final String TWO_STAGES = """
            {"schema":"stage-model/1.0","id":"sample","version":"1.0.0","docType":"SAMPLE",
             "facts":[{"path":"until","kind":"DATE"},{"path":"rows/*/cell","kind":"TEXT"}],
             "roles":["OM"],"reasonLists":{"why":["PRICE"]},
             "states":[{"id":"OPEN","kind":"INITIAL"},{"id":"CLOSED","kind":"FINAL_OK"}],
             "transitions":[{"id":"close","event":"close","from":["OPEN"],"to":"CLOSED","roles":["OM"]}]}
            """;

    private static List<String> problems(String json) {
        LoadException thrown =
                catchThrowableOfType(LoadException.class, () -> StageModel.read("m.json", new StringReader(json)));
        assertThat(thrown).as(json).isNotNull();
        return thrown.problems().stream().map(StageModelTest::told).toList();
    }

    private static String told(Finding problem) {
        return problem.source().map(source -> source.rule() + " ").orElse("") + problem.code() + " "
                + problem.subject().path().replaceFirst(".* ", "")
                + problem.param("maybe").map(maybe -> " maybe " + maybe.text()).orElse("");
    }

    @Test
    void theSmallestModelIsRead() {
        assertThat(StageModel.read("m.json", new StringReader(TWO_STAGES))
                        .initial()
                        .id())
                .isEqualTo("OPEN");
    }

    @Test
    void allProblemsAreReportedAtOnceEachWithItsPointer() {
        String json = """
                {"schema":"stage-model/1.0","id":"sample","version":"1.0.0","docType":"SAMPLE",
                 "facts":[{"path":"until","kind":"DATE"}],"roles":["OM"],
                 "states":[{"id":"OPEN","kind":"INITIAL","exitRequired":["untill"]},{"id":"LOST_WORLD"},
                  {"id":"OPEN"},{"id":"CLOSED","kind":"FINAL_OK"}],
                 "transitions":[
                  {"id":"close","event":"close","from":["OPEN"],"to":"CLOSD","roles":["OMM"]},
                  {"id":"cancel","event":"cancel","from":["*"],"to":"CLOSED","kind":"CANCEL","reasonList":"why"},
                  {"id":"exit","event":"exit","from":["CLOSED"],"to":"OPEN","when":{"path":"until"}}]}
                """;

        assertThat(problems(json))
                .containsExactly(
                        "fact.type-mismatch /transitions/2/when",
                        "S09 stage.duplicate-name /states/2",
                        "S11 stage.exit-from-final /transitions/2/from",
                        "S08 stage.unknown-name /states/0/exitRequired/0 maybe \"until\"",
                        "S08 stage.unknown-name /transitions/0/to maybe \"CLOSED\"",
                        "S08 stage.unknown-name /transitions/0/roles maybe \"OM\"",
                        "S08 stage.unknown-name /transitions/1/reasonList",
                        "S01 stage.unreachable-stage /states/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"WAIT\"                | S02 stage.dead-end /states/1",
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"FINAL_LOST\"          | S03 stage.no-good-end /states",
                "\"kind\":\"INITIAL\"       | \"kind\":\"ACTIVE\"              | stage.malformed-model /states",
                "\"to\":\"CLOSED\"          | \"kind\":\"FORWARD\"             | stage.malformed-model /transitions/0",
                "\"from\":[\"OPEN\"]        | \"from\":[]                      | stage.malformed-model /transitions/0",
                "\"event\":\"close\"        | \"required\":[]                  | stage.malformed-model /transitions/0",
                "\"from\":[\"OPEN\"]        | \"from\":[\"OPEN\"],\"kind\":\"LOSE\" | stage.malformed-model /transitions/0",
                "\"from\":[\"OPEN\"]        | \"from\":[\"OPEN\"],\"within\":\"PT0S\" | stage.malformed-model /transitions/0/within",
                "\"roles\":[\"OM\"]}]       | \"required\":[\"rows/1/cell\"]}] | S08 stage.unknown-name /transitions/0/required/0",
                "\"roles\":[\"OM\"]}]       | \"notActorOf\":[\"closed\"]}] | S08 stage.unknown-name /transitions/0/notActorOf/0 maybe \"close\"",
                "\"roles\":[\"OM\"]}]       | \"clears\":[\"untl\"]}] | S08 stage.unknown-name /transitions/0/clears/0 maybe \"until\"",
                "\"roles\":[\"OM\"]}]       | \"effects\":[{\"do\":\"notify\",\"role\":\"AR\"}]}] | S08 stage.unknown-name /transitions/0/effects/0/role",
                "\"roles\":[\"OM\"]}]       | \"effects\":[{\"do\":\"notfy\",\"role\":\"AR\"}]}] | json.invalid-value /transitions/0/effects/0/do maybe \"notify\"",
                "\"roles\":[\"OM\"]}]       | \"rolls\":[\"OM\"]}] | json.unknown-member /transitions/0/rolls maybe \"roles\"",
                "\"kind\":\"INITIAL\"       | \"kind\":\"INITIAL\",\"fieldAccess\":{\"OM\":{\"untill\":\"READ\"}} | S08 stage.unknown-name /states/0/fieldAccess/OM/untill maybe \"until\"",
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"FINAL_OK\",\"parent\":\"OPEM\" | S08 stage.unknown-name /states/1/parent maybe \"OPEN\"",
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"FINAL_OK\",\"parent\":\"CLOSED\" | stage.malformed-model /states/1/parent",
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"FINAL_OK\",\"parent\":\"OPEN\" | stage.malformed-model /states/1",
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"FINAL_OK\",\"region\":\"SIDE\" | stage.malformed-model /states/0",
                "\"kind\":\"FINAL_OK\"      | \"kind\":\"HISTORY\" | stage.malformed-model /states/1",
                "\"from\":[\"OPEN\"]        | \"from\":[\"OPEN\"],\"in\":[[\"OPEN\"],[\"CLOSED\"]] | S10 stage.unreachable-join /transitions/0/in",
                "\"from\":[\"OPEN\"]        | \"from\":[\"OPEN\"],\"notIn\":[\"OPPEN\"] | S08 stage.unknown-name /transitions/0/notIn/0 maybe \"OPEN\"",
                "1.0.0                      | 1.0 | json.invalid-value (whole)",
            })
    void oneSlipIsOneProblem(String from, String to, String problem) {
        String json = TWO_STAGES.replace(from.strip(), to.strip());
        String expected = problem.replace(" (whole)", "");

        assertThat(problems(json)).anySatisfy(told -> assertThat(told).startsWith(expected));
    }

    @Test
    void theBuilderReportsTheSameProblemsAndTheirPointers() {
        assertThatThrownBy(() -> StageModel.of("sample", "1.0.0", DocType.of("SAMPLE"))
                        .state("OPEN", State.Builder::initial)
                        .state("CLOSED", State.Builder::done)
                        .on("close")
                        .from("OPEN")
                        .to("CLOSSED")
                        .roles(OM)
                        .build())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("model sample@1.0.0: 2 problems")
                .hasMessageContaining("#/transitions/0/to [found=\"state CLOSSED\", expected=\"one of CLOSED, OPEN\","
                        + " maybe=\"CLOSED\"]")
                .hasMessageContaining("#/transitions/0/roles [found=\"role OM\","
                        + " expected=\"no role: the model declares none\"]");
    }

    @Test
    void aGuardThatTheMachineDoesNotKnowIsRefusedWithAGuess() {
        StageModel model = OrderExample.order()
                .on("ship")
                .from("CHECKING")
                .to("RELEASED")
                .require(
                        Requirement.guard("verdit"),
                        Requirement.guard("verdict"),
                        Requirement.guard("dateNotPast").with("fact", "poNo"))
                .build();

        LoadException thrown = catchThrowableOfType(LoadException.class, () -> StageMachine.of(model));

        assertThat(thrown.problems().stream().map(StageModelTest::told))
                .containsExactly(
                        "stage.guard-arguments /transitions/6/require/1",
                        "stage.guard-arguments /transitions/6/require/2",
                        "S08 stage.unknown-guard /transitions/6/require/0 maybe \"verdict\"");
    }

    @Test
    void aParameterThatNobodyDeclaresIsRefused() {
        assertThatThrownBy(() -> StageMachine.of(OrderExample.QUOTE))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("autoApproveMax");
        assertThat(StageMachine.of(List.of(OrderExample.QUOTE), Guards.standard(), empty())
                        .models())
                .containsExactly(OrderExample.QUOTE);
    }

    private static Parameters empty() {
        return Parameters.of("bands", "0", LocalDate.of(2023, 1, 1), Facts.none(OrderExample.QUOTE_PARAMETERS));
    }

    @Test
    void theNewestVersionStartsAndTheOldOneGoesOnDeciding() {
        StageModel old = OrderExample.MODEL;
        StageModel newer = version("1.10.0");
        StageMachine machine = StageMachine.of(version("1.9.0"), newer, old);

        Instance fresh = machine.start("order", OrderExample.ORDER, OrderExample.LINE, OrderExample.clerk())
                .next();

        assertThat(fresh.model()).isEqualTo(newer.ref());
        assertThat(machine.explain(OrderExample.checking(), OrderExample.clerk())
                        .byEvent())
                .containsKey("release");
    }

    private static StageModel version(String version) {
        return StageModel.of("order", version, DocType.ORDER)
                .state("DRAFT", State.Builder::initial)
                .state("DONE", State.Builder::done)
                .on("finish")
                .from("DRAFT")
                .to("DONE")
                .build();
    }

    @Test
    void accessIsWhatTheMostSpecificPathSaysToTheMostTrustedRole() {
        FactSchema facts = FactSchema.of(
                FactType.of("lines/*/discount", FactKind.PERCENT),
                FactType.of("lines/*/material", FactKind.TEXT),
                FactType.of("billTo.name", FactKind.TEXT));
        StageModel model = StageModel.of("sample", "1.0.0", DocType.of("SAMPLE"))
                .facts(facts)
                .roles(AR, DD)
                .state(
                        "OPEN",
                        stage -> stage.initial()
                                .access("**", State.Access.READ)
                                .access("billTo.**", State.Access.HIDE)
                                .access(AR, "lines/**", State.Access.WRITE)
                                .access(DD, "lines/*/discount", State.Access.REQUIRED)
                                .access(AR, "lines/*/discount", State.Access.READ))
                .state("CLOSED", stage -> stage.done().access("**", State.Access.WRITE))
                .on("close")
                .from("OPEN")
                .to("CLOSED")
                .build();

        assertThat(model.access("OPEN", List.of(AR), "lines/10/material")).isEqualTo(State.Access.WRITE);
        assertThat(model.access("OPEN", List.of(AR), "lines/10/discount")).isEqualTo(State.Access.READ);
        assertThat(model.access("OPEN", List.of(AR, DD), "lines/*/discount")).isEqualTo(State.Access.REQUIRED);
        assertThat(model.access("OPEN", List.of(), "lines/10/material")).isEqualTo(State.Access.READ);
        assertThat(model.access("OPEN", List.of(AR), "billTo.name")).isEqualTo(State.Access.HIDE);
        assertThat(model.access("CLOSED", List.of(AR), "billTo.name")).isEqualTo(State.Access.READ);
    }
}
