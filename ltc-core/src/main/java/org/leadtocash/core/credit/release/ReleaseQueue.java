package org.leadtocash.core.credit.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;

/**
 * Which held document goes first when there is room again, such as after a payment: the same documents in the same order,
 * whoever asks. Each takes its room by its own reservation, so that nothing is given twice.
 *
 * @param order who goes first
 * @param strict whether everybody behind the first that finds no room waits with it; else whoever fits goes on
 */
public record ReleaseQueue(Order order, boolean strict) {

    /** Who goes first. */
    public enum Order {
        /** Who waits longest. */
        OLDEST_FIRST,
        /** Who needs least; amounts of different currencies by the code of the currency. */
        SMALLEST_FIRST,
        /** Who is most urgent, and among those who waits longest. */
        PRIORITY
    }

    private static final Comparator<HeldOrder> OLDEST =
            Comparator.comparing(HeldOrder::heldSince).thenComparing(HeldOrder::document);

    /**
     * What became of a held document.
     *
     * @param order which
     * @param outcome the ledger's answer to its reservation
     */
    public record Freed(HeldOrder order, Outcome outcome) {}

    /** A queue in which whoever fits goes on. */
    public static ReleaseQueue of(Order order) {
        return new ReleaseQueue(order, false);
    }

    /** The same, where nobody overtakes one that finds no room. */
    public ReleaseQueue inLine() {
        return new ReleaseQueue(order, true);
    }

    /** The documents, who goes first in front; the same for any order in which they are given. */
    public List<HeldOrder> sorted(Collection<HeldOrder> held) {
        Comparator<HeldOrder> first = switch (order) {
            case OLDEST_FIRST -> OLDEST;
            case SMALLEST_FIRST ->
                Comparator.<HeldOrder, String>comparing(
                                one -> one.value().getCurrencyUnit().getCode())
                        .thenComparing(one -> one.value().getAmount())
                        .thenComparing(OLDEST);
            case PRIORITY -> Comparator.comparing(HeldOrder::priority).thenComparing(OLDEST);
        };
        return held.stream().sorted(first).toList();
    }

    /**
     * Lets them reserve, one after the other.
     *
     * @param reservation the command of this attempt: a refused key is used up, so each attempt has a key of its own
     * @return what became of those that tried, in their order
     */
    public List<Freed> release(
            CreditLedger ledger, Collection<HeldOrder> held, Function<? super HeldOrder, Command.Reserve> reservation) {
        List<Freed> freed = new ArrayList<>();
        for (HeldOrder one : sorted(held)) {
            Outcome outcome = ledger.apply(reservation.apply(one));
            freed.add(new Freed(one, outcome));
            if (!outcome.isAccepted() && (strict || !outcome.isFinal())) {
                break;
            }
        }
        return List.copyOf(freed);
    }
}
