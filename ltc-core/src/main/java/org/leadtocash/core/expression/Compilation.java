package org.leadtocash.core.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** One attempt to compile an expression: what it is compiled against, what was met, what is wrong. */
final class Compilation {
    static final FindingCode UNKNOWN_PATH = FindingCode.of("fact.unknown-path");
    static final FindingCode UNKNOWN_PARAMETER = FindingCode.of("fact.unknown-parameter");
    static final FindingCode MALFORMED_PATH = FindingCode.of("fact.malformed-path");
    static final FindingCode MISPLACED_ROW = FindingCode.of("fact.misplaced-row");
    static final FindingCode MALFORMED_EXPRESSION = FindingCode.of("fact.malformed-expression");
    static final FindingCode TOO_LARGE = FindingCode.of("fact.too-large");
    private static final FindingCode TYPE_MISMATCH = FindingCode.of("fact.type-mismatch");

    static final int DEEPEST = 100;
    static final int MOST_NODES = 10_000;
    private static final int LONGEST_SHOWN = 60;

    private final FactSchema facts;
    private final FactSchema parameters;
    private final Place at;
    private final List<Finding> problems = new ArrayList<>();
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private boolean monotone = true;
    private Optional<String> row = Optional.empty();
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
            if (compilation.problems.isEmpty()) {
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
                problem(TOO_LARGE, "", "an expression of more", expectedSize());
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

    static Finding problem(FindingCode code, Subject subject, String found, String expected, Optional<String> maybe) {
        Finding.Builder problem =
                Finding.of(code, Severity.BLOCK, subject).text("found", found).text("expected", expected);
        maybe.ifPresent(guess -> problem.text("maybe", guess));
        return problem.build();
    }

    /** What somebody wrote as a problem shows it, shortened. */
    static String shown(Object given) {
        String text = Fact.known(given).toString();
        String shortened = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return given.getClass().getSimpleName() + " " + shortened;
    }

    int problemCount() {
        return problems.size();
    }

    Findings problems() {
        return Findings.from(problems);
    }

    CompiledExpression orThrow() {
        return result.orElseThrow(() -> new LoadException(at.source(), Findings.from(problems)));
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
    Optional<String> row() {
        return row;
    }

    void enter(String list) {
        row = Optional.of(list);
    }

    void leave() {
        row = Optional.empty();
    }

    void problem(FindingCode code, String pointer, String found, String expected) {
        problem(code, pointer, found, expected, Optional.empty());
    }

    void problem(FindingCode code, String pointer, String found, String expected, Optional<String> maybe) {
        Place place = at.pointing(at.pointer() + pointer);
        problems.add(problem(code, place.subject(), found, expected, maybe));
    }

    /** Reports something of the wrong kind. */
    void mismatch(String pointer, String found, String expected) {
        mismatch(pointer, found, expected, Optional.empty());
    }

    /** Reports something of the wrong kind, with a guess at what was meant. */
    void mismatch(String pointer, String found, String expected, Optional<String> maybe) {
        problem(TYPE_MISMATCH, pointer, found, expected, maybe);
    }
}
