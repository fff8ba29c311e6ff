package org.leadtocash.i18n.region.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.time.Validity;

/**
 * One rule of a pack: where it binds, when, what it requires, and what it says where that does not hold.
 *
 * <p>A rule either stands for itself or tightens one of an outer layer, which it names by {@link #tightens}. A tightening
 * rule adds: its {@link #when} is another case in which the rule binds, its {@link #require} is asked besides.
 */
public final class Rule {
    private final Builder built;

    private Rule(Builder built) {
        this.built = built;
    }

    /**
     * Starts a rule.
     *
     * @param code its name in the pack, such as {@code EU-VAT-138-ID}; permanent
     * @param domain the family of law
     * @param finding what it says where it is not satisfied
     */
    public static Builder of(String code, Domain domain, FindingCode finding) {
        return new Builder(code, domain, finding);
    }

    /** Its name in the pack. */
    public String code() {
        return built.code;
    }

    /** The family of law. */
    public Domain domain() {
        return built.domain;
    }

    /** What it says where it is not satisfied. */
    public FindingCode finding() {
        return built.finding;
    }

    /** The rule it tightens, as pack id, colon and code; empty where it stands for itself. */
    public Optional<String> tightens() {
        return built.tightens;
    }

    /** Where it binds: all of these must hold. */
    public List<Binding> bindings() {
        return built.bindings;
    }

    /** The kinds of document it is about; empty for all. */
    public List<DocType> documents() {
        return built.documents;
    }

    /** The stages at which it is asked; empty for all. */
    public List<String> stages() {
        return built.stages;
    }

    /** The case in which it binds; unless said otherwise every case, for a tightening rule no other than before. */
    public Expression when() {
        return built.when.orElseGet(() -> built.tightens.isPresent() ? Expression.never() : Expression.always());
    }

    /** What it requires. */
    public Expression require() {
        return built.require;
    }

    /** Its parameters with their usual values. */
    public List<DirectedParam> params() {
        return built.params;
    }

    /** The parameters that conditions can ask: numbers, flags and words, no sets. */
    public FactSchema parameters() {
        return FactSchema.from(built.params.stream()
                .filter(param -> !(param.value() instanceof DirectedValue.Words))
                .map(param -> FactType.of(param.name(), kind(param.value())))
                .distinct()
                .toList());
    }

    private static FactKind kind(DirectedValue value) {
        return value instanceof DirectedValue.Number
                ? FactKind.DECIMAL
                : value instanceof DirectedValue.Flag ? FactKind.BOOLEAN : FactKind.CODE;
    }

    /**
     * What is wrong with its conditions on those facts.
     *
     * @param parameters those it can ask: its own, or those of the rule it tightens
     * @param place where the rule stands
     */
    public Findings problems(FactSchema facts, FactSchema parameters, Place place) {
        return when().check(facts, parameters, place.pointing(place.pointer() + "/when"))
                .plus(require().check(facts, parameters, place.pointing(place.pointer() + "/require")));
    }

    /** How much it weighs, before {@link #capped} is looked at. */
    public Severity severity() {
        return built.severity;
    }

    /** Whether inner layers may neither remove nor outdate it, nor anyone waive it. */
    public boolean locked() {
        return built.locked;
    }

    /** Whether a waiver may cover it. */
    public boolean waivable() {
        return built.waivable;
    }

    /** The day that decides which version binds. */
    public DateBasis basis() {
        return built.basis;
    }

    /** Its versions, in order of their days, without gap and overlap. */
    public List<Effective> effective() {
        return built.effective;
    }

    /** Where it stands written. */
    public List<Citation> citations() {
        return built.citations;
    }

    /** What would satisfy it. */
    public List<FactRemedy> remedies() {
        return built.remedies;
    }

    /** Whether a text it rests on was not itself read, so that it weighs REVIEW at the most. */
    public boolean capped() {
        return built.citations.stream().anyMatch(citation -> citation.basis() != Basis.PRIMARY_READ);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Rule that && parts().equals(that.parts()));
    }

    private List<Object> parts() {
        return List.of(
                built.code,
                built.domain,
                built.finding,
                built.tightens,
                built.bindings,
                built.documents,
                built.stages,
                when(),
                built.require,
                built.params,
                built.severity,
                built.locked,
                built.waivable,
                built.basis,
                built.effective,
                built.citations,
                built.remedies);
    }

    @Override
    public int hashCode() {
        return Objects.hash(built.code, built.finding, built.tightens);
    }

    /** Its code. */
    @Override
    public String toString() {
        return built.code;
    }

    /** Collects a rule: BLOCK, from always, by the tax point, for every document and stage, unless said otherwise. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String code;
        private final Domain domain;
        private final FindingCode finding;
        private Optional<String> tightens = Optional.empty();
        private List<Binding> bindings = List.of();
        private List<DocType> documents = List.of();
        private List<String> stages = List.of();
        private Optional<Expression> when = Optional.empty();
        private Expression require = Expression.always();
        private List<DirectedParam> params = List.of();
        private Severity severity = Severity.BLOCK;
        private boolean locked;
        private boolean waivable;
        private DateBasis basis = DateBasis.TAX_POINT;
        private List<Effective> effective = List.of(Effective.during(Validity.always()));
        private List<Citation> citations = List.of();
        private List<FactRemedy> remedies = List.of();

        private Builder(String code, Domain domain, FindingCode finding) {
            if (!code.matches("[A-Z][A-Z0-9-]{0,59}")) {
                throw new IllegalArgumentException(
                        "rule \"" + code + "\": expected upper-case letters, digits and hyphens");
            }
            this.code = code;
            this.domain = domain;
            this.finding = finding;
        }

        /** The rule of an outer layer that it tightens, as pack id, colon and code. */
        public Builder tightens(String rule) {
            tightens = Optional.of(rule);
            return this;
        }

        /** Where it binds. */
        public Builder bindings(List<Binding> all) {
            bindings = List.copyOf(all);
            return this;
        }

        /** The kinds of document it is about. */
        public Builder documents(List<DocType> types) {
            documents = List.copyOf(types);
            return this;
        }

        /** The stages at which it is asked. */
        public Builder stages(List<String> names) {
            stages = List.copyOf(names);
            return this;
        }

        /** The case in which it binds. */
        public Builder when(Expression condition) {
            when = Optional.of(condition);
            return this;
        }

        /** What it requires. */
        public Builder require(Expression condition) {
            require = condition;
            return this;
        }

        /** Its parameters with their usual values. */
        public Builder params(List<DirectedParam> all) {
            params = List.copyOf(all);
            return this;
        }

        /** How much it weighs. */
        public Builder severity(Severity weight) {
            severity = weight;
            return this;
        }

        /** Whether inner layers may neither remove nor outdate it, nor anyone waive it. */
        public Builder locked(boolean holds) {
            locked = holds;
            return this;
        }

        /** Whether a waiver may cover it. */
        public Builder waivable(boolean holds) {
            waivable = holds;
            return this;
        }

        /** The day that decides which version binds. */
        public Builder basis(DateBasis day) {
            basis = day;
            return this;
        }

        /** Its versions. */
        public Builder effective(List<Effective> versions) {
            effective = versions.stream()
                    .sorted(Comparator.comparing(Effective::validity))
                    .toList();
            return this;
        }

        /** Where it stands written. */
        public Builder citations(List<Citation> texts) {
            citations = List.copyOf(texts);
            return this;
        }

        /** What would satisfy it. */
        public Builder remedies(List<FactRemedy> all) {
            remedies = List.copyOf(all);
            return this;
        }

        /**
         * The finished rule.
         *
         * @throws IllegalArgumentException if it is both locked and waivable
         */
        public Rule build() {
            if (locked && waivable) {
                throw new IllegalArgumentException("rule " + code + ": locked and waivable, expected one of both");
            }
            return new Rule(copy());
        }

        private Builder copy() {
            Builder copy = new Builder(code, domain, finding);
            copy.tightens = tightens;
            copy.bindings = bindings;
            copy.documents = documents;
            copy.stages = stages;
            copy.when = when;
            copy.require = require;
            copy.params = params;
            copy.severity = severity;
            copy.locked = locked;
            copy.waivable = waivable;
            copy.basis = basis;
            copy.effective = effective;
            copy.citations = citations;
            copy.remedies = remedies;
            return copy;
        }
    }
}
