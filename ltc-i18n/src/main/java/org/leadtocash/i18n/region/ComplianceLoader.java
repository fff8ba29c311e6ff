package org.leadtocash.i18n.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.region.pack.DirectedParam;
import org.leadtocash.i18n.region.pack.Effective;
import org.leadtocash.i18n.region.pack.Rule;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.i18n.region.place.Jurisdictions;

/** Puts packs together: each rule with those that tighten it, proved to be no looser. */
final class ComplianceLoader {
    private static final String WHAT = "rule packs";

    private final Jurisdictions jurisdictions;
    private final Map<String, List<RulePack>> packs;
    private final List<Finding> problems = new ArrayList<>();
    private final FactSchema facts;
    private final List<RuleFamily> families = new ArrayList<>();

    ComplianceLoader(Jurisdictions jurisdictions, Collection<RulePack> given) {
        this.jurisdictions = jurisdictions;
        this.packs = Compliance.byId(given);
        this.facts = union(given);
        checkVersionsAndAreas();
        checkTightening();
        if (problems.isEmpty()) {
            compile();
        }
        if (!problems.isEmpty()) {
            throw new LoadException(WHAT, Findings.from(problems));
        }
    }

    Map<String, List<RulePack>> packs() {
        return packs;
    }

    FactSchema facts() {
        return facts;
    }

    List<RuleFamily> families() {
        return families;
    }

    private FactSchema union(Collection<RulePack> given) {
        FactSchema all = JurisdictionRole.facts();
        for (RulePack pack : given) {
            try {
                all = all.plus(pack.facts());
            } catch (LoadException e) {
                problems.addAll(e.problems().list());
            }
        }
        return all;
    }

    private void checkVersionsAndAreas() {
        packs.forEach((id, versions) -> {
            Set<String> seen = new HashSet<>();
            for (RulePack pack : versions) {
                if (!seen.add(pack.version())) {
                    add(RegionCodes.TWICE, place(pack), pack.toString(), "each version of a pack once");
                }
                if (!jurisdictions.knows(pack.jurisdiction())
                        && pack.jurisdiction().code().length() != 2) {
                    add(RegionCodes.UNKNOWN, place(pack), pack.jurisdiction().code(), "a known area or a country");
                }
                pack.rules()
                        .forEach(rule -> rule.bindings().forEach(binding -> {
                            if (!jurisdictions.knows(binding.area())
                                    && binding.area().code().length() != 2) {
                                add(
                                        RegionCodes.UNKNOWN,
                                        place(pack, rule),
                                        binding.area().code(),
                                        "a known area or a country");
                            }
                        }));
            }
        });
    }

    private void checkTightening() {
        for (RulePack pack : all()) {
            for (Rule rule : pack.rules()) {
                rule.tightens().ifPresent(name -> {
                    List<RulePack> bases = bases(name);
                    if (bases.isEmpty()) {
                        add(RegionCodes.UNKNOWN, place(pack, rule), name, "a rule as pack id, colon and code");
                    }
                    bases.forEach(base -> checkTightening(pack, rule, base, ruleOf(base, name)));
                });
            }
        }
    }

    private void checkTightening(RulePack pack, Rule rule, RulePack outer, Rule base) {
        if (pack.layer().compareTo(outer.layer()) <= 0 || base.tightens().isPresent()) {
            add(
                    RegionCodes.MALFORMED,
                    place(pack, rule),
                    pack.layer() + " over " + outer.layer() + " " + base.code(),
                    "an inner layer over a rule of an outer one that stands for itself");
        }
        if (rule.severity().compareTo(base.severity()) < 0) {
            loosens(
                    pack,
                    rule,
                    outer,
                    base,
                    "severity",
                    base.severity().name(),
                    rule.severity().name());
        }
        if (base.locked() && rule.waivable()) {
            loosens(pack, rule, outer, base, "waivable", "false", "true");
        }
        for (DirectedParam param : rule.params()) {
            Optional<DirectedParam> under = base.params().stream()
                    .filter(other -> other.name().equals(param.name()))
                    .findFirst();
            if (under.isEmpty() || !under.get().comparable(param)) {
                add(
                        RegionCodes.UNKNOWN,
                        place(pack, rule),
                        param.toString(),
                        "a parameter of " + base.code() + ": " + base.params());
            } else {
                for (Effective version : base.effective()) {
                    DirectedParam at = under.get()
                            .withValue(version.values()
                                    .getOrDefault(param.name(), under.get().value()));
                    checkStrict(pack, rule, outer, base, param, at);
                }
            }
        }
    }

    private void checkStrict(
            RulePack pack, Rule rule, RulePack outer, Rule base, DirectedParam param, DirectedParam under) {
        for (Effective version : rule.effective()) {
            DirectedParam at = param.withValue(version.values().getOrDefault(param.name(), param.value()));
            if (!at.atLeastAsStrictAs(under)) {
                loosens(
                        pack,
                        rule,
                        outer,
                        base,
                        param.name(),
                        under.value().toString(),
                        at.value().toString());
            }
        }
    }

    private void loosens(
            RulePack pack, Rule rule, RulePack outer, Rule base, String param, String before, String after) {
        problems.add(Finding.of(
                        RegionCodes.LOOSENS, Severity.BLOCK, place(pack, rule).subject())
                .reference("rule", outer.id() + ":" + base.code())
                .reference("param", param)
                .text("base", before)
                .text("overlay", after)
                .reference("layer", pack.layer().name())
                .text("baseCitation", cited(base))
                .text("overlayCitation", cited(rule))
                .source(new Source(outer.toString(), base.code(), base.citations()))
                .build());
    }

    private static String cited(Rule rule) {
        return rule.citations().isEmpty() ? "none" : rule.citations().toString();
    }

    private void compile() {
        for (RulePack pack : all()) {
            for (Rule rule : pack.rules()) {
                if (rule.tightens().isEmpty()) {
                    List<CompiledRule> overlays = new ArrayList<>();
                    for (RulePack inner : all()) {
                        inner.rules().stream()
                                .filter(other -> other.tightens().equals(Optional.of(pack.id() + ":" + rule.code())))
                                .forEach(other -> compiled(inner, other, rule).ifPresent(overlays::add));
                    }
                    compiled(pack, rule, rule).ifPresent(base -> families.add(new RuleFamily(base, overlays)));
                }
            }
        }
    }

    private Optional<CompiledRule> compiled(RulePack pack, Rule rule, Rule base) {
        FactSchema parameters = base.parameters();
        Findings found = rule.problems(facts, parameters, place(pack, rule));
        problems.addAll(found.list());
        return found.isEmpty() ? Optional.of(CompiledRule.of(pack, rule, facts, parameters)) : Optional.empty();
    }

    private List<RulePack> all() {
        return packs.values().stream().flatMap(List::stream).toList();
    }

    private List<RulePack> bases(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? List.of()
                : packs.getOrDefault(name.substring(0, colon), List.of()).stream()
                        .filter(pack -> pack.rule(name.substring(colon + 1)).isPresent())
                        .toList();
    }

    private static Rule ruleOf(RulePack pack, String name) {
        return pack.rule(name.substring(name.indexOf(':') + 1)).orElseThrow();
    }

    private static Place place(RulePack pack) {
        return Place.of(pack.toString());
    }

    private static Place place(RulePack pack, Rule rule) {
        return place(pack).pointing("/rules/" + pack.rules().indexOf(rule));
    }

    private void add(FindingCode code, Place place, String found, String expected) {
        problems.add(Finding.of(code, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }
}
