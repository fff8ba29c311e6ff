package org.leadtocash.core.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a passing verdict still asks for, such as keeping a proof of transport.
 *
 * @param code what is owed
 * @param subject about what
 * @param params how much, which
 * @param due the last day; empty where there is none
 */
public record Obligation(FindingCode code, Subject subject, List<Param> params, Optional<LocalDate> due) {

    /** Copies the parameters. */
    public Obligation {
        params = List.copyOf(params);
    }

    /** An obligation without parameters or date. */
    public static Obligation of(FindingCode code, Subject subject) {
        return new Obligation(code, subject, List.of(), Optional.empty());
    }

    /** This obligation, without the values that the viewer may not read. */
    public Obligation view(Viewer viewer) {
        return new Obligation(
                code, subject, params.stream().map(param -> param.view(viewer)).toList(), due);
    }
}
