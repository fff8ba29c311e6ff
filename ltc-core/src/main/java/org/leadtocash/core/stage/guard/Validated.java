package org.leadtocash.core.stage.guard;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;

/**
 * A guard that asks Jakarta Validation: what the host has written about a document must satisfy a group of constraints before
 * it may enter a stage.
 *
 * <pre>{@code
 * Guards guards = Guards.standard()
 *         .with("valid", Validated.by(validator, question -> orders.find(question.subject())).group("RELEASE", Release.class));
 * // in the model: {"guard":"valid","args":{"group":"RELEASE"}}
 * }</pre>
 *
 * <p>Models name groups by the names that the host gives them, never by classes. Each violation is a finding with the path of
 * the property and the constraint; its message is left to whoever shows it, since it depends on a language.
 */
public final class Validated implements Guard {
    private static final FindingCode VIOLATED = FindingCode.of("stage.constraint-violated");
    private static final String GROUP = "group";

    private final Validator validator;
    private final Function<Question, Optional<?>> bean;
    private final Map<String, Class<?>> groups;

    private Validated(Validator validator, Function<Question, Optional<?>> bean, Map<String, Class<?>> groups) {
        this.validator = validator;
        this.bean = bean;
        this.groups = groups;
    }

    /**
     * A guard without a group yet.
     *
     * @param validator of the host; thread-safe, as the specification asks
     * @param bean what is validated, from what the question holds; empty where it is not there yet, which is pending
     */
    public static Validated by(Validator validator, Function<Question, Optional<?>> bean) {
        return new Validated(validator, bean, Map.of());
    }

    /** The same, knowing a group of constraints by that name. */
    public Validated group(String name, Class<?> group) {
        Map<String, Class<?>> all = new TreeMap<>(groups);
        all.put(name, group);
        return new Validated(validator, bean, Collections.unmodifiableMap(all));
    }

    @Override
    public Optional<String> expected(Map<String, List<String>> arguments, FactSchema facts) {
        List<String> named = arguments.getOrDefault(GROUP, List.of());
        boolean known = arguments.size() == 1 && named.size() == 1 && groups.containsKey(named.get(0));
        return known ? Optional.empty() : Optional.of("one of " + groups.keySet() + " in " + GROUP);
    }

    @Override
    public Answer test(Question question) {
        Optional<?> given = bean.apply(question);
        Class<?> group = groups.get(question.argument(GROUP));
        if (given.isEmpty() || group == null) {
            return Answer.of(Truth.UNKNOWN);
        }
        List<Finding> violations = validator.validate(given.get(), group).stream()
                .map(violation -> finding(question, violation))
                .sorted(Comparator.naturalOrder())
                .toList();
        return Answer.of(Truth.of(violations.isEmpty())).with(Findings.from(violations));
    }

    private static Finding finding(Question question, ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return Finding.of(
                        VIOLATED,
                        Severity.BLOCK,
                        path.isEmpty() ? question.subject() : question.subject().at(path))
                .reference("constraint", constraint)
                .build();
    }
}
