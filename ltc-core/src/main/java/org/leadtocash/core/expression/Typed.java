package org.leadtocash.core.expression;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Sensitivity;

/** A compiled term with what is known of its values: kind, codes, currency, unit. Its path means nothing. */
record Typed(Term term, FactType type) {
    private static final FactPath NOWHERE = FactPath.of("result");

    static Typed of(Term term, FactKind kind) {
        return new Typed(term, plain(kind));
    }

    static FactType plain(FactKind kind) {
        return new FactType(NOWHERE, kind, List.of(), Optional.empty(), Optional.empty(), Sensitivity.OPEN, "");
    }

    FactKind kind() {
        return type.kind();
    }

    /** What can be said of the values of both together, such as of a sum. */
    FactType joined(Typed other) {
        FactKind kind = kind() == other.kind() ? kind() : FactKind.DECIMAL;
        FactType joined = plain(kind);
        if (type.currency().isPresent() && type.currency().equals(other.type.currency())) {
            joined = joined.withCurrency(type.currency().get());
        }
        if (type.unit().isPresent() && type.unit().equals(other.type.unit())) {
            joined = joined.withUnit(type.unit().get());
        }
        return joined;
    }

    /** Why values of both can never be held against each other or added; empty where they may. */
    Optional<String> mismatch(Typed other) {
        if (!kind().mixesWith(other.kind())) {
            return Optional.of(
                    kind() == FactKind.DECIMAL || kind() == FactKind.INTEGER
                            ? "DECIMAL or INTEGER"
                            : kind().toString());
        }
        boolean apart = type.unit().isPresent()
                && other.type.unit().isPresent()
                && !type.unit().equals(other.type.unit());
        return apart ? type.unit().map(unit -> "QUANTITY in " + unit) : Optional.empty();
    }
}
