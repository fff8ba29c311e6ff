package org.leadtocash.testkit.invoice;

import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * An invoice that satisfied EN 16931, and what was changed in it.
 *
 * @param original before
 * @param changes in the order in which they are made
 */
public record MutatedInvoice(Invoice original, List<InvoiceMutation> changes) {

    /** An invoice and its changes as JSON. */
    public static final JsonCodec<MutatedInvoice> CODEC = codec();

    private static JsonCodec<MutatedInvoice> codec() {
        ObjectCodec<MutatedInvoice> fields = ObjectCodec.of("mutated-invoice");
        var original = fields.required("original", InvoiceJson.INVOICE, MutatedInvoice::original);
        var changes = fields.required("changes", Codecs.list(InvoiceMutation.CODEC), MutatedInvoice::changes);
        return fields.build(in -> new MutatedInvoice(in.get(original), in.get(changes)));
    }

    /** Copies the changes. */
    public MutatedInvoice {
        changes = List.copyOf(changes);
    }

    /** The invoice with all changes made; a change whose place an earlier one took away makes none. */
    public Invoice invoice() {
        Invoice changed = original;
        for (InvoiceMutation change : changes) {
            changed = change.in(changed);
        }
        return changed;
    }

    /** The changes, for a person to read. */
    @Override
    public String toString() {
        return changes.toString();
    }
}
