package org.leadtocash.core.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with a file or set of rates, at once. */
public final class RateFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** A message names this many; {@link #problems()} has them all. */
    private static final int SHOWN = 20;

    private final transient List<RateFileProblem> problems;

    RateFileException(List<RateFileProblem> problems) {
        super(problems.stream().limit(SHOWN).map(RateFileProblem::toString).collect(Collectors.joining("\n"))
                + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : ""));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the file. */
    public List<RateFileProblem> problems() {
        return problems;
    }
}
