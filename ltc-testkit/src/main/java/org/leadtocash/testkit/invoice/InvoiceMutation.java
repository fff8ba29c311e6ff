package org.leadtocash.testkit.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.ObjectCodec;

/**
 * One change to the JSON form of an invoice.
 *
 * @param at the JSON pointer to what is changed
 * @param change what is done there
 * @param value the value that is put there, as JSON; empty where the change itself says it
 */
public record InvoiceMutation(String at, Change change, String value) {

    /** A change as JSON. */
    static final JsonCodec<InvoiceMutation> CODEC = codec();

    private static JsonCodec<InvoiceMutation> codec() {
        ObjectCodec<InvoiceMutation> fields = ObjectCodec.of("invoice-mutation");
        var at = fields.required("at", Codecs.STRING, InvoiceMutation::at);
        var change = fields.required("change", Codecs.enumOf(Change.class), InvoiceMutation::change);
        var value = fields.defaulted("value", Codecs.STRING, "", InvoiceMutation::value);
        return fields.build(in -> new InvoiceMutation(in.get(at), in.get(change), in.get(value)));
    }

    /** What can be done. */
    public enum Change {
        /** It is taken out. */
        REMOVE,
        /** A value is put there. */
        SET,
        /** A number grows by 0.01. */
        ADD_CENT,
        /** A number grows by 0.99. */
        ADD_NEARLY_ONE,
        /** A number grows by 1.01. */
        ADD_MORE_THAN_ONE,
        /** A number changes its sign. */
        NEGATE,
        /** A number is written with a third decimal. */
        THIRD_DECIMAL,
        /** The element of a list stands twice. */
        REPEAT
    }

    /** Every change of these kinds to what the invoice says, and to what it might say. */
    public static List<InvoiceMutation> of(Invoice invoice) {
        List<InvoiceMutation> all = new ArrayList<>();
        JsonObject tree = (JsonObject) InvoiceJson.INVOICE.write(invoice);
        collect("", tree, all);
        InvoiceAdditions.to(invoice).forEach(all::add);
        return List.copyOf(all);
    }

    private static void collect(String at, Json json, List<InvoiceMutation> all) {
        if (json instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                all.add(new InvoiceMutation(at + "/" + name, Change.REMOVE, ""));
                collect(at + "/" + name, member, all);
            });
        } else if (json instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                all.add(new InvoiceMutation(at + "/" + i, Change.REMOVE, ""));
                all.add(new InvoiceMutation(at + "/" + i, Change.REPEAT, ""));
                collect(at + "/" + i, array.items().get(i), all);
            }
        } else if (json instanceof JsonScalar scalar) {
            scalar(at, scalar.text(), all);
        }
    }

    private static void scalar(String at, String text, List<InvoiceMutation> all) {
        if (isNumber(at, text)) {
            for (Change change : List.of(
                    Change.ADD_CENT,
                    Change.ADD_NEARLY_ONE,
                    Change.ADD_MORE_THAN_ONE,
                    Change.NEGATE,
                    Change.THIRD_DECIMAL)) {
                all.add(new InvoiceMutation(at, change, ""));
            }
        } else if (!isDay(text)) {
            all.add(new InvoiceMutation(at, Change.SET, "\"ZZ9\""));
        }
    }

    private static boolean isNumber(String at, String text) {
        String name = at.substring(at.lastIndexOf('/') + 1);
        return NumberNames.ALL.contains(name) && text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean isDay(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /** The invoice with this change; the same invoice where its place is not there, or where a part cannot be so. */
    public Invoice in(Invoice invoice) {
        Json tree = InvoiceJson.INVOICE.write(invoice);
        Optional<Json> changed = JsonPlace.of(at).change(tree, this);
        try {
            return changed.map(json -> InvoiceJson.INVOICE.read("mutated", json))
                    .orElse(invoice);
        } catch (LoadException e) {
            // a value object refused the change, as an identifier without a value does
            return invoice;
        }
    }

    /** The value that is put there. */
    Json json() {
        return JsonText.parse("value", value);
    }

    /** Pointer, change and value. */
    @Override
    public String toString() {
        return change + " " + at + (value.isEmpty() ? "" : " " + value);
    }
}
