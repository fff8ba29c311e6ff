package org.leadtocash.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LineQuantitiesLawsTest {
    private static final Unit PIECE = Unit.of("C62");

    private static Quantity pieces(long count) {
        return Quantity.of(count, PIECE);
    }

    @Property(seed = "20240601", tries = 500)
    void everyUnitIsInOnePlace(
            @ForAll @LongRange(max = 20) long ordered,
            @ForAll @LongRange(max = 25) long delivered,
            @ForAll @LongRange(max = 25) long invoiced,
            @ForAll @LongRange(max = 25) long kept) {
        Quantity posted = pieces(invoiced).minus(pieces(kept).min(pieces(invoiced)));
        LineQuantities line = LineQuantities.ordered(pieces(ordered))
                .withDelivered(pieces(delivered))
                .withInvoiced(pieces(invoiced), posted);

        Quantity all = line.open()
                .plus(line.deliveredNotBilled())
                .plus(line.billedNotPosted())
                .plus(line.posted());

        assertThat(all).isEqualTo(pieces(Math.max(ordered, Math.max(delivered, invoiced))));
        assertThat(line.shortClosed().open()).isEqualTo(pieces(0));
        assertThat(line.shortClosed().deliveredNotBilled()).isEqualTo(line.deliveredNotBilled());
    }

    @Example
    void quantitiesThatContradictEachOtherAreRefused() {
        LineQuantities line = LineQuantities.ordered(pieces(3));

        assertThatThrownBy(() -> line.withInvoiced(pieces(1), pieces(2)))
                .hasMessage("line quantities: posted 2 C62, expected at most the invoiced 1 C62");
        assertThatThrownBy(() -> line.withDelivered(pieces(-1))).hasMessageContaining("expected one unit, 0 or more");
        assertThatThrownBy(() -> line.withDelivered(Quantity.of(1, Unit.of("KGM"))))
                .hasMessageContaining("expected one unit");
    }
}
