package org.leadtocash.jdbc.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leadtocash.core.table.ReadsShippedResources;

/** The scripts in this jar: the one place that opens a resource. Their folder is no package, so that Flyway finds it. */
@ReadsShippedResources
final class ShippedScripts {
    private static final List<String> NAMES = List.of("V1__credit_ledger.sql", "V2__stage_instances.sql");

    private ShippedScripts() {}

    static List<SchemaScript> all() {
        return NAMES.stream()
                .map(name -> new SchemaScript(
                        Integer.parseInt(name.substring(1, name.indexOf("__"))),
                        name,
                        read("/db/lead-to-cash/" + name)))
                .toList();
    }

    private static String read(String path) {
        try (InputStream script = ShippedScripts.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("the jar of ltc-jdbc lacks " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
