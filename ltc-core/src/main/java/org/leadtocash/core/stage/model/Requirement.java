package org.leadtocash.core.stage.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.FindingCode;

/**
 * Something that must hold before a step is taken: a named {@link org.leadtocash.core.stage.guard.Guard} with its arguments, or a condition on facts.
 *
 * <p>All requirements of a step are evaluated, whatever the first of them says. One that is not settled refuses too, as
 * pending.
 */
public final class Requirement {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final String name;
    private final Map<String, List<String>> arguments;
    private final Optional<Expression> condition;
    private final Optional<FindingCode> code;
    private final boolean waivable;

    private Requirement(
            String name,
            Map<String, List<String>> arguments,
            Optional<Expression> condition,
            Optional<FindingCode> code,
            boolean waivable) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "requirement \"" + name + "\": expected letters and digits in lower camel case");
        }
        this.name = name;
        this.arguments = arguments;
        this.condition = condition;
        this.code = code;
        this.waivable = waivable;
    }

    /**
     * What a guard of the machine must answer.
     *
     * @param name the guard's name, such as {@code verdict}
     */
    public static Requirement guard(String name) {
        return new Requirement(name, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * A condition that must hold.
     *
     * @param name what the finding calls it
     */
    public static Requirement that(String name, Expression condition) {
        return new Requirement(name, Map.of(), Optional.of(condition), Optional.empty(), false);
    }

    /** A valid verdict of that engine without a REVIEW or BLOCK that nobody cleared. */
    public static Requirement verdict(String engine) {
        return guard("verdict").with("engine", engine);
    }

    /**
     * The same, with an argument for the guard.
     *
     * @throws IllegalArgumentException if this is a condition
     */
    public Requirement with(String argument, String... values) {
        if (condition.isPresent()) {
            throw new IllegalArgumentException("requirement " + name + " is a condition: expected no argument");
        }
        Map<String, List<String>> all = new LinkedHashMap<>(arguments);
        all.put(argument, List.of(values));
        return new Requirement(name, sorted(all), condition, code, waivable);
    }

    /** The same, saying that code where it does not hold, instead of {@code stage.guard-failed}. */
    public Requirement saying(FindingCode other) {
        return new Requirement(name, arguments, condition, Optional.of(other), waivable);
    }

    /** The same, so that a waiver may cover it where it does not hold. */
    public Requirement whichMayBeWaived() {
        return new Requirement(name, arguments, condition, code, true);
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> map) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        new TreeMap<>(map).forEach((key, values) -> ordered.put(key, List.copyOf(values)));
        return Collections.unmodifiableMap(ordered);
    }

    /** The guard's name, or what the finding calls the condition. */
    public String name() {
        return name;
    }

    /** The arguments of the guard, in order of their names. */
    public Map<String, List<String>> arguments() {
        return arguments;
    }

    /** The condition; empty for a guard. */
    public Optional<Expression> condition() {
        return condition;
    }

    /** The code that is said where it does not hold; empty for {@code stage.guard-failed}. */
    public Optional<FindingCode> code() {
        return code;
    }

    /** Whether a waiver may cover it where it does not hold. */
    public boolean waivable() {
        return waivable;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Requirement that
                && name.equals(that.name)
                && arguments.equals(that.arguments)
                && condition.equals(that.condition)
                && code.equals(that.code)
                && waivable == that.waivable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, arguments, condition, code, waivable);
    }

    /** Name and arguments: {@code verdict(engine=credit)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        String separator = "(";
        for (Map.Entry<String, List<String>> argument : arguments.entrySet()) {
            text.append(separator).append(argument.getKey()).append('=').append(String.join(" ", argument.getValue()));
            separator = ", ";
        }
        return arguments.isEmpty() ? name : text.append(')').toString();
    }
}
