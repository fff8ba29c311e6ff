package org.leadtocash.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a step has what its operation needs, no more and no less, and uses only earlier steps. */
final class Shape {
    private Shape() {}

    /** All that is wrong with the shape of a trace; empty where nothing is. */
    static List<String> wrong(List<TraceStep> steps, List<TraceResult> results) {
        List<String> problems = new ArrayList<>();
        int place = 0;
        for (TraceStep step : steps) {
            place++;
            if (step.number() == place) {
                wrong(steps, step).ifPresent(wrong -> problems.add("step " + step.number() + ": " + wrong));
            } else {
                problems.add("step " + step.number() + " stands at " + place);
            }
        }
        results.stream()
                .filter(result -> result.step() < 1 || result.step() > steps.size())
                .forEach(result -> problems.add("result " + result.name() + ": there is no step " + result.step()));
        return problems;
    }

    /** What is wrong with the shape of a step among all steps; empty where nothing is. */
    private static Optional<String> wrong(List<TraceStep> steps, TraceStep step) {
        Operation operation = step.operation();
        int least = inputs(operation);
        int given = step.inputs().size();
        if (operation == Operation.ADD ? given < least : given != least) {
            return Optional.of(given + " inputs, expected " + least);
        }
        for (int input : step.inputs()) {
            int number = operation == Operation.ADD ? Math.abs(input) : input;
            if (number < 1 || number >= step.number()) {
                return Optional.of("input " + input + ", expected the number of an earlier step");
            }
            if (steps.get(number - 1).value().isEmpty()) {
                return Optional.of("input " + input + ", which is withheld");
            }
        }
        return members(step).or(() -> split(steps, step));
    }

    /** How many inputs an operation has; a sum has that many or more. */
    private static int inputs(Operation operation) {
        return switch (operation) {
            case TAKE, WITHHELD -> 0;
            case ADD, ROUND, SELECT -> 1;
            case MULTIPLY, DIVIDE, PERCENT, CONVERT, ALLOCATE -> 2;
        };
    }

    private static Optional<String> members(TraceStep step) {
        Operation operation = step.operation();
        if (step.value().isEmpty() && operation != Operation.WITHHELD) {
            return Optional.of("no value");
        }
        if (step.cited().isPresent() != (operation == Operation.TAKE)) {
            return Optional.of("a source is cited by a TAKE and nothing else");
        }
        if (step.rounding().isPresent() != (operation == Operation.ROUND)) {
            return Optional.of("a rounding policy belongs to a ROUND and nothing else");
        }
        if (step.part().isPresent() != (operation == Operation.ALLOCATE)) {
            return Optional.of("a part belongs to an ALLOCATE and nothing else");
        }
        if (step.choice().isPresent() != (operation == Operation.SELECT)
                || operation != Operation.SELECT && !step.losers().isEmpty()) {
            return Optional.of("a choice and its losers belong to a SELECT and nothing else");
        }
        return step.losers().stream()
                .flatMapToInt(loser -> loser.step().stream())
                .filter(number ->
                        number < 1 || number >= step.number() || step.inputs().contains(number))
                .mapToObj(
                        number -> "loser " + number + ", expected the number of an earlier step other than the winner")
                .findFirst();
    }

    /** The parts of one split follow each other and agree on what was split and how; the first answers for all. */
    private static Optional<String> split(List<TraceStep> steps, TraceStep step) {
        return step.part().flatMap(part -> {
            int first = step.number() - part.index();
            boolean whole = first >= 1 && first + part.of() - 1 <= steps.size();
            int last = part.index() == 0 ? part.of() - 1 : 0;
            for (int i = 0; whole && i <= last; i++) {
                TraceStep other = steps.get(first + i - 1);
                whole = other.part()
                                .filter(new Part(i, part.of(), part.unit(), part.rule())::equals)
                                .isPresent()
                        && other.inputs().size() == 2
                        && other.inputs().get(0).equals(step.inputs().get(0));
            }
            return whole && step.inputs().stream().allMatch(input -> input < first)
                    ? Optional.empty()
                    : Optional.of("part " + part.index() + " of a split of " + part.of() + " that is not all there");
        });
    }
}
