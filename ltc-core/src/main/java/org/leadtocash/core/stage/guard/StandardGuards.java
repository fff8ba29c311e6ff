package org.leadtocash.core.stage.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.OrgKind;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;

/** The guards that every machine has. */
final class StandardGuards {
    private static final String RELATED = "related";
    private static final String PARENT_STAGE = "parent.stage";
    private static final String OWNER = "owner";

    static final Guards ALL = VerdictGuards.added(FactGuards.added(Guards.none()
            .with("verdict", Declared.guard(StandardGuards::verdict).one("engine"))
            .with("fieldPresent", Declared.guard(StandardGuards::fieldPresent).facts("fact"))
            .with("dateNotPast", Declared.guard(StandardGuards::dateNotPast).fact("fact", FactKind.DATE))
            .with(
                    "parentIn",
                    Declared.guard(StandardGuards::parentIn).some("stages").reading(PARENT_STAGE))
            .with(
                    "docExists",
                    Declared.guard(StandardGuards::docExists)
                            .one("type")
                            .some("stages")
                            .reading(RELATED + "/*/type", RELATED + "/*/stage"))
            .with("actorIsOwner", Declared.guard(StandardGuards::actorIsOwner).reading(OWNER))
            .with(
                    "actorInOrgUnit",
                    Declared.guard(StandardGuards::actorInOrgUnit).some("units"))
            .with(
                    "conditionsClosed",
                    Declared.guard(StandardGuards::conditionsClosed).one("transition"))));

    private StandardGuards() {}

    private static Guard.Answer verdict(Guard.Question question) {
        String engine = question.argument("engine");
        Context context = question.context();
        if (context.about().isEmpty()) {
            return Guard.Answer.fails(Finding.of(GuardCodes.VERSION_MISSING, Severity.BLOCK, question.subject())
                    .reference("engine", engine)
                    .build());
        }
        List<Finding> refusals = new ArrayList<>();
        List<Verdict> valid = new ArrayList<>();
        for (Verdict verdict : context.verdicts()) {
            if (verdict.engine().equals(engine)) {
                Optional<Finding> refusal = verdict.refusal(context.about().get(), context.now());
                refusal.ifPresent(refusals::add);
                if (refusal.isEmpty()) {
                    valid.add(verdict);
                }
            }
        }
        if (valid.isEmpty()) {
            return refusals.isEmpty()
                    ? Guard.Answer.pending(GuardCodes.verdictMissing(question.subject(), engine))
                    : Guard.Answer.fails(refusals.toArray(Finding[]::new));
        }
        Findings said =
                valid.stream().flatMap(verdict -> verdict.findings().stream()).collect(Findings.collector());
        return Guard.Answer.of(Truth.of(!said.has(Severity.REVIEW)))
                .with(said)
                .withObligations(valid.stream()
                        .flatMap(verdict -> verdict.obligations().stream())
                        .distinct()
                        .toList())
                .withDataSets(valid.stream()
                        .flatMap(verdict -> verdict.dataSets().stream())
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static Guard.Answer fieldPresent(Guard.Question question) {
        List<String> missing = question.facts().missing(question.arguments("fact"));
        return Guard.Answer.of(Truth.of(missing.isEmpty()))
                .with(missing.stream()
                        .map(path -> GuardCodes.factMissing(question.subject(), path))
                        .collect(Findings.collector()));
    }

    private static Guard.Answer dateNotPast(Guard.Question question) {
        Fact day = question.facts().fact(question.argument("fact"));
        return Guard.Answer.of(day.value()
                .map(value -> Truth.of(!((LocalDate) value).isBefore(question.today())))
                .orElse(Truth.UNKNOWN));
    }

    private static Guard.Answer parentIn(Guard.Question question) {
        Fact stage = question.facts().fact(PARENT_STAGE);
        List<String> stages = question.arguments("stages");
        return Guard.Answer.of(stage.value()
                .map(value -> Truth.of(stages.contains(value)))
                .orElse(stage.state() == Fact.State.NOT_APPLICABLE ? Truth.FALSE : Truth.UNKNOWN));
    }

    private static Guard.Answer docExists(Guard.Question question) {
        if (!question.facts().fact(RELATED).isKnown()) {
            return Guard.Answer.of(Truth.UNKNOWN);
        }
        String type = question.argument("type");
        List<String> stages = question.arguments("stages");
        Truth found = Truth.FALSE;
        for (String row : question.facts().rows(RELATED)) {
            Truth here = one(question.facts().fact(RELATED + "/" + row + "/type"), List.of(type));
            Truth there =
                    stages.isEmpty() ? Truth.TRUE : one(question.facts().fact(RELATED + "/" + row + "/stage"), stages);
            found = found.or(here.and(there));
        }
        return Guard.Answer.of(found);
    }

    static Truth one(Fact fact, List<String> wanted) {
        return fact.value().map(value -> Truth.of(wanted.contains(value))).orElse(Truth.UNKNOWN);
    }

    /** Roles without a place hold everywhere. */
    private static Guard.Answer actorInOrgUnit(Guard.Question question) {
        Actor actor = question.context().actor();
        boolean reaches = !actor.roles().isEmpty()
                || question.arguments("units").stream()
                        .map(unit -> new DocumentScope(Map.of(OrgKind.UNIT, List.of(unit))))
                        .anyMatch(place -> actor.grants().stream()
                                .anyMatch(grant -> grant.scope().covers(place)));
        return Guard.Answer.of(Truth.of(reaches));
    }

    private static Guard.Answer conditionsClosed(Guard.Question question) {
        String step = question.argument("transition");
        boolean open = question.instance().gates().values().stream()
                .flatMap(gate -> gate.open().stream())
                .anyMatch(each -> each.condition().before().equals(Optional.of(step)));
        return Guard.Answer.of(Truth.of(!open));
    }

    private static Guard.Answer actorIsOwner(Guard.Question question) {
        String actor = question.context().actor().id();
        return Guard.Answer.of(one(question.facts().fact(OWNER), List.of(actor)));
    }
}
