package org.leadtocash.core.stage.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/** Whether a plan says of every stage where it leads, and speaks of what both models know. */
final class PlanCheck {
    private static final FindingCode UNMAPPED = FindingCode.of("stage.unmapped-stage");
    private static final FindingCode UNKNOWN = FindingCode.of("stage.unknown-name");
    private static final FindingCode MALFORMED = FindingCode.of("stage.malformed-plan");

    private final MigrationPlan plan;
    private final StageModel old;
    private final StageModel newer;
    private final Place place;
    private final List<Finding> problems = new ArrayList<>();

    PlanCheck(MigrationPlan plan, StageModel old, StageModel newer) {
        this.plan = plan;
        this.old = old;
        this.newer = newer;
        this.place = Place.of("plan " + plan.id() + "@" + plan.version());
    }

    Findings problems() {
        if (!plan.from().equals(old.ref()) || !plan.to().equals(newer.ref())) {
            add(MALFORMED, "", old.ref() + " and " + newer.ref(), plan.from() + " and " + plan.to(), Optional.empty());
        } else if (!old.docType().equals(newer.docType())) {
            add(MALFORMED, "/to", newer.docType().toString(), old.docType().toString(), Optional.empty());
        }
        plan.stages().forEach(this::stage);
        for (State state : old.states()) {
            boolean leaf = old.within(state.id()).isEmpty() && state.kind() != State.Kind.HISTORY;
            boolean needed = leaf && !state.kind().isFinal() && plan.unmapped() == MigrationPlan.Unmapped.FAIL;
            if (needed && plan.cases(state.id(), newer).isEmpty()) {
                add(
                        UNMAPPED,
                        "/stages/" + state.id(),
                        "nothing of stage " + state.id(),
                        "where it leads",
                        Nearest.to(state.id(), leaves()));
            } else if (leaf && plan.stages().getOrDefault(state.id(), List.of()).isEmpty()) {
                plan.cases(state.id(), newer).forEach(each -> target(each.to(), "/stages/" + state.id()));
            }
        }
        plan.facts().forEach(this::fact);
        return Findings.from(problems);
    }

    private List<String> leaves() {
        return newer.states().stream()
                .filter(state -> newer.within(state.id()).isEmpty() && state.kind() != State.Kind.HISTORY)
                .map(State::id)
                .toList();
    }

    private void stage(String stage, List<MigrationPlan.Case> cases) {
        String pointer = "/stages/" + stage;
        List<String> names = old.states().stream().map(State::id).toList();
        if (!names.contains(stage)) {
            unknown(pointer, "stage " + stage, names, stage);
        }
        for (int i = 0; i < cases.size(); i++) {
            String at = pointer + "/" + i;
            target(cases.get(i).to(), at + "/to");
            cases.get(i)
                    .when()
                    .ifPresent(when -> when.check(old.facts(), FactSchema.empty(), place.pointing(at + "/when"))
                            .forEach(problems::add));
            boolean last = i == cases.size() - 1;
            if (last != cases.get(i).when().isEmpty()) {
                add(
                        UNMAPPED,
                        at,
                        last ? "no case for every other" : "cases behind the one for every other",
                        "the one for every other case last",
                        Optional.empty());
            }
        }
    }

    private void target(String stage, String pointer) {
        if (newer.state(stage).isEmpty()) {
            unknown(pointer, "stage " + stage, leaves(), stage);
        } else if (!leaves().contains(stage)) {
            add(
                    MALFORMED,
                    pointer,
                    "stage " + stage + " with others within it, or of kind HISTORY",
                    "one that a document can stand in",
                    Optional.empty());
        }
    }

    private void fact(String before, String after) {
        String pointer = "/facts/" + before.replace("~", "~0").replace("/", "~1");
        if (old.facts().type(before).isEmpty()) {
            unknown(pointer, "fact " + before, old.facts().paths(), before);
        }
        if (newer.facts().type(after).isEmpty()) {
            unknown(pointer, "fact " + after, newer.facts().paths(), after);
        }
    }

    private void unknown(String pointer, String found, Collection<String> names, String name) {
        add(UNKNOWN, pointer, found, "a name of the model", Nearest.to(name, names));
    }

    private void add(FindingCode code, String pointer, String found, String expected, Optional<String> maybe) {
        Finding.Builder problem = Finding.of(
                        code, Severity.BLOCK, place.pointing(pointer).subject())
                .text("found", found)
                .text("expected", expected);
        maybe.ifPresent(guess -> problem.text("maybe", guess));
        if (code.equals(UNMAPPED)) {
            problem.source(Source.of("stage-analysis", "V02"));
        }
        problems.add(problem.build());
    }
}
