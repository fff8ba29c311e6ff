package org.leadtocash.core.flow.extract;

import java.util.Optional;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.LinkKind;

/**
 * What a category of an ERP's documents is here.
 *
 * @param code as the ERP writes it
 * @param type the document
 * @param kind what such a document does to the one before it
 * @param follows the document before it, where no row says what that is; empty to reject such rows
 * @param isNegative whether the ERP writes what such documents take below zero; quantities and amounts are turned round
 * @param delivers whether its items ask for a delivery
 * @param billing whether its items ask to be billed, and on what basis
 */
public record Category(
        String code,
        DocType type,
        LinkKind kind,
        Optional<DocType> follows,
        boolean isNegative,
        boolean delivers,
        BillingBasis billing) {

    /** Checks that there is a code. */
    public Category {
        if (code.isBlank()) {
            throw new IllegalArgumentException("category of " + type + ": expected a code");
        }
    }

    /** A category whose items ask for nothing. */
    public static Category of(String code, DocType type, LinkKind kind) {
        return new Category(code, type, kind, Optional.empty(), false, false, BillingBasis.NONE);
    }

    /** The same category, which follows documents of that type where no row says what comes before it. */
    public Category following(DocType other) {
        return new Category(code, type, kind, Optional.of(other), isNegative, delivers, billing);
    }

    /** The same category, written below zero. */
    public Category negative() {
        return new Category(code, type, kind, follows, true, delivers, billing);
    }

    /** The same category, whose items are orders: to be delivered, and billed on that basis. */
    public Category ordered(BillingBasis basis) {
        return new Category(code, type, kind, follows, isNegative, true, basis);
    }
}
