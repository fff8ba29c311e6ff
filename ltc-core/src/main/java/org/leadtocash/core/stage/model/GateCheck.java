package org.leadtocash.core.stage.model;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.stage.gate.Band;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.gate.GateOutcome;

/** Whether the gates of a model speak of what it knows, and their bands leave no gap and no overlap. */
final class GateCheck {
    private static final FindingCode BANDS = FindingCode.of("stage.band-gap");
    private static final List<FactKind> FIGURES =
            List.of(FactKind.INTEGER, FactKind.DECIMAL, FactKind.PERCENT, FactKind.MONEY);

    private final StageModelBuilder model;
    private final ModelCheck check;

    GateCheck(StageModelBuilder model, ModelCheck check) {
        this.model = model;
        this.check = check;
    }

    void gates() {
        for (int i = 0; i < model.gates.size(); i++) {
            gate(model.gates.get(i), "/gates/" + i);
        }
        model.worth.ifPresent(worth -> figure(worth, List.of(FactKind.MONEY), "/worth"));
    }

    private void gate(Gate gate, String pointer) {
        gate.owner().ifPresent(owner -> check.role(owner, pointer + "/owner"));
        check.facts(gate.checklist(), pointer + "/checklist");
        for (int i = 0; i < gate.requestedBy().size(); i++) {
            check.transition(gate.requestedBy().get(i), pointer + "/requestedBy/" + i);
        }
        for (int i = 0; i < gate.watches().size(); i++) {
            figure(gate.watches().get(i).fact(), FIGURES, pointer + "/watches/" + i + "/fact");
        }
        if (gate.validFor().filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            check.malformed(pointer + "/validFor", gate.validFor().get().toString(), "a duration above zero");
        }
        outcomes(gate.outcomes(), pointer + "/outcomes");
        bands(gate.bands(), pointer + "/bands");
    }

    private void outcomes(List<GateOutcome> outcomes, String pointer) {
        List<String> codes = outcomes.stream().map(GateOutcome::code).toList();
        if (codes.stream().distinct().count() != codes.size()
                || outcomes.stream().noneMatch(GateOutcome::opens)) {
            check.malformed(pointer, codes.toString(), "each code once, and one at least that opens");
        }
    }

    /** All bands but the last are for a case; the last is for every other. */
    private void bands(List<Band> bands, String pointer) {
        for (int i = 0; i < bands.size(); i++) {
            String at = pointer + "/" + i;
            Band band = bands.get(i);
            band.roles().forEach(role -> check.role(role, at + "/roles"));
            band.when().ifPresent(when -> check.condition(when, at + "/when"));
            if (band.when().isEmpty() && i < bands.size() - 1) {
                gap(at, "bands behind one for every case", "the one for every case last");
            }
        }
        if (bands.isEmpty() || bands.get(bands.size() - 1).when().isPresent()) {
            gap(pointer, "no band for every other case", "a last band without a condition");
        }
    }

    private void gap(String pointer, String found, String expected) {
        check.problem(BANDS, "P04", pointer, found, expected, Optional.empty());
    }

    private void figure(String path, List<FactKind> kinds, String pointer) {
        check.facts(List.of(path), pointer);
        Optional<FactType> type = model.facts.type(path);
        if (type.filter(of -> !kinds.contains(of.kind()) || of.path().inGroup()).isPresent()) {
            check.malformed(pointer, path + " of kind " + type.get().kind(), "one fact of kind " + kinds);
        }
    }
}
