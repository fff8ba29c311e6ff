package org.leadtocash.core.stage.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadtocash.core.stage.variant.QuoteTemplate.AR;
import static org.leadtocash.core.stage.variant.QuoteTemplate.MODEL;
import static org.leadtocash.core.stage.variant.QuoteTemplate.eu;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.sla.Sla;

class VariantTest {
    private static final LtcJson JSON = LtcJson.standard().with(VariantJson.formats());

    private static List<String> problems(Overlay... overlays) {
        LoadException thrown = catchThrowableOfType(LoadException.class, () -> Variant.of(MODEL, overlays));
        assertThat(thrown).isNotNull();
        return thrown.problems().stream()
                .map(problem -> problem.code() + " " + problem.subject()
                        + problem.param("maybe")
                                .map(maybe -> " maybe " + maybe.text())
                                .orElse(""))
                .toList();
    }

    private static Overlay change(String verb, String at, String value) {
        Optional<Json> given =
                Optional.of(value).filter(text -> !text.isEmpty()).map(text -> JsonText.parse("v", text));
        return eu().change(new Change(Change.Verb.valueOf(verb), Address.parse(at), given, Optional.empty()))
                .build();
    }

    @Test
    void aRegionAsksForMoreAndEachDemandSaysWhoMakesIt() {
        Variant variant = Variant.of(
                MODEL,
                eu().adds(model -> model.facts(FactSchema.of(FactType.of("billTo.vatId", FactKind.TEXT))))
                        .exitRequires("DRAFT", "billTo.vatId")
                        .promise("approval", Duration.ofHours(4))
                        .requires("accept", Requirement.verdict("tax"))
                        .tighten("/transitions/approve/roles/AR")
                        .build());

        StageModel model = variant.model();

        assertThat(model.state("DRAFT").orElseThrow().exitRequired())
                .containsExactly("account", "incoterm", "billTo.vatId");
        assertThat(model.slas()).extracting(Sla::duration).containsExactly(Optional.of(Duration.ofHours(4)));
        assertThat(model.transition("approve").orElseThrow().roles()).containsExactly(QuoteTemplate.DD);
        assertThat(model.transition("accept").orElseThrow().require()).containsExactly(Requirement.verdict("tax"));
        assertThat(model).hasToString("quote-eu@1.0.0");
        assertThat(variant.origin("/states/DRAFT/exitRequired/billTo.vatId")).hasToString("REGION eu@1.0.0 TIGHTEN");
        assertThat(variant.origin("/states/DRAFT/exitRequired/account")).hasToString("quote@1.0.0");
    }

    @Test
    void anOverlayIsTheSameInJavaAndInJson() {
        Overlay overlay = eu().adds(model -> model.state("PENDING", State.Builder::waiting)
                        .on("wait")
                        .from("SENT")
                        .to("PENDING")
                        .on("goOn")
                        .from("PENDING")
                        .to("SENT")
                        .roles(AR))
                .lock("/transitions/wait", Lock.FULL)
                .as("quote-europe", "1.2.0")
                .after("other")
                .build();

        String text = JSON.write(overlay);

        assertThat(JSON.read("overlay", text, Overlay.class)).isEqualTo(overlay);
        assertThat(Variant.of(MODEL, Overlay.read("overlay", new StringReader(text)))
                        .model())
                .isEqualTo(Variant.of(MODEL, overlay).model())
                .hasToString("quote-europe@1.2.0");
    }

    @Test
    void whatIsAddedStandsWhereItIsSaid() {
        StageModel model = Variant.of(
                        MODEL,
                        eu().addsBefore("SENT", piece -> piece.state("PRINTED", State.Builder::waiting))
                                .adds(piece -> piece.on("print")
                                        .from("APPROVED")
                                        .to("PRINTED")
                                        .on("unprint")
                                        .from("PRINTED")
                                        .to("APPROVED"))
                                .build())
                .model();

        assertThat(model.states().stream().map(State::id))
                .containsSubsequence("APPROVED", "PRINTED", "SENT", "ACCEPTED", "DECLINED");
        assertThat(model.transition("print").orElseThrow().to()).hasValue("PRINTED");
    }

    @Test
    void aStageThatIsHiddenTakesItsStepsWithIt() {
        StageModel model =
                Variant.of(MODEL, eu().hide("/states/REVIEW").build()).model();

        assertThat(model.state("REVIEW")).isEmpty();
        assertThat(model.transition("review")).isEmpty();
        assertThat(model.transition("submit").orElseThrow().from()).containsExactly("DRAFT");
    }

    @Test
    void aTextIsCalledOtherwiseAndTheModelStaysTheSame() {
        Variant variant = Variant.of(
                MODEL,
                eu().relabel("/states/SENT", "quote.sent.eu")
                        .as("quote", "1.0.0")
                        .build());

        assertThat(variant.model().hash()).isEqualTo(MODEL.hash());
        assertThat(variant.labels()).containsEntry(Address.of("states", "SENT"), "quote.sent.eu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "LOOSEN  | /transitions/send/gates/TRADE          |             | stage.variant-locked",
                "REPLACE | /transitions/send/to                   | \"ACCEPTED\" | stage.variant-locked",
                "TIGHTEN | /transitions/send/required/poNo        |             | stage.variant-locked",
                "REPLACE | /gates/TRADE/bands                     | []          | stage.variant-locked",
                "LOOSEN  | /gates/PRICE/requestedBy/submit        |             | stage.variant-locked",
                "LOOSEN  | /gates/PRICE/validFor                  | \"PT1440H\" | stage.variant-locked",
                "REPLACE | /gates/PRICE/validFor                  | \"PT1440H\" | stage.variant-locked",
                "LOOSEN  | /states/DRAFT/exitRequired/incoterm    |             | stage.variant-locked",
                "LOOSEN  | /slas/approval/duration                | \"PT9H\"    | stage.variant-locked",
                "LOOSEN  | /slas/approval                         |             | stage.variant-locked",
                "TIGHTEN | /slas/approval/duration                | \"PT9H\"    | stage.variant-direction",
                "TIGHTEN | /transitions/approve/roles             | [\"AR\",\"CMP\"] | stage.variant-direction",
                "TIGHTEN | /transitions/approve/to                | \"SENT\"    | stage.variant-direction",
                "LOOSEN  | /transitions/approve/roles             | [\"DD\"]    | stage.variant-direction",
                "HIDE    | /states/SENT                           |             | stage.variant-target",
                "HIDE    | /states/RIVIEW                         |             | stage.variant-target maybe"
                        + " \"REVIEW\"",
                "REPLACE | /transitions/aprove/to                 | \"SENT\"    | stage.variant-target maybe"
                        + " \"approve\"",
                "TIGHTEN | /transitions/approve/roles/CMP         |             | stage.variant-target",
                "LOOSEN  | /transitions/approve/gates/TRADE       |             | stage.variant-target",
                "ADD     | /transitions/approve                   | {}          | stage.variant-target",
                "ADD     | /states/DRAFFT/exitRequired/poNo       |             | stage.variant-target maybe \"DRAFT\"",
                "RELABEL | /states/DRAFT                          | 7           | stage.malformed-variant",
                "TIGHTEN | /transitions/accept/require/tax        | {\"guard\":\"verdict\"} | ok",
                "TIGHTEN | /gates/PRICE/validFor                  | \"PT24H\"   | ok",
                "TIGHTEN | /gates/PRICE/watches/discountPct       | {\"tolerance\":\"5\"} | ok",
                "TIGHTEN | /reasonLists/decline/PRICE             |             | ok",
                "LOOSEN  | /reasonLists/decline/TIME              |             | ok",
                "LOOSEN  | /transitions/approve/roles/CMP         |             | ok",
                "REPLACE | /transitions/submit/kind               | \"BACK\"    | stage.malformed-model",
                "REPLACE | /states/APPROVED/phase                 | \"OFFER\"   | ok",
                "ADD     | /transitions/send/effects/0            | {\"do\":\"post\",\"engine\":\"credit\"} | ok",
                "ADD     | /states/DRAFT/entryRequird/poNo        |             | json.unknown-member",
                "ADD     | /transitions/lone                      |"
                        + " {\"event\":\"lone\",\"from\":[\"NOWHERE\"],\"to\":\"SENT\"} | stage.unknown-name",
            })
    void whatALockAllowsAndWhatEachVerbMeans(String verb, String at, String value, String expected) {
        Overlay overlay = change(verb, at, value == null ? "" : value);

        if (expected.equals("ok")) {
            assertThat(Variant.of(MODEL, overlay).model().hash()).isNotEqualTo(MODEL.hash());
        } else {
            String[] code = expected.split(" ", 2);
            assertThat(problems(overlay))
                    .anySatisfy(problem ->
                            assertThat(problem).startsWith(code[0]).endsWith(code.length > 1 ? code[1] : ""));
        }
    }

    @Test
    void aRegionThatLoosensWhatIsLockedIsRefusedAndTheLockIsNamed() {
        LoadException thrown = catchThrowableOfType(
                LoadException.class, () -> Variant.of(MODEL, change("LOOSEN", "/transitions/send/gates/TRADE", "")));

        assertThat(thrown)
                .hasMessage("variant of quote@1.0.0: 1 problem\n"
                        + "  BLOCK stage.variant-locked file:overlay eu@1.0.0#/changes/0 [found=\"a change of"
                        + " /transitions/send/gates/TRADE\", expected=\"FULL on /transitions/send\"]");
    }

    @Test
    void nobodyGoesRoundALockedGate() {
        Overlay round = eu().adds(
                        model -> model.on("sendNow").from("DRAFT").to("SENT").roles(AR))
                .build();

        assertThat(problems(round))
                .containsExactly(
                        "stage.variant-way-round file:variant quote-eu@1.0.0#/gates/TRADE",
                        "stage.variant-way-round file:variant quote-eu@1.0.0#/transitions/send");
        assertThat(problems(eu().adds(model ->
                                model.on("sendNow").from("DRAFT").to("SENT").gate("TRADE"))
                        .build()))
                .containsExactly("stage.variant-way-round file:variant quote-eu@1.0.0#/transitions/send");
    }

    @Test
    void allProblemsOfAllOverlaysAreReportedAtOnce() {
        Overlay one = eu().hide("/states/SENT")
                .loosen("/transitions/send/gates/TRADE")
                .build();
        Overlay two = Overlay.of("x", "1.0.0").over("quot").on("REGON", "").build();

        assertThat(problems(one, two))
                .containsExactly(
                        "stage.malformed-variant file:overlay x@1.0.0#/level maybe \"REGION\"",
                        "stage.malformed-variant file:overlay x@1.0.0#/over",
                        "stage.variant-locked file:overlay eu@1.0.0#/changes/1",
                        "stage.variant-target file:overlay eu@1.0.0#/changes/0");
    }

    @Test
    void twoOfOneLevelThatSpeakOfOneElementNeedAnOrder() {
        OverlayBuilder one = eu().replace("/states/SENT/phase", Json.of("A"));
        OverlayBuilder two = Overlay.of("efta", "1.0.0")
                .over("quote")
                .on("REGION", "EFTA")
                .replace("/states/SENT/phase", Json.of("B"));

        assertThat(problems(one.build(), two.build()))
                .containsExactly("stage.variant-conflict file:overlay eu@1.0.0#/changes/0");
        assertThat(Variant.of(MODEL, one.build(), two.after("eu").build())
                        .model()
                        .state("SENT")
                        .orElseThrow()
                        .phase())
                .isEqualTo("B");
        assertThat(problems(one.after("efta").build(), two.build()))
                .containsExactly(
                        "stage.variant-conflict file:overlay efta@1.0.0#/after",
                        "stage.variant-conflict file:overlay eu@1.0.0#/after");
    }

    @Test
    void theLevelsSayWhichComesFirstWhateverOrderTheyAreGivenIn() {
        Overlay region = eu().replace("/states/SENT/phase", Json.of("A"))
                .lock("/states/SENT", Lock.FULL)
                .build();
        Overlay line = Overlay.of("run-rate", "1.0.0")
                .over("quote")
                .on("BUSINESS_LINE", "RUN_RATE")
                .replace("/states/SENT/phase", Json.of("B"))
                .build();
        Overlay entity = Overlay.of("de01", "1.0.0")
                .over("quote")
                .on("ENTITY", "DE01")
                .replace("/states/SENT/phase", Json.of("C"))
                .build();

        Variant variant = Variant.of(MODEL, region, line);

        assertThat(variant.model())
                .isEqualTo(Variant.of(MODEL, line, region).model())
                .hasToString("quote-run-rate-eu@1.0.0");
        assertThat(variant.overlays()).containsExactly(line, region);
        assertThat(variant.model().state("SENT").orElseThrow().phase()).isEqualTo("A");
        assertThat(variant.model().locks()).containsEntry("/states/SENT", Lock.FULL);
        assertThat(problems(region, entity)).containsExactly("stage.variant-locked file:overlay de01@1.0.0#/changes/0");
        assertThat(problems(eu().lock("/gates/TRADE", Lock.NONE).build()))
                .containsExactly("stage.variant-locked file:overlay eu@1.0.0#/locks/~1gates~1TRADE");
    }

    @Test
    void locksOwnersControlsAndMeasuresSpeakOfWhatTheModelKnows() {
        LoadException thrown = catchThrowableOfType(
                LoadException.class,
                () -> QuoteTemplate.template()
                        .state("EXTRA", stage -> stage.controls("no name").owner(Role.of("XX")))
                        .measure("margin", "discountPc")
                        .lock("/gates/TRAD", Lock.FULL)
                        .lock("gates", Lock.FULL)
                        .lock("/gats", Lock.FULL)
                        .precedence("GROUP", "GROUP")
                        .on("leave")
                        .from("EXTRA")
                        .to("SENT")
                        .on("enter")
                        .from("DRAFT")
                        .to("EXTRA")
                        .build());

        assertThat(thrown.problems().stream().map(problem -> problem.subject().path()))
                .containsExactlyInAnyOrder(
                        "/states/7/controls/0",
                        "/states/7/owner",
                        "/measures/margin/0",
                        "/locks/~1gates~1TRAD",
                        "/locks/gates",
                        "/locks/~1gats",
                        "/precedence");
    }
}
