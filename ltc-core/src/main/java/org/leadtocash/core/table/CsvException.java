package org.leadtocash.core.table;

/** A text that stops being a table: where the quotes no longer match, nothing after can be trusted to be a row. */
public final class CsvException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient CsvProblem problem;

    CsvException(CsvProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The place and the reason. */
    public CsvProblem problem() {
        return problem;
    }
}
