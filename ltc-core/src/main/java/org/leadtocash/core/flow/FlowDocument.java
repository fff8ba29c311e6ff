package org.leadtocash.core.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.time.Validity;

/**
 * A document, as far as the flow looks at it.
 *
 * @param ref the document
 * @param at when it was made
 * @param day the day that stands on it; empty where nobody says
 * @param status whether it counts
 * @param mainLine the name of the main line that it begins; empty for one that inherits its own, or takes its own number
 * @param worth what it is worth as a whole, without taxes; empty where its lines say it, or nothing does
 * @param claims what the customer owes by it, taxes included: the gross amount of an invoice
 * @param receives what came in by it: the amount of a payment
 * @param due the day by which the customer is to pay what it claims
 * @param validity the days on which a frame may be called off
 * @param entities whose document it is, and of which entity of the group the other side is
 * @param lines its lines, in their order
 */
public record FlowDocument(
        DocRef ref,
        Instant at,
        Optional<LocalDate> day,
        DocumentStatus status,
        Optional<MainLineId> mainLine,
        Optional<BigMoney> worth,
        Optional<BigMoney> claims,
        Optional<BigMoney> receives,
        Optional<LocalDate> due,
        Optional<Validity> validity,
        Optional<Entities> entities,
        List<FlowLine> lines) {

    private static final Comparator<FlowLine> BY_REF = Comparator.comparing(FlowLine::ref);

    /**
     * Sorts the lines.
     *
     * @throws IllegalArgumentException if a line is of another document or given twice
     */
    public FlowDocument {
        List<FlowLine> sorted = new ArrayList<>(lines);
        sorted.sort(BY_REF);
        for (int i = 0; i < sorted.size(); i++) {
            LineRef line = sorted.get(i).ref();
            boolean isTwice = i > 0 && line.equals(sorted.get(i - 1).ref());
            if (!line.document().equals(ref) || isTwice) {
                throw new IllegalArgumentException(ref + ": expected its own lines, each once, got " + line);
            }
        }
        lines = List.copyOf(sorted);
    }

    /** A document in force, with these lines. */
    public static FlowDocument of(DocRef ref, Instant at, FlowLine... lines) {
        return new FlowDocument(
                ref,
                at,
                Optional.empty(),
                DocumentStatus.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(lines));
    }

    /** The same document, which carries that day. */
    public FlowDocument on(LocalDate date) {
        return new FlowDocument(
                ref, at, Optional.of(date), status, mainLine, worth, claims, receives, due, validity, entities, lines);
    }

    /** The same document with another status. */
    public FlowDocument withStatus(DocumentStatus other) {
        return new FlowDocument(ref, at, day, other, mainLine, worth, claims, receives, due, validity, entities, lines);
    }

    /** The same document, which begins that main line. */
    public FlowDocument beginning(MainLineId line) {
        return new FlowDocument(
                ref, at, day, status, Optional.of(line), worth, claims, receives, due, validity, entities, lines);
    }

    /** The same document, worth so much as a whole, without taxes. */
    public FlowDocument worth(BigMoney net) {
        return new FlowDocument(
                ref, at, day, status, mainLine, Optional.of(net), claims, receives, due, validity, entities, lines);
    }

    /** The same document, by which the customer owes so much. */
    public FlowDocument claiming(BigMoney gross) {
        return new FlowDocument(
                ref, at, day, status, mainLine, worth, Optional.of(gross), receives, due, validity, entities, lines);
    }

    /** The same document, by which so much came in. */
    public FlowDocument receiving(BigMoney amount) {
        return new FlowDocument(
                ref, at, day, status, mainLine, worth, claims, Optional.of(amount), due, validity, entities, lines);
    }

    /** The same document, to be paid by that day. */
    public FlowDocument due(LocalDate last) {
        return new FlowDocument(
                ref, at, day, status, mainLine, worth, claims, receives, Optional.of(last), validity, entities, lines);
    }

    /** The same document, a frame that may be called off on those days. */
    public FlowDocument valid(Validity days) {
        return new FlowDocument(
                ref, at, day, status, mainLine, worth, claims, receives, due, Optional.of(days), entities, lines);
    }

    /** The same document, of that entity. */
    public FlowDocument between(Entities sides) {
        return new FlowDocument(
                ref, at, day, status, mainLine, worth, claims, receives, due, validity, Optional.of(sides), lines);
    }

    /** The same document with other lines. */
    public FlowDocument withLines(List<FlowLine> others) {
        return new FlowDocument(
                ref, at, day, status, mainLine, worth, claims, receives, due, validity, entities, others);
    }

    /** The line of that reference. */
    public Optional<FlowLine> line(LineRef line) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = lines.get(middle).ref().compareTo(line);
            if (order == 0) {
                return Optional.of(lines.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The currency of its amounts; empty for documents without any. */
    public Optional<CurrencyUnit> currency() {
        for (Optional<BigMoney> amount : List.of(worth, claims, receives)) {
            if (amount.isPresent()) {
                return amount.map(BigMoney::getCurrencyUnit);
            }
        }
        for (FlowLine line : lines) {
            if (line.amount().isPresent()) {
                return line.amount().map(BigMoney::getCurrencyUnit);
            }
        }
        return Optional.empty();
    }

    /** What it is worth without taxes: as a whole, or the sum of its lines; empty where a line says nothing or another currency. */
    public Optional<BigMoney> total() {
        if (worth.isPresent() || lines.isEmpty()) {
            return worth;
        }
        Optional<BigMoney> sum = Optional.empty();
        for (FlowLine line : lines) {
            if (line.amount().isEmpty()
                    || sum.filter(before -> !before.isSameCurrency(line.amount().get()))
                            .isPresent()) {
                return Optional.empty();
            }
            BigMoney amount = line.amount().get();
            sum = Optional.of(sum.map(before -> before.plus(amount)).orElse(amount));
        }
        return sum;
    }
}
