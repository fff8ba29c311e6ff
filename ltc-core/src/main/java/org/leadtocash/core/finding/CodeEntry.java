package org.leadtocash.core.finding;

import java.util.List;
import java.util.Optional;

/**
 * One row of a catalogue: what a code carries.
 *
 * @param code the code
 * @param params its parameters, in no particular order
 * @param since the release that brought it
 * @param replacedBy the code that says it since; empty while it is in use
 */
public record CodeEntry(FindingCode code, List<DeclaredParam> params, String since, Optional<FindingCode> replacedBy) {

    /** Copies the parameters. */
    public CodeEntry {
        params = List.copyOf(params);
    }

    /**
     * A declared parameter.
     *
     * @param name its name
     * @param type what it holds
     * @param sensitivity who may read it
     * @param optional whether a finding may leave it out
     */
    public record DeclaredParam(String name, ParamType type, Sensitivity sensitivity, boolean optional) {}
}
