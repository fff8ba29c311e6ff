package org.leadtocash.core.invoice;

import java.util.Optional;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * The documents that an invoice rests on (BT-11 to BT-18).
 *
 * @param project the project (BT-11)
 * @param contract the contract (BT-12)
 * @param purchaseOrder the buyer's order (BT-13)
 * @param salesOrder the seller's order (BT-14)
 * @param receivingAdvice the advice of receipt (BT-15)
 * @param despatchAdvice the advice of despatch (BT-16)
 * @param tenderOrLot the call for tender or lot (BT-17)
 * @param object what it is billed for, such as a meter (BT-18)
 */
public record InvoiceReferences(
        String project,
        String contract,
        String purchaseOrder,
        String salesOrder,
        String receivingAdvice,
        String despatchAdvice,
        String tenderOrLot,
        Optional<Identifier> object) {
    /** No document named. */
    public static InvoiceReferences none() {
        return new Builder().build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.project = project;
        copy.contract = contract;
        copy.purchaseOrder = purchaseOrder;
        copy.salesOrder = salesOrder;
        copy.receivingAdvice = receivingAdvice;
        copy.despatchAdvice = despatchAdvice;
        copy.tenderOrLot = tenderOrLot;
        copy.object = object;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String project = "";
        private String contract = "";
        private String purchaseOrder = "";
        private String salesOrder = "";
        private String receivingAdvice = "";
        private String despatchAdvice = "";
        private String tenderOrLot = "";
        private Optional<Identifier> object = Optional.empty();

        private Builder() {}

        /** The project (BT-11). */
        public Builder project(String given) {
            project = given;
            return this;
        }

        /** The contract (BT-12). */
        public Builder contract(String given) {
            contract = given;
            return this;
        }

        /** The buyer's order (BT-13). */
        public Builder purchaseOrder(String given) {
            purchaseOrder = given;
            return this;
        }

        /** The seller's order (BT-14). */
        public Builder salesOrder(String given) {
            salesOrder = given;
            return this;
        }

        /** The advice of receipt (BT-15). */
        public Builder receivingAdvice(String given) {
            receivingAdvice = given;
            return this;
        }

        /** The advice of despatch (BT-16). */
        public Builder despatchAdvice(String given) {
            despatchAdvice = given;
            return this;
        }

        /** The call for tender or lot (BT-17). */
        public Builder tenderOrLot(String given) {
            tenderOrLot = given;
            return this;
        }

        /** What it is billed for, such as a meter (BT-18). */
        public Builder object(Identifier given) {
            object = Optional.of(given);
            return this;
        }

        /** The finished parts. */
        public InvoiceReferences build() {
            return new InvoiceReferences(
                    project, contract, purchaseOrder, salesOrder, receivingAdvice, despatchAdvice, tenderOrLot, object);
        }
    }
}
