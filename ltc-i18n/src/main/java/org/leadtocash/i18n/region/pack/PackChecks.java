package org.leadtocash.i18n.region.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.leadtocash.i18n.region.place.JurisdictionRole;

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
            add(PackCodes.TWICE, place, rule.code(), "each rule once");
        }
        if (pack.layer() == Layer.STATUTE && rule.citations().isEmpty()) {
            add(PackCodes.NO_CITATION, place, rule.code(), "where the rule stands written");
        }
        if (pack.layer() == Layer.STATUTE && rule.tightens().isPresent()) {
            add(PackCodes.MALFORMED, place, rule.code(), "a statute stands for itself, it tightens nothing");
        }
        checkParams(rule, place);
        checkVersions(rule, place);
        if (rule.tightens().isEmpty()) {
            problems.addAll(rule.problems(pack.facts().plus(JurisdictionRole.facts()), rule.parameters(), place)
                    .list());
        }
    }

    private void checkParams(Rule rule, Place place) {
        Set<String> names = new HashSet<>();
        for (DirectedParam param : rule.params()) {
            if (!names.add(param.name())) {
                add(PackCodes.TWICE, place, param.name(), "each parameter once");
            }
        }
        for (Effective version : rule.effective()) {
            version.values().forEach((name, value) -> {
                Optional<DirectedParam> param = rule.params().stream()
                        .filter(given -> given.name().equals(name))
                        .findFirst();
                if (param.isEmpty()) {
                    add(PackCodes.UNKNOWN, place, name, "one of " + names);
                } else if (!fits(param.get(), value)) {
                    add(PackCodes.MALFORMED, place, name + "=" + value, "a value as of " + param.get());
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
            add(PackCodes.MALFORMED, place, rule.code(), "at least one version");
        }
        for (int i = 1; i < rule.effective().size(); i++) {
            Validity before = rule.effective().get(i - 1).validity();
            Validity after = rule.effective().get(i).validity();
            if (before.overlaps(after)) {
                versions(
                        PackCodes.OVERLAP,
                        place,
                        rule,
                        before.intersection(after).orElseThrow());
            }
            before.gap(after).ifPresent(days -> versions(PackCodes.GAP, place, rule, days));
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
