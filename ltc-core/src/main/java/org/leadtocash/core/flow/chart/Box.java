package org.leadtocash.core.flow.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;

/**
 * What a chart shows of one document.
 *
 * @param document which
 * @param known what is known of it; empty where only links name it
 * @param lines its name, its status where that is not the usual one, and its money
 */
record Box(DocRef document, Optional<FlowDocument> known, List<String> lines) {

    static Box of(DocRef document, Optional<FlowDocument> known) {
        List<String> lines = new ArrayList<>(List.of(document.toString()));
        if (known.isEmpty()) {
            lines.add("?");
        }
        known.filter(given -> given.status() != DocumentStatus.ACTIVE)
                .ifPresent(given -> lines.add(given.status().name()));
        known.flatMap(given -> given.claims().or(given::receives).or(given::total))
                .ifPresent(amount -> lines.add(amount.toString()));
        return new Box(document, known, List.copyOf(lines));
    }

    boolean isCancelled() {
        return known.filter(given -> given.status() == DocumentStatus.CANCELLED).isPresent();
    }
}
