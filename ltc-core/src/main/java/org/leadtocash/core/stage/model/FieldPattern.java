package org.leadtocash.core.stage.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.organisation.Role;

/**
 * A set of fact paths in a rule of access: one path, {@code lines/*}{@code /discount} for every row, {@code lines/**} for
 * a whole list, {@code billTo.**} for every name that begins so, {@code **} for all.
 */
final class FieldPattern {
    private static final String ALL = "**";

    private FieldPattern() {}

    /** What the rules say; empty where they say nothing of the path. */
    static Optional<State.Access> access(
            Map<String, Map<String, State.Access>> rules, Collection<Role> roles, String path) {
        String asked = pattern(path);
        State.Access access = State.Access.READ;
        int closest = -1;
        for (Map.Entry<String, Map<String, State.Access>> ofRole : rules.entrySet()) {
            if (!ofRole.getKey().equals(StageModel.ANY)
                    && roles.stream().noneMatch(role -> role.code().equals(ofRole.getKey()))) {
                continue;
            }
            for (Map.Entry<String, State.Access> rule : ofRole.getValue().entrySet()) {
                int specific = specific(rule.getKey(), asked);
                if (specific > closest) {
                    closest = specific;
                    access = rule.getValue();
                } else if (specific >= 0
                        && specific == closest
                        && rule.getValue().compareTo(access) > 0) {
                    access = rule.getValue();
                }
            }
        }
        return closest < 0 ? Optional.empty() : Optional.of(access);
    }

    private static String pattern(String path) {
        return path.indexOf('/') < 0 ? path : FactPath.parse(path).pattern().toString();
    }

    /** How closely a rule names a path: more is closer; negative where it does not. */
    private static int specific(String rule, String path) {
        if (!rule.endsWith(ALL)) {
            return rule.equals(path) ? Integer.MAX_VALUE : -1;
        }
        String stem = rule.substring(0, rule.length() - ALL.length());
        return path.startsWith(stem) || stem.equals(path + "/") ? stem.length() : -1;
    }

    /** What was expected instead of a rule that names nothing in the schema; empty where it names something. */
    static Optional<String> expected(String rule, FactSchema schema) {
        boolean names = rule.endsWith(ALL)
                ? rule.equals(ALL)
                        || schema.types().stream()
                                .anyMatch(type -> specific(rule, type.path().toString()) >= 0)
                : schema.type(rule)
                                .filter(type -> type.path().toString().equals(rule))
                                .isPresent()
                        || schema.groups().contains(rule);
        return names ? Optional.empty() : Optional.of("a path of the model's facts, list/**, name.** or **");
    }
}
