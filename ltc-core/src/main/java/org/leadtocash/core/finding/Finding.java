package org.leadtocash.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.Source;

/**
 * One reason why a decision came out as it did.
 *
 * <p>Findings have one stable order: the heaviest first, then by code, then by subject, then by parameters. Two findings
 * are equal when everything in them is equal.
 */
public final class Finding implements Comparable<Finding> {
    private final FindingCode code;
    private final Severity severity;
    private final Subject subject;
    private final List<Param> params;
    private final List<Remedy> remedies;
    private final Optional<Source> source;
    private final boolean waivable;

    private Finding(
            FindingCode code,
            Severity severity,
            Subject subject,
            List<Param> params,
            List<Remedy> remedies,
            Optional<Source> source,
            boolean waivable) {
        this.code = code;
        this.severity = severity;
        this.subject = subject;
        this.params = List.copyOf(params);
        this.remedies = List.copyOf(remedies);
        this.source = source;
        this.waivable = waivable;
    }

    /** Starts a finding. */
    public static Builder of(FindingCode code, Severity severity, Subject subject) {
        return new Builder(code, severity, subject);
    }

    /** Which kind of reason this is. */
    public FindingCode code() {
        return code;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** What it is about. */
    public Subject subject() {
        return subject;
    }

    /** Its parameters, in the order they were given. */
    public List<Param> params() {
        return params;
    }

    /** The parameter of that name. */
    public Optional<Param> param(String name) {
        return params.stream().filter(param -> param.name().equals(name)).findFirst();
    }

    /** The amount parameter of that name; empty where there is none, where it is no money, or where it was masked. */
    public Optional<BigMoney> amount(String name) {
        return param(name)
                .flatMap(Param::value)
                .filter(BigMoney.class::isInstance)
                .map(BigMoney.class::cast);
    }

    /** What would settle it: alternatives, in the order of advice. */
    public List<Remedy> remedies() {
        return remedies;
    }

    /** The rule it comes from. */
    public Optional<Source> source() {
        return source;
    }

    /** Whether a waiver may cover it although it is a {@link Severity#BLOCK}. */
    public boolean waivable() {
        return waivable;
    }

    /** Whether any value was taken out by a {@link #view}. */
    public boolean masked() {
        return params.stream().anyMatch(Param::masked)
                || remedies.stream().flatMap(remedy -> remedy.params().stream()).anyMatch(Param::masked);
    }

    /** The same reason with another weight, as a policy sets it. */
    public Finding withSeverity(Severity other) {
        return new Finding(code, other, subject, params, remedies, source, waivable);
    }

    /**
     * This finding as the viewer may read it. Two findings that differ only in values the viewer may not read have equal
     * views.
     */
    public Finding view(Viewer viewer) {
        return new Finding(
                code,
                severity,
                subject,
                params.stream().map(param -> param.view(viewer)).toList(),
                remedies.stream().map(remedy -> remedy.view(viewer)).toList(),
                source,
                waivable);
    }

    @Override
    public int compareTo(Finding other) {
        int bySeverity = other.severity.compareTo(severity);
        int byCode = bySeverity != 0 ? bySeverity : code.compareTo(other.code);
        int bySubject = byCode != 0 ? byCode : subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : rest().compareTo(other.rest());
    }

    /** Everything behind the subject, written so that different contents are different texts. */
    private String rest() {
        StringBuilder out = new StringBuilder();
        write(params, out);
        for (Remedy remedy : remedies) {
            out.append(remedy.code());
            write(remedy.params(), out);
        }
        source.ifPresent(rule -> {
            out.append(rule);
            rule.citations()
                    .forEach(citation -> out.append(List.of(
                            citation.instrument(),
                            citation.article(),
                            citation.uri(),
                            citation.basis(),
                            citation.verifiedOn())));
        });
        return out.append(waivable).toString();
    }

    private static void write(List<Param> params, StringBuilder out) {
        for (Param param : params) {
            out.append(param).append(param.type()).append(param.sensitivity()).append(';');
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && code.equals(that.code)
                && severity == that.severity
                && subject.equals(that.subject)
                && params.equals(that.params)
                && remedies.equals(that.remedies)
                && source.equals(that.source)
                && waivable == that.waivable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, subject, params, remedies, source, waivable);
    }

    /** Severity, code, subject, parameters and remedies as locale-free text, for logs and exceptions. */
    @Override
    public String toString() {
        return severity + " " + code + " " + subject + (params.isEmpty() ? "" : " " + params)
                + (remedies.isEmpty() ? "" : " remedies " + remedies);
    }

    /** Collects what a finding says. */
    public static final class Builder extends Params<Builder> {
        private final FindingCode code;
        private final Severity severity;
        private final Subject subject;
        private final List<Remedy> remedies = new ArrayList<>();
        private Optional<Source> source = Optional.empty();
        private boolean waivable;

        private Builder(FindingCode code, Severity severity, Subject subject) {
            this.code = code;
            this.severity = severity;
            this.subject = subject;
        }

        @Override
        Builder self() {
            return this;
        }

        /** Adds something that would settle the finding, after the earlier ones. */
        @CanIgnoreReturnValue
        public Builder remedy(Remedy remedy) {
            remedies.add(remedy);
            return this;
        }

        /** Names the rule. */
        @CanIgnoreReturnValue
        public Builder source(Source rule) {
            source = Optional.of(rule);
            return this;
        }

        /** Lets a waiver cover the finding although it is a {@link Severity#BLOCK}. */
        @CanIgnoreReturnValue
        public Builder waivable() {
            waivable = true;
            return this;
        }

        /** The finished finding. */
        public Finding build() {
            return new Finding(code, severity, subject, params(), remedies, source, waivable);
        }
    }
}
