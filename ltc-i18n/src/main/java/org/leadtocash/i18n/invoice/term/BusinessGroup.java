package org.leadtocash.i18n.invoice.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.invoice.Invoice;

/**
 * A group of business terms of EN 16931-1, such as BG-25 for a line; a term that may repeat, or that has a scheme beside
 * its value, is a group too.
 *
 * @param <G> the part of an invoice that holds its terms
 */
public final class BusinessGroup<G> {
    private final String id;
    private final Optional<BusinessGroup<?>> parent;
    private final Function<Reading, List<Spot>> spots;

    private BusinessGroup(String id, Optional<BusinessGroup<?>> parent, Function<Reading, List<Spot>> spots) {
        this.id = id;
        this.parent = parent;
        this.spots = spots;
    }

    /** The invoice itself. */
    static BusinessGroup<Invoice> invoice() {
        return new BusinessGroup<>(
                "BG-0", Optional.empty(), reading -> List.of(new Spot(Optional.empty(), "", reading.invoice())));
    }

    /** A group that may repeat in this one. */
    <C> BusinessGroup<C> many(String child, Function<G, List<C>> parts) {
        return new BusinessGroup<>(child, Optional.of(this), reading -> {
            List<Spot> found = new ArrayList<>();
            for (Spot above : reading.spots(this)) {
                int count = 0;
                for (C part : parts.apply(value(above))) {
                    count++;
                    found.add(new Spot(Optional.of(above), child + "/" + count, part));
                }
            }
            return found;
        });
    }

    /** A group that occurs once or not at all in this one. */
    <C> BusinessGroup<C> maybe(String child, Function<G, Optional<C>> part) {
        return new BusinessGroup<>(child, Optional.of(this), reading -> {
            List<Spot> found = new ArrayList<>();
            for (Spot above : reading.spots(this)) {
                part.apply(value(above)).ifPresent(given -> found.add(new Spot(Optional.of(above), child, given)));
            }
            return found;
        });
    }

    /** A group that always occurs once in this one. */
    <C> BusinessGroup<C> one(String child, Function<G, C> part) {
        return maybe(child, whole -> Optional.of(part.apply(whole)));
    }

    /** The part of the invoice that stands at an occurrence of this group. */
    @SuppressWarnings("unchecked") // a spot of this group holds what this group was declared with
    public G value(Spot spot) {
        return (G) spot.value();
    }

    /** Its number in the standard. */
    public String id() {
        return id;
    }

    /** The group that this one is part of; empty for the invoice itself. */
    public Optional<BusinessGroup<?>> parent() {
        return parent;
    }

    List<Spot> in(Reading reading) {
        return spots.apply(reading);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
