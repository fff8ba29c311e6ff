package org.leadtocash.core.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;

/** One attempt to compile an expression: what it is compiled against, what was met, what is wrong. */
final class Compilation {
    static final int DEEPEST = 100;
    static final int MOST_NODES = 10_000;

    private final FactSchema facts;
    private final FactSchema parameters;
    private final Place at;
    private final Problems problems = new Problems();
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private boolean monotone = true;
    private Optional<FactSchema.Columns> row = Optional.empty();
    private Optional<CompiledExpression> result = Optional.empty();

    private Compilation(FactSchema facts, FactSchema parameters, Place at) {
        this.facts = facts;
        this.parameters = parameters;
        this.at = at;
    }

    static Compilation of(Expression expression, FactSchema facts, FactSchema parameters, Place at) {
        Compilation compilation = new Compilation(facts, parameters, at);
        if (compilation.isBounded(expression)) {
            Condition condition = new ConditionCompiler(compilation).condition(expression, "");
            if (compilation.problems.count() == 0) {
                compilation.result = Optional.of(new CompiledExpression(
                        expression,
                        condition,
                        facts,
                        parameters,
                        compilation.paths,
                        compilation.names,
                        compilation.monotone));
            }
        }
        return compilation;
    }

    private record Depth(Expression expression, int depth) {}

    private boolean isBounded(Expression whole) {
        Deque<Depth> open = new ArrayDeque<>(List.of(new Depth(whole, 1)));
        int nodes = 0;
        while (!open.isEmpty()) {
            Depth next = open.pop();
            nodes++;
            if (next.depth() > DEEPEST || nodes > MOST_NODES) {
                problem(Problems.TOO_LARGE, "", "an expression of more", expectedSize());
                return false;
            }
            if (next.expression() instanceof Expression.Apply apply) {
                apply.operands().forEach(operand -> open.push(new Depth(operand, next.depth() + 1)));
            } else if (next.expression() instanceof Expression.Over over) {
                open.push(new Depth(over.of(), next.depth() + 1));
            }
        }
        return true;
    }

    static String expectedSize() {
        return "at most " + MOST_NODES + " parts, " + DEEPEST + " deep";
    }

    int problemCount() {
        return problems.count();
    }

    Findings problems() {
        return problems.all();
    }

    CompiledExpression orThrow() {
        return result.orElseThrow(() -> new LoadException(at.source(), problems.all()));
    }

    FactSchema facts() {
        return facts;
    }

    FactSchema parameters() {
        return parameters;
    }

    void uses(String path) {
        paths.add(path);
    }

    void usesParameter(String name) {
        names.add(name);
    }

    void asksWhatIsKnown() {
        monotone = false;
    }

    /** The list whose rows are looked at; empty outside of one. */
    Optional<FactSchema.Columns> row() {
        return row;
    }

    void enter(FactSchema.Columns columns) {
        row = Optional.of(columns);
    }

    void leave() {
        row = Optional.empty();
    }

    void problem(FindingCode code, String pointer, String found, String expected) {
        problem(code, pointer, found, expected, Optional.empty());
    }

    void problem(FindingCode code, String pointer, String found, String expected, Optional<String> maybe) {
        Place place = at.pointing(at.pointer() + pointer);
        problems.add(code, place.subject(), found, expected, maybe);
    }

    /** Reports something of the wrong kind. */
    void mismatch(String pointer, String found, String expected) {
        problem(Problems.TYPE_MISMATCH, pointer, found, expected);
    }
}
