package org.leadtocash.core.journey.variant;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.variant.Overlay;
import org.leadtocash.core.stage.variant.Variant;
import org.leadtocash.core.table.ShippedResources;

/**
 * The overlays that the library ships.
 *
 * <pre>{@code
 * StageModel catalogue = Variants.of(Journeys.opportunity(), "run-rate").model();
 * StageModel customised = Variants.of(Journeys.opportunity(), "design-in").model();
 * }</pre>
 *
 * <p>A business line may speak of several documents: {@code project} of opportunity, delivery and invoice.
 */
public final class Variants {
    private static final List<Overlay> STANDARD = Stream.of(
                    "run-rate-opportunity",
                    "project-opportunity",
                    "project-delivery",
                    "project-invoice",
                    "subscription-contract",
                    "subscription-order",
                    "subscription-invoice",
                    "frame-contract",
                    "frame-order",
                    "frame-invoice",
                    "design-in-opportunity",
                    "eu-lead",
                    "eu-invoice",
                    "clearance-invoice",
                    "cn-invoice",
                    "na-verbal-order-order",
                    "high-risk-quote",
                    "high-risk-contract",
                    "high-risk-order")
            .map(Variants::read)
            .toList();

    private Variants() {}

    private static Overlay read(String name) {
        String file = name + "-1.0.0.json";
        try (Reader json = ShippedResources.open(Variants.class, file)) {
            return Overlay.read(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** Every shipped overlay, business lines first, then regions, countries and entities. */
    public static List<Overlay> standard() {
        return STANDARD;
    }

    /** The overlays of that name, one for each document that it speaks of. */
    public static List<Overlay> named(String name) {
        return STANDARD.stream().filter(overlay -> overlay.id().equals(name)).toList();
    }

    /**
     * A shipped model with those of these overlays that speak of it.
     *
     * @throws IllegalArgumentException if an overlay of one of the names speaks of no such model
     * @throws org.leadtocash.core.finding.LoadException with every reason why they cannot be laid over it
     */
    public static Variant of(StageModel template, String... names) {
        List<Overlay> overlays = Arrays.stream(names)
                .map(name -> named(name).stream()
                        .filter(overlay -> overlay.over().equals(template.id()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "overlay " + name + " over " + template.id() + ": expected one of " + STANDARD)))
                .toList();
        return Variant.of(template, overlays);
    }
}
