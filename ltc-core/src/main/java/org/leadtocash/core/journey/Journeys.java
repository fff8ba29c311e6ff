package org.leadtocash.core.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.table.ShippedResources;

/**
 * The models that the library ships, each with its stages, steps, roles, gates, promises, reasons and the facts it asks for.
 *
 * <pre>{@code
 * StageMachine machine = Journeys.machine(Journeys.placeholders());
 * }</pre>
 *
 * <p>A version once shipped never changes and never leaves: instances name it by its hash. What a host wants otherwise it
 * says in a model of its own.
 */
public final class Journeys {
    private static final List<StageModel> STANDARD = Stream.of(
                    "campaign-1.0.0",
                    "lead-1.0.0",
                    "lead-2.0.0",
                    "opportunity-1.0.0",
                    "opportunity-2.0.0",
                    "quote-1.0.0",
                    "quote-2.0.0",
                    "contract-1.0.0",
                    "order-1.0.0",
                    "order-2.0.0",
                    "order-line-1.0.0",
                    "credit-release-1.0.0",
                    "delivery-1.0.0",
                    "delivery-2.0.0",
                    "invoice-1.0.0",
                    "invoice-2.0.0",
                    "payment-1.0.0",
                    "payment-2.0.0",
                    "collection-1.0.0",
                    "service-1.0.0",
                    "return-1.0.0",
                    "master-record-1.0.0")
            .map(Journeys::read)
            .toList();
    private static final Map<String, StageModel> NEWEST = new LinkedHashMap<>();

    static {
        STANDARD.forEach(model -> NEWEST.put(model.id(), model));
    }

    private static final FactSchema PARAMETERS =
            STANDARD.stream().map(StageModel::parameters).reduce(FactSchema.empty(), FactSchema::plus);

    private Journeys() {}

    private static StageModel read(String name) {
        String file = name + ".json";
        try (Reader json = ShippedResources.open(Journeys.class, file)) {
            return StageModel.read(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private static StageModel newest(String id) {
        return Optional.ofNullable(NEWEST.get(id)).orElseThrow();
    }

    /** Every shipped model in every version, in the order of the deal and oldest first: what a {@link StageMachine} is made of. */
    public static List<StageModel> standard() {
        return STANDARD;
    }

    /** The newest version of every shipped model, in the order of the deal. */
    public static List<StageModel> newest() {
        return List.copyOf(NEWEST.values());
    }

    /** The newest shipped model for documents of that type; empty where none is shipped. */
    public static Optional<StageModel> model(DocType type) {
        return NEWEST.values().stream()
                .filter(model -> model.docType().equals(type))
                .findFirst();
    }

    /** The shipped model of that name and version; empty where none is. */
    public static Optional<StageModel> model(String id, String version) {
        return STANDARD.stream()
                .filter(model -> model.id().equals(id) && model.version().equals(version))
                .findFirst();
    }

    /** The thresholds that the shipped models leave open: those of bands, discounts, margins, scores. */
    public static FactSchema parameters() {
        return PARAMETERS;
    }

    /**
     * Values for all thresholds, in euro, as an example: no business is like another, so that a host sets its own, by legal
     * entity and day. Amounts of another currency are not compared with them unless the host says how to convert.
     */
    public static ParameterSets placeholders() {
        String file = "placeholders.json";
        try (Reader json = ShippedResources.open(Journeys.class, file)) {
            Parameters values = FactJson.parameters(PARAMETERS).read(file, JsonText.parse(file, json));
            return ParameterSets.of(values);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /**
     * A machine of all shipped models with the standard guards, and without calendars.
     *
     * @param thresholds that speak of {@link #parameters()}; what they leave open is unknown, and pending what rests on it
     */
    public static StageMachine machine(ParameterSets thresholds) {
        return StageMachine.of(STANDARD, Guards.standard(), thresholds);
    }

    /** A campaign: from a plan to what it brought, with {@link CampaignStages}. */
    public static StageModel campaign() {
        return newest("campaign");
    }

    /** A lead: from interest to an opportunity, with {@link LeadStages}. */
    public static StageModel lead() {
        return newest("lead");
    }

    /** An opportunity: from a possible sale to a signature, with {@link OpportunityStages}. */
    public static StageModel opportunity() {
        return newest("opportunity");
    }

    /** A quote: from a draft to the customer's yes, with {@link QuoteStages}. */
    public static StageModel quote() {
        return newest("quote");
    }

    /** A contract: from a draft through five offices at once to closed, with {@link ContractStages}. */
    public static StageModel contract() {
        return newest("contract");
    }

    /** The header of an order: from entry to delivered, billed and nothing open, with {@link OrderStages}. */
    public static StageModel order() {
        return newest("order");
    }

    /** A line of an order: from open to accepted, with {@link OrderLineStages}. */
    public static StageModel orderLine() {
        return newest("order-line");
    }

    /** A release from credit: from the hold to what was approved for how long, with {@link CreditReleaseStages}. */
    public static StageModel creditRelease() {
        return newest("credit-release");
    }

    /** A delivery: from the plan to the proof, with {@link DeliveryStages}. */
    public static StageModel delivery() {
        return newest("delivery");
    }

    /** An invoice: from a draft to the money, with {@link InvoiceStages}. */
    public static StageModel invoice() {
        return newest("invoice");
    }

    /** A payment: from the bank account to its invoices, with {@link PaymentStages}. */
    public static StageModel payment() {
        return newest("payment");
    }

    /** A case of collection: from overdue to settled, with {@link CollectionStages}. */
    public static StageModel collection() {
        return newest("collection");
    }

    /** A service case: from a fault to works again, with {@link ServiceStages}. */
    public static StageModel service() {
        return newest("service");
    }

    /** Goods that come back: from a wish to what becomes of them, with {@link ReturnStages}. */
    public static StageModel returned() {
        return newest("return");
    }

    /** The request of a master record: from a wish to retired, with {@link MasterRecordStages}. */
    public static StageModel masterRecord() {
        return newest("master-record");
    }
}
