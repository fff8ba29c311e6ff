package org.leadtocash.core.stage.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.stage.variant.QuoteTemplate.MODEL;
import static org.leadtocash.core.stage.variant.QuoteTemplate.eu;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.TransitionBuilder;

class CommonTest {
    private static final Role AR = Role.of("AR");
    private static final Role DD = Role.of("DD");

    private static TransitionBuilder lead(String id) {
        return StageModel.of(id, "2.1.0", DocType.of("LEAD"))
                .roles(AR, DD)
                .controls("KCP-1")
                .state("NEW", State.Builder::initial)
                .state("WORKING", stage -> stage.phase("LEAD"))
                .state("DONE", State.Builder::done)
                .on("work")
                .from("NEW")
                .to("WORKING")
                .roles(AR)
                .on("close")
                .from("WORKING")
                .to("DONE");
    }

    private static StageModel north() {
        return lead("lead-north")
                .state("CHECKED", stage -> stage.controls("KCP-2"))
                .on("check")
                .from("WORKING")
                .to("CHECKED")
                .roles(AR)
                .on("pass")
                .from("CHECKED")
                .to("DONE")
                .build();
    }

    private static StageModel south() {
        return StageModel.of("lead-south", "1.0.0", DocType.of("LEAD"))
                .roles(AR, DD)
                .controls("KCP-1", "KCP-3")
                .state("NEW", State.Builder::initial)
                .state("WORKING", stage -> stage.phase("SALES"))
                .state("DONE", State.Builder::done)
                .on("work")
                .from("NEW")
                .to("WORKING")
                .roles(AR, DD)
                .on("close")
                .from("WORKING")
                .to("DONE")
                .build();
    }

    @Test
    void theTemplateIsWhatAllHaveAndEachOverlayRebuildsItsModel() {
        Common common = Common.of("lead", "1.0.0", north(), south());

        StageModel template = common.template().orElseThrow();
        assertThat(template.states()).extracting(State::id).containsExactly("NEW", "WORKING", "DONE");
        assertThat(template.transition("work").orElseThrow().roles()).containsExactly(AR);
        assertThat(common.nearMatches())
                .containsExactly(new Common.NearMatch(
                        Address.parse("/states/WORKING/phase"), List.of(Json.of("LEAD"), Json.of("SALES"))));
        assertThat(common.controls()).containsExactly("KCP-1");
        assertThat(Variant.of(template, common.overlays().get(0)).model()).isEqualTo(north());
        assertThat(Variant.of(template, common.overlays().get(1)).model()).isEqualTo(south());
    }

    @Test
    void modelsThatShareNoWayHaveNoTemplate() {
        StageModel other = StageModel.of("lead-east", "1.0.0", DocType.of("LEAD"))
                .state("FRESH", State.Builder::initial)
                .state("OVER", State.Builder::done)
                .on("end")
                .from("FRESH")
                .to("OVER")
                .build();

        assertThat(Common.of("lead", "1.0.0", north(), other).template()).isEmpty();
        assertThatThrownBy(() -> Common.of("lead", "1.0.0", north(), MODEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverlayIsCarriedOverAndTellsWhatIsInTheWay() {
        StageModel newer = QuoteTemplate.template()
                .state("EXTRA", State.Builder::waiting)
                .on("park")
                .from("SENT")
                .to("EXTRA")
                .on("unpark")
                .from("EXTRA")
                .to("SENT")
                .build();
        Json moved = Patch.changes("p", JsonText.parse("p", "{\"worth\":null}"), newer)
                        .isEmpty()
                ? newer.json()
                : Json.NULL;
        Overlay overlay = eu().replace("/states/SENT/phase", Json.of("OUT"))
                .add("/states/EXTRA", JsonText.parse("v", "{}"))
                .exitRequires("SENT", "poNo")
                .replace("/states/GONE/phase", Json.of("X"))
                .build();

        Rebase rebase = Rebase.of(overlay, MODEL, newer);

        assertThat(moved).isEqualTo(newer.json());
        assertThat(rebase.adopted()).containsExactly(overlay.changes().get(2));
        assertThat(rebase.conflicts())
                .extracting(Rebase.Conflict::kind)
                .containsExactly(Rebase.Kind.NAME_TAKEN, Rebase.Kind.GONE);
        assertThat(rebase.overlay().changes()).hasSize(3);
        assertThat(rebase.isClean()).isFalse();
    }

    @Test
    void whatBothChangedIsAConflict() {
        Overlay overlay =
                eu().replace("/states/APPROVED/phase", Json.of("OFFER")).build();
        StageModel newer = Variant.of(
                        MODEL,
                        eu().replace("/states/APPROVED/phase", Json.of("BID"))
                                .as("quote", "1.1.0")
                                .build())
                .model();

        assertThat(Rebase.of(overlay, MODEL, newer).conflicts())
                .containsExactly(new Rebase.Conflict(
                        overlay.changes().get(0),
                        Rebase.Kind.CHANGED_TOO,
                        Optional.of(Json.of("QUOTE")),
                        Optional.of(Json.of("BID"))));
        assertThat(Rebase.of(overlay, MODEL, MODEL).isClean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        [{"op":"add","path":"/states/0/exitRequired/-","value":"poNo"}] | ADD /states/DRAFT/exitRequired/poNo
        [{"op":"replace","path":"/states/2/phase","value":"X"}]         | REPLACE /states/IN_APPROVAL/phase
        [{"op":"remove","path":"/transitions/3/notActorOf"}]            | REPLACE /transitions/approve/notActorOf
        [{"op":"test","path":"/docType","value":"QUOTE"},{"op":"copy","from":"/states/2/phase","path":"/states/4/phase"}] | ADD /states/SENT/phase
        [{"op":"move","from":"/states/2/phase","path":"/states/4/phase"}] | ADD /states/SENT/phase, LOOSEN /states/IN_APPROVAL/phase
        {"slas":[],"measures":{"won":["poNo"]}}                         | LOOSEN /slas/approval, ADD /measures
        """)
    void patchesOfOtherToolsBecomeChangesByName(String patch, String changes) {
        List<Change> made = Patch.changes("patch", JsonText.parse("patch", patch), MODEL);

        assertThat(String.join(", ", made.stream().map(Change::toString).toList()))
                .isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        [{"op":"add","path":"/states/99","value":{}}]           | /0/path
        [{"op":"remove","path":"/stats"}]                       | /0/path
        [{"op":"test","path":"/docType","value":"ORDER"}]       | /0
        [{"op":"ad","path":"/x"}]                               | /0/op
        [{"op":"add","path":"/x"}]                              | /0
        [{"op":"add","path":"x","value":1}]                     | /0/path
        [{"op":"copy","path":"/x","from":"/y"}]                 | /0/from
        7                                                       | ''
        """)
    void aPatchThatCannotBeAppliedSaysWhere(String patch, String pointer) {
        assertThatThrownBy(() -> Patch.changes("patch", JsonText.parse("patch", patch), MODEL))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems().list().get(0).subject().path())
                                .isEqualTo(pointer));
    }
}
