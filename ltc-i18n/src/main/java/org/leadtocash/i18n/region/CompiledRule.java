package org.leadtocash.i18n.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.i18n.region.pack.Binding;
import org.leadtocash.i18n.region.pack.Effective;
import org.leadtocash.i18n.region.pack.Rule;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.i18n.region.place.Jurisdictions;

/** A rule of a pack with its conditions ready to be asked. */
record CompiledRule(
        RulePack pack, Rule rule, FactSchema parameters, CompiledExpression when, CompiledExpression require) {

    static CompiledRule of(RulePack pack, Rule rule, FactSchema facts, FactSchema parameters) {
        Place place = Place.of(pack.toString());
        return new CompiledRule(
                pack,
                rule,
                parameters,
                rule.when().compile(facts, parameters, place),
                rule.require().compile(facts, parameters, place));
    }

    /** The version that binds on a day; empty where the rule is not in force. */
    Optional<Effective> at(LocalDate day) {
        return rule.effective().stream()
                .filter(version -> version.validity().contains(day))
                .findFirst();
    }

    /** Whether the rule is about that kind of document at that stage, and for one of the units. */
    boolean concerns(ComplianceQuestion question) {
        return (rule.documents().isEmpty()
                        || rule.documents().contains(question.about().document().type()))
                && (rule.stages().isEmpty() || rule.stages().contains(question.stage()))
                && isFor(question.units());
    }

    /** Whether its pack is for one of the units, or for all. */
    boolean isFor(Set<String> units) {
        return pack.scope().isEmpty() || pack.scope().stream().anyMatch(units::contains);
    }

    /** Whether the places lie where the rule binds. */
    Truth binds(ComplianceQuestion question, Jurisdictions jurisdictions, LocalDate day) {
        Truth all = Truth.TRUE;
        for (Binding binding : rule.bindings()) {
            Set<Jurisdiction> places = question.places(binding.role());
            all = all.and(
                    places.isEmpty()
                            ? Truth.UNKNOWN
                            : Truth.of(places.stream()
                                    .anyMatch(place -> jurisdictions.isWithin(place, binding.area(), day))));
        }
        return all;
    }

    /** The paths of the roles whose place nobody said. */
    List<String> unplaced(ComplianceQuestion question) {
        return rule.bindings().stream()
                .map(Binding::role)
                .filter(role -> question.places(role).isEmpty())
                .map(JurisdictionRole::fact)
                .distinct()
                .toList();
    }

    /** The most it may weigh. */
    Severity severity() {
        return rule.capped() && rule.severity() == Severity.BLOCK ? Severity.REVIEW : rule.severity();
    }
}
