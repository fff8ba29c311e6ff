package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Place;

/**
 * The laws of a schema of facts and of the rules that are written on it, for those of a host's own model:
 *
 * <pre>{@code
 * class OurRulesTest implements FactSchemaLaws {
 *     public FactSchema schema() {
 *         return OurModel.facts();
 *     }
 *
 *     public Map<String, Expression> rules() {
 *         return Map.of("too cheap", path("discountPct").gt(value(12)));
 *     }
 * }
 * }</pre>
 *
 * <p>They find rules that do not compile, rules that can never hold or never fail, facts that people must enter although
 * no rule asks for them.
 */
public interface FactSchemaLaws {

    /** What can be said. */
    FactSchema schema();

    /** The rules on it, each by a name that a reader of a failure knows: none unless said otherwise. */
    default Map<String, Expression> rules() {
        return Map.of();
    }

    /** The parameters that the rules are tried with: none unless said otherwise. */
    default Parameters parameters() {
        return Parameters.none();
    }

    /** Facts, or lists, that no rule of these needs to ask for, because something else does: none unless said otherwise. */
    default Set<String> askedElsewhere() {
        return Set.of();
    }

    /** How many sets of facts {@link #everyRuleCanHoldAndCanFail()} tries: 2,000 unless said otherwise. */
    default int samples() {
        return 2_000;
    }

    /** Every rule compiles; what does not fit is told with its place in the rule. */
    @Example
    default void everyRuleCompiles() {
        Violations found = new Violations("every rule compiles");
        new TreeMap<>(rules())
                .forEach((name, rule) -> rule.check(schema(), parameters().schema(), Place.of(name))
                        .forEach(problem -> found.add(name + ": " + problem)));
        found.throwIfAny();
    }

    /** If there are rules, some rule asks for every fact, of the whole or of rows, unless it is {@link #askedElsewhere()}. */
    @Example
    default void everyFactIsAskedFor() {
        Violations found = new Violations("every fact is asked for");
        Set<String> asked = new TreeSet<>(askedElsewhere());
        compiled().values().forEach(rule -> asked.addAll(rule.paths()));
        for (FactType type : schema().types()) {
            found.addIf(
                    !rules().isEmpty() && !asked.contains(type.path().toString()), "no rule asks for " + type.path());
        }
        found.throwIfAny();
    }

    /**
     * Every rule holds for some facts and fails for some. Among {@link #samples()} sets of facts, whose values often are
     * the constants of the rules and the values next to them; a rule that only a rare meeting of values decides needs
     * more.
     */
    @Example
    default void everyRuleCanHoldAndCanFail() {
        Map<String, CompiledExpression> open = compiled();
        Map<String, Set<Truth>> answers = new TreeMap<>();
        open.keySet().forEach(name -> answers.put(name, new TreeSet<>()));
        RuleConstants constants = RuleConstants.of(rules().values(), parameters());
        FactsOf.mostlyKnown(schema(), constants::valuesOf)
                .facts()
                .sampleStream()
                .limit(open.isEmpty() ? 0 : samples())
                .forEach(facts -> open.forEach((name, rule) ->
                        answers.getOrDefault(name, new TreeSet<>()).add(rule.evaluate(facts, parameters()))));
        Violations found = new Violations("every rule can hold and can fail");
        answers.forEach((name, truths) -> {
            found.addIf(!truths.contains(Truth.TRUE), name + " never holds");
            found.addIf(!truths.contains(Truth.FALSE), name + " never fails");
        });
        found.throwIfAny();
    }

    /** Facts of the schema, for the laws that need them. */
    @Provide
    default Arbitrary<Facts> factsOfTheSchema() {
        RuleConstants constants = RuleConstants.of(rules().values(), parameters());
        return FactsOf.ofEveryState(schema(), constants::valuesOf).facts();
    }

    /** Facts written as JSON are read back as the same facts, with the same hash. */
    @Property(tries = 200)
    default void factsAreReadBackAsWritten(@ForAll("factsOfTheSchema") Facts facts) {
        Facts read = Facts.read("facts", schema(), facts.json());
        Violations found = new Violations("facts are read back as written");
        facts.diff(read).forEach(change -> found.add(change.toString()));
        found.addIf(!read.hash().equals(facts.hash()), "the hash is another");
        found.throwIfAny();
    }

    /** An answer that was settled before one more fact became known stays, unless the rule itself asks what is known. */
    @Property(tries = 200)
    default void settledAnswersStayWhenMoreBecomesKnown(@ForAll("factsOfTheSchema") Facts facts) {
        Violations found = new Violations("settled answers stay when more becomes known");
        Map<String, CompiledExpression> rules = compiled();
        for (String path : saidBefore(facts)) {
            Facts less = facts.withUnknown(path);
            rules.forEach((name, rule) -> {
                Truth before = rule.evaluate(less, parameters());
                Truth after = rule.evaluate(facts, parameters());
                found.addIf(
                        rule.isMonotone() && before != Truth.UNKNOWN && before != after,
                        name + " was " + before + " and is " + after + " once " + path + " is known");
            });
        }
        found.throwIfAny();
    }

    private static List<String> saidBefore(Facts facts) {
        List<String> paths = new ArrayList<>();
        for (FactType type : facts.schema().types()) {
            FactPath path = type.path();
            if (path.inGroup()) {
                facts.rows(path.group()).forEach(row -> paths.add(path.at(row).toString()));
            } else {
                paths.add(path.toString());
            }
        }
        return paths;
    }

    /** Those of the rules that compile. */
    private Map<String, CompiledExpression> compiled() {
        Map<String, CompiledExpression> compiled = new TreeMap<>();
        rules().forEach((name, rule) -> {
            if (rule.check(schema(), parameters().schema(), Place.of(name)).isEmpty()) {
                compiled.put(name, rule.compile(schema(), parameters().schema(), Place.of(name)));
            }
        });
        return compiled;
    }
}
