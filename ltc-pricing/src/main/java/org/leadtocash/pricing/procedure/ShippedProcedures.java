package org.leadtocash.pricing.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.table.ReadsShippedResources;

/** The procedures that travel inside the jar, and the one class of this module that opens its resources. */
@ReadsShippedResources
final class ShippedProcedures {
    static final PricingProcedure MANUFACTURER = read("manufacturer.json");

    private ShippedProcedures() {}

    private static PricingProcedure read(String name) {
        try (InputStream in = ShippedProcedures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing: the jar is not complete");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new DocumentFormat<>(PricingProcedure.class, "pricing-procedure", 1, 0, ProcedureJson.PROCEDURE)
                    .read(name, JsonText.parse(name, text));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
