package org.leadtocash.core.flow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;

/**
 * A document, as far as the flow looks at it.
 *
 * @param ref the document
 * @param at when it was made
 * @param status whether it counts
 * @param mainLine the name of the main line that it begins; empty for one that inherits its own, or takes its own number
 * @param claims what the customer owes by it, taxes included: the gross amount of an invoice
 * @param receives what came in by it: the amount of a payment
 * @param lines its lines, in their order
 */
public record FlowDocument(
        DocRef ref,
        Instant at,
        DocumentStatus status,
        Optional<MainLineId> mainLine,
        Optional<BigMoney> claims,
        Optional<BigMoney> receives,
        List<FlowLine> lines) {

    /**
     * Sorts the lines.
     *
     * @throws IllegalArgumentException if a line is of another document or given twice
     */
    public FlowDocument {
        Set<LineRef> seen = new HashSet<>();
        for (FlowLine line : lines) {
            if (!line.ref().document().equals(ref) || !seen.add(line.ref())) {
                throw new IllegalArgumentException(ref + ": expected its own lines, each once, got " + line.ref());
            }
        }
        lines = lines.stream().sorted(Comparator.comparing(FlowLine::ref)).toList();
    }

    /** A document in force, with these lines. */
    public static FlowDocument of(DocRef ref, Instant at, FlowLine... lines) {
        return new FlowDocument(
                ref, at, DocumentStatus.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty(), List.of(lines));
    }

    /** The same document with another status. */
    public FlowDocument withStatus(DocumentStatus other) {
        return new FlowDocument(ref, at, other, mainLine, claims, receives, lines);
    }

    /** The same document, which begins that main line. */
    public FlowDocument beginning(MainLineId line) {
        return new FlowDocument(ref, at, status, Optional.of(line), claims, receives, lines);
    }

    /** The same document, by which the customer owes so much. */
    public FlowDocument claiming(BigMoney gross) {
        return new FlowDocument(ref, at, status, mainLine, Optional.of(gross), receives, lines);
    }

    /** The same document, by which so much came in. */
    public FlowDocument receiving(BigMoney amount) {
        return new FlowDocument(ref, at, status, mainLine, claims, Optional.of(amount), lines);
    }

    /** The same document with other lines. */
    public FlowDocument withLines(List<FlowLine> others) {
        return new FlowDocument(ref, at, status, mainLine, claims, receives, others);
    }

    /** The line of that reference. */
    public Optional<FlowLine> line(LineRef line) {
        return lines.stream().filter(given -> given.ref().equals(line)).findFirst();
    }

    /** The currency of its amounts; empty for documents without any. */
    public Optional<CurrencyUnit> currency() {
        return claims.or(() -> receives)
                .or(() -> lines.stream().flatMap(line -> line.amount().stream()).findFirst())
                .map(BigMoney::getCurrencyUnit);
    }
}
