package org.leadtocash.core.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.table.ShippedResources;

/**
 * The models that the library ships, each with its stages, steps, roles, reasons and the facts it asks for.
 *
 * <pre>{@code
 * StageMachine machine = StageMachine.of(Journeys.standard());
 * }</pre>
 *
 * <p>A version once shipped never changes and never leaves: instances name it by its hash. What a host wants otherwise it
 * says in a model of its own.
 */
public final class Journeys {
    private static final StageModel LEAD = read("lead-1.0.0.json");
    private static final StageModel OPPORTUNITY = read("opportunity-1.0.0.json");
    private static final StageModel QUOTE = read("quote-1.0.0.json");
    private static final StageModel ORDER = read("order-1.0.0.json");
    private static final StageModel DELIVERY = read("delivery-1.0.0.json");
    private static final StageModel INVOICE = read("invoice-1.0.0.json");
    private static final StageModel PAYMENT = read("payment-1.0.0.json");
    private static final List<StageModel> STANDARD =
            List.of(LEAD, OPPORTUNITY, QUOTE, ORDER, DELIVERY, INVOICE, PAYMENT);

    private Journeys() {}

    private static StageModel read(String name) {
        try (Reader json = ShippedResources.open(Journeys.class, name)) {
            return StageModel.read(name, json);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    /** Every shipped model in every version, in the order of the deal: what a {@link StageMachine} is made of. */
    public static List<StageModel> standard() {
        return STANDARD;
    }

    /** The newest shipped model for documents of that type; empty where none is shipped. */
    public static Optional<StageModel> model(DocType type) {
        return STANDARD.stream().filter(model -> model.docType().equals(type)).findFirst();
    }

    /** A lead: from interest to an opportunity, with {@link LeadStages}. */
    public static StageModel lead() {
        return LEAD;
    }

    /** An opportunity: from a possible sale to a signature, with {@link OpportunityStages}. */
    public static StageModel opportunity() {
        return OPPORTUNITY;
    }

    /** A quote: from a draft to the customer's yes, with {@link QuoteStages}. */
    public static StageModel quote() {
        return QUOTE;
    }

    /** The header of an order: from entry to delivered, billed and nothing open, with {@link OrderStages}. */
    public static StageModel order() {
        return ORDER;
    }

    /** A delivery: from the plan to the proof, with {@link DeliveryStages}. */
    public static StageModel delivery() {
        return DELIVERY;
    }

    /** An invoice: from a draft to the money, with {@link InvoiceStages}. */
    public static StageModel invoice() {
        return INVOICE;
    }

    /** A payment: from the bank account to its invoices, with {@link PaymentStages}. */
    public static StageModel payment() {
        return PAYMENT;
    }
}
