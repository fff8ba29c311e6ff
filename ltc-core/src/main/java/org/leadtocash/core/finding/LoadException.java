package org.leadtocash.core.finding;

import java.util.stream.Collectors;

/** Data could not be loaded: every problem at once, each with its place. Nothing was taken in. */
public final class LoadException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Findings problems;

    /**
     * All that is wrong with something that was read.
     *
     * @param what the name of the file, message or data set
     * @param problems at least one
     */
    public LoadException(String what, Findings problems) {
        super(message(what, problems));
        this.problems = problems;
    }

    /** Every problem, in order. */
    public Findings problems() {
        return problems;
    }

    private static String message(String what, Findings problems) {
        int more = problems.size() - SHOWN;
        return what + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + problems.stream()
                        .limit(SHOWN)
                        .map(problem -> "\n  " + problem)
                        .collect(Collectors.joining())
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
