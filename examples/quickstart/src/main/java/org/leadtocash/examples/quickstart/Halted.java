package org.leadtocash.examples.quickstart;

/** The deal cannot go on: a step was refused that nothing in the files settles. The reasons are in the last moment. */
final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Halted(String step) {
        super(step);
    }
}
