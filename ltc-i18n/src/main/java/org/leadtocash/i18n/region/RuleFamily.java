package org.leadtocash.i18n.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.expression.Evaluation;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Citation;
import org.leadtocash.i18n.region.pack.DirectedParam;
import org.leadtocash.i18n.region.pack.DirectedValue;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.pack.Effective;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.Jurisdictions;

/**
 * A rule with all that tightens it, as one: it binds where any of them binds, requires what all require, and weighs as the
 * heaviest. Each of these only grows with one more layer, whatever the order.
 */
final class RuleFamily {
    private final CompiledRule base;
    private final List<CompiledRule> overlays;

    RuleFamily(CompiledRule base, List<CompiledRule> overlays) {
        this.base = base;
        this.overlays = List.copyOf(overlays);
    }

    RulePack pack() {
        return base.pack();
    }

    Domain domain() {
        return base.rule().domain();
    }

    /** What the rule says; nothing where it is satisfied or does not bind. */
    List<Finding> assess(
            ComplianceQuestion question, Facts facts, Jurisdictions jurisdictions, List<RulePack> current) {
        if (!base.concerns(question)) {
            return List.of();
        }
        FamilyFindings says = new FamilyFindings(base, question);
        Optional<LocalDate> day = question.day(base.rule().basis());
        if (day.isEmpty()) {
            return says.missing(Set.of(base.rule().basis().fact()), List.of(base));
        }
        Optional<Effective> version = base.at(day.get());
        if (version.isEmpty()) {
            return List.of();
        }
        List<CompiledRule> parts = parts(question, current);
        Map<String, DirectedParam> params = new TreeMap<>();
        List<Finding> conflicts = combine(parts, question, params, says);
        if (!conflicts.isEmpty()) {
            return conflicts;
        }
        return answer(parts, question, facts, jurisdictions, day.get(), params, says);
    }

    /** The rule as it will bind on a day in one of the places, for one of the units; empty where it will not. */
    Optional<LegalObligation> ahead(
            Set<Jurisdiction> places,
            Set<DocType> documents,
            LocalDate day,
            Set<String> units,
            Jurisdictions jurisdictions,
            List<RulePack> current) {
        Optional<Effective> version = base.at(day);
        boolean asked = base.rule().documents().isEmpty()
                || base.rule().documents().stream().anyMatch(documents::contains);
        boolean bound = base.rule().bindings().stream()
                .allMatch(binding ->
                        places.stream().anyMatch(place -> jurisdictions.isWithin(place, binding.area(), day)));
        if (version.isEmpty() || !asked || !bound || !base.isFor(units)) {
            return Optional.empty();
        }
        List<CompiledRule> parts = new ArrayList<>(List.of(base));
        overlays.stream()
                .filter(overlay -> current.contains(overlay.pack())
                        && overlay.isFor(units)
                        && overlay.at(day).isPresent())
                .forEach(parts::add);
        return Optional.of(obligation(parts, version.get(), day));
    }

    private LegalObligation obligation(List<CompiledRule> parts, Effective version, LocalDate day) {
        Map<String, DirectedParam> params = new TreeMap<>();
        Set<String> facts = new TreeSet<>(Set.of(base.rule().basis().fact()));
        Set<Citation> citations = new LinkedHashSet<>();
        for (CompiledRule part : parts) {
            Map<String, DirectedValue> values =
                    part.at(day).map(Effective::values).orElse(Map.of());
            for (DirectedParam param : part.rule().params()) {
                DirectedParam given = param.withValue(values.getOrDefault(param.name(), param.value()));
                // two that leave nothing are a conflict of its own when a deal is judged
                params.merge(
                        param.name(), given, (one, other) -> one.meet(other).orElse(one));
            }
            part.rule().bindings().forEach(binding -> facts.add(binding.role().fact()));
            facts.addAll(part.when().paths());
            facts.addAll(part.require().paths());
            citations.addAll(part.rule().citations());
        }
        return new LegalObligation(
                base, version, heaviest(parts), List.copyOf(params.values()), facts, List.copyOf(citations));
    }

    private List<CompiledRule> parts(ComplianceQuestion question, List<RulePack> current) {
        List<CompiledRule> parts = new ArrayList<>(List.of(base));
        for (CompiledRule overlay : overlays) {
            boolean inForce =
                    question.day(overlay.rule().basis()).flatMap(overlay::at).isPresent();
            if (current.contains(overlay.pack()) && overlay.concerns(question) && inForce) {
                parts.add(overlay);
            }
        }
        return parts;
    }

    /** Puts together what the parts say of each parameter; a finding where nothing satisfies all. */
    private List<Finding> combine(
            List<CompiledRule> parts,
            ComplianceQuestion question,
            Map<String, DirectedParam> params,
            FamilyFindings says) {
        List<Finding> conflicts = new ArrayList<>();
        Map<String, CompiledRule> from = new TreeMap<>();
        for (CompiledRule part : parts) {
            Map<String, DirectedValue> values = question.day(part.rule().basis())
                    .flatMap(part::at)
                    .map(Effective::values)
                    .orElse(Map.of());
            for (DirectedParam param : part.rule().params()) {
                DirectedParam given = param.withValue(values.getOrDefault(param.name(), param.value()));
                DirectedParam before = params.getOrDefault(param.name(), given);
                Optional<DirectedParam> both = before.meet(given);
                if (both.isEmpty()) {
                    conflicts.add(says.conflict(before, from.getOrDefault(param.name(), base), given, part));
                } else if (!both.get().equals(params.put(param.name(), both.get()))) {
                    from.put(param.name(), part);
                }
            }
        }
        return conflicts;
    }

    private List<Finding> answer(
            List<CompiledRule> parts,
            ComplianceQuestion question,
            Facts facts,
            Jurisdictions jurisdictions,
            LocalDate day,
            Map<String, DirectedParam> params,
            FamilyFindings says) {
        Parameters with = parameters(params, day);
        Set<String> missing = new LinkedHashSet<>();
        Truth binds = Truth.FALSE;
        Truth satisfied = Truth.TRUE;
        for (CompiledRule part : parts) {
            CompiledRule where = part.rule().bindings().isEmpty() ? base : part;
            Truth placed = where.binds(question, jurisdictions, day);
            Evaluation when = part.when().explain(facts, with);
            Truth bound = placed.and(when.truth());
            if (bound == Truth.UNKNOWN) {
                missing.addAll(placed == Truth.UNKNOWN ? where.unplaced(question) : List.of());
                missing.addAll(open(when));
            }
            binds = binds.or(bound);
            Evaluation require = part.require().explain(facts, with);
            missing.addAll(open(require));
            satisfied = satisfied.and(require.truth());
        }
        if (binds == Truth.FALSE || satisfied == Truth.TRUE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(says.unverifiedAndStale(parts));
        findings.addAll(
                binds == Truth.TRUE && satisfied == Truth.FALSE
                        ? List.of(says.violated(parts, params.values()))
                        : says.missing(missing, parts));
        return findings;
    }

    private static List<String> open(Evaluation evaluation) {
        if (evaluation.truth().isSettled()) {
            return List.of();
        }
        List<String> open = new ArrayList<>(evaluation.missing());
        open.addAll(evaluation.notApplicable());
        return open;
    }

    private Parameters parameters(Map<String, DirectedParam> params, LocalDate day) {
        FactsBuilder values = Facts.builder(base.parameters());
        for (DirectedParam param : params.values()) {
            if (param.value() instanceof DirectedValue.Number number) {
                values = values.with(param.name(), number.value());
            } else if (param.value() instanceof DirectedValue.Flag flag) {
                values = values.with(param.name(), flag.value());
            } else if (param.value() instanceof DirectedValue.Word word) {
                values = values.with(param.name(), word.value());
            }
        }
        return Parameters.of(
                base.pack().id() + ":" + base.rule().code(), base.pack().version(), day, values.build());
    }

    /** The weight of the heaviest part. */
    static Severity heaviest(List<CompiledRule> parts) {
        return parts.stream()
                .map(CompiledRule::severity)
                .max(Severity::compareTo)
                .orElseThrow();
    }
}
