package org.leadtocash.i18n.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.time.Validity;

/** What is wrong with one pack by itself, each with its place. */
final class PackChecks {
    private final String source;
    private final RulePack pack;
    private final Json tree;
    private final List<Finding> problems = new ArrayList<>();

    private PackChecks(String source, RulePack pack, Json tree) {
        this.source = source;
        this.pack = pack;
        this.tree = tree;
    }

    static void orThrow(String source, RulePack pack, Json tree) {
        PackChecks checks = new PackChecks(source, pack, tree);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < pack.rules().size(); i++) {
            checks.check(pack.rules().get(i), i, codes);
        }
        if (!checks.problems.isEmpty()) {
            throw new LoadException(source, Findings.from(checks.problems));
        }
    }

    private void check(Rule rule, int index, Set<String> codes) {
        Place place = place("rules/" + index);
        if (!codes.add(rule.code())) {
            add(RegionCodes.TWICE, place, rule.code(), "each rule once");
        }
        if (pack.layer() == Layer.STATUTE && rule.citations().isEmpty()) {
            add(RegionCodes.NO_CITATION, place, rule.code(), "where the rule stands written");
        }
        if (pack.layer() == Layer.STATUTE && rule.tightens().isPresent()) {
            add(RegionCodes.MALFORMED, place, rule.code(), "a statute stands for itself, it tightens nothing");
        }
        checkParams(rule, place);
        checkVersions(rule, place);
        if (rule.tightens().isEmpty()) {
            problems.addAll(expressions(rule, schema(pack.facts()), parameters(rule.params()), place)
                    .list());
        }
    }

    private void checkParams(Rule rule, Place place) {
        Set<String> names = new HashSet<>();
        for (DirectedParam param : rule.params()) {
            if (!names.add(param.name())) {
                add(RegionCodes.TWICE, place, param.name(), "each parameter once");
            }
        }
        for (Effective version : rule.effective()) {
            version.values().forEach((name, value) -> {
                Optional<DirectedParam> param = rule.params().stream()
                        .filter(given -> given.name().equals(name))
                        .findFirst();
                if (param.isEmpty()) {
                    add(RegionCodes.UNKNOWN, place, name, "one of " + names);
                } else if (!fits(param.get(), value)) {
                    add(RegionCodes.MALFORMED, place, name + "=" + value, "a value as of " + param.get());
                }
            });
        }
    }

    private static boolean fits(DirectedParam param, DirectedValue value) {
        try {
            return param.withValue(value).value().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkVersions(Rule rule, Place place) {
        if (rule.effective().isEmpty()) {
            add(RegionCodes.MALFORMED, place, rule.code(), "at least one version");
        }
        for (int i = 1; i < rule.effective().size(); i++) {
            Validity before = rule.effective().get(i - 1).validity();
            Validity after = rule.effective().get(i).validity();
            if (before.overlaps(after)) {
                versions(
                        RegionCodes.OVERLAP,
                        place,
                        rule,
                        before.intersection(after).orElseThrow());
            }
            before.gap(after).ifPresent(days -> versions(RegionCodes.GAP, place, rule, days));
        }
    }

    private void versions(FindingCode code, Place place, Rule rule, Validity days) {
        problems.add(Finding.of(code, Severity.BLOCK, place.subject())
                .reference("rule", rule.code())
                .text("days", days.toString())
                .build());
    }

    private void add(FindingCode code, Place place, String found, String expected) {
        problems.add(Finding.of(code, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }

    /** What is wrong with the conditions of a rule. */
    static Findings expressions(Rule rule, FactSchema facts, FactSchema parameters, Place place) {
        return rule.when()
                .check(facts, parameters, place.pointing(place.pointer() + "/when"))
                .plus(rule.require().check(facts, parameters, place.pointing(place.pointer() + "/require")));
    }

    /** The facts with the places of the usual roles. */
    static FactSchema schema(FactSchema facts) {
        return facts.plus(FactSchema.from(Roles.USUAL.stream()
                .map(role -> FactType.of(role.fact(), FactKind.CODE))
                .toList()));
    }

    /** The schema of the parameters that conditions can ask: numbers, flags and words, no sets. */
    static FactSchema parameters(List<DirectedParam> params) {
        return FactSchema.from(params.stream()
                .filter(param -> !(param.value() instanceof DirectedValue.Words))
                .map(param -> FactType.of(param.name(), kind(param.value())))
                .distinct()
                .toList());
    }

    private static FactKind kind(DirectedValue value) {
        return value instanceof DirectedValue.Number
                ? FactKind.DECIMAL
                : value instanceof DirectedValue.Flag ? FactKind.BOOLEAN : FactKind.CODE;
    }

    private Place place(String pointer) {
        Json at = tree;
        for (String step : pointer.split("/", -1)) {
            at = child(at, step).orElse(at);
        }
        return new Place(source, at.line(), at.column(), "/" + pointer);
    }

    private static Optional<Json> child(Json parent, String step) {
        if (parent instanceof JsonArray array) {
            int index = Integer.parseInt(step);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return parent instanceof JsonObject object ? object.member(step) : Optional.empty();
    }
}
