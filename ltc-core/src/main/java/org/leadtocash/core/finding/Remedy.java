package org.leadtocash.core.finding;

import java.util.List;

/**
 * One thing that would settle a finding, such as paying an amount or supplying a field. Several remedies of a finding
 * are alternatives.
 *
 * @param code what to do, such as {@code credit.pay}
 * @param params how much, which, until when
 */
public record Remedy(FindingCode code, List<Param> params) {

    /** Copies the parameters. */
    public Remedy {
        params = List.copyOf(params);
    }

    /** Starts a remedy. */
    public static Builder of(FindingCode code) {
        return new Builder(code);
    }

    /** This remedy, without the values that the viewer may not read. */
    public Remedy view(Viewer viewer) {
        return new Remedy(code, params.stream().map(param -> param.view(viewer)).toList());
    }

    /** Code and parameters. */
    @Override
    public String toString() {
        return params.isEmpty() ? code.toString() : code + " " + params;
    }

    /** Collects the parameters of a remedy. */
    public static final class Builder extends Params<Builder> {
        private final FindingCode code;

        private Builder(FindingCode code) {
            this.code = code;
        }

        @Override
        Builder self() {
            return this;
        }

        /** The finished remedy. */
        public Remedy build() {
            return new Remedy(code, params());
        }
    }
}
