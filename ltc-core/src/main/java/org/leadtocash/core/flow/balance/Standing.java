package org.leadtocash.core.flow.balance;

import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.document.DocRef;

/**
 * Where a document stands, rolled up from its lines and from the invoices that came from it. What it does not ask for has no
 * progress: a service is not delivered.
 */
public final class Standing {
    private final DocRef document;
    private final Optional<Progress> delivery;
    private final Optional<Progress> billing;
    private final Optional<Progress> payment;

    Standing(DocRef document, Optional<Progress> delivery, Optional<Progress> billing, Optional<Progress> payment) {
        this.document = document;
        this.delivery = delivery;
        this.billing = billing;
        this.payment = payment;
    }

    /** The document. */
    public DocRef document() {
        return document;
    }

    /** How far its lines are delivered; a closed line counts as full. */
    public Optional<Progress> delivery() {
        return delivery;
    }

    /** How far its lines are billed, of all that may ever be billed of them; a closed line counts as full. */
    public Optional<Progress> billing() {
        return billing;
    }

    /** How far the invoices that came from it, or its own claim, are settled; empty while nothing is claimed. */
    public Optional<Progress> payment() {
        return payment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standing that
                && document.equals(that.document)
                && delivery.equals(that.delivery)
                && billing.equals(that.billing)
                && payment.equals(that.payment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, delivery, billing, payment);
    }

    /** The document and each progress that it has. */
    @Override
    public String toString() {
        return document
                + delivery.map(progress -> ", delivery " + progress).orElse("")
                + billing.map(progress -> ", billing " + progress).orElse("")
                + payment.map(progress -> ", payment " + progress).orElse("");
    }
}
