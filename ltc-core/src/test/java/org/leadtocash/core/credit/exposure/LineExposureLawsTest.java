package org.leadtocash.core.credit.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.CreditFixtures.PIECE;
import static org.leadtocash.core.credit.CreditFixtures.eur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditFixtures;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;

class LineExposureLawsTest {

    private static LineQuantities at(long ordered, long delivered, long invoiced, long posted) {
        return LineQuantities.ordered(Quantity.of(ordered, PIECE))
                .withDelivered(Quantity.of(delivered, PIECE))
                .withInvoiced(Quantity.of(invoiced, PIECE), Quantity.of(posted, PIECE));
    }

    private static Map<ExposureCategory, Money> exposure(String value, LineQuantities quantities) {
        return LineExposure.of(eur(value), quantities.ordered()).at(quantities);
    }

    /** The vector of the credit page: A = 100.00, Q = 3. */
    @Example
    void aHundredOverThreePiecesLosesNoCent() {
        assertThat(exposure("100.00", at(3, 3, 2, 1)))
                .containsOnly(
                        Map.entry(ExposureCategory.BILLED_NOT_POSTED, eur("33.34")),
                        Map.entry(ExposureCategory.DELIVERED_NOT_BILLED, eur("33.33")));
        assertThat(exposure("100.00", at(3, 0, 0, 0)))
                .containsOnly(Map.entry(ExposureCategory.OPEN_ORDER, eur("100.00")));
        assertThat(LineExposure.of(eur("100.00"), Quantity.of(3, PIECE)).valueOf(Quantity.of(1, PIECE)))
                .isEqualTo(eur("33.33"));
    }

    @Example
    void overDeliveryIsWorthTheUnitPrice() {
        assertThat(exposure("100.00", at(4, 5, 0, 0)))
                .containsOnly(Map.entry(ExposureCategory.DELIVERED_NOT_BILLED, eur("125.00")));
    }

    @Example
    void aClosedLineKeepsOnlyWhatHasHappened() {
        assertThat(exposure("100.00", at(4, 1, 0, 0).shortClosed()))
                .containsOnly(Map.entry(ExposureCategory.DELIVERED_NOT_BILLED, eur("25.00")));
    }

    @Property(seed = "20240601", tries = 500)
    void partsAndWhatIsPostedAddUpToTheWholeLine(
            @ForAll @LongRange(max = 1_000_000) long cents,
            @ForAll @LongRange(min = 1, max = 30) long ordered,
            @ForAll @LongRange(max = 30) long delivered,
            @ForAll @LongRange(max = 30) long invoiced,
            @ForAll @LongRange(max = 30) long posted) {
        LineQuantities quantities = at(
                ordered,
                Math.min(delivered, ordered),
                Math.min(invoiced, ordered),
                Math.min(posted, Math.min(invoiced, ordered)));
        Money value = Money.ofMinor(CreditFixtures.EUR, cents);
        LineExposure line = LineExposure.of(value, quantities.ordered());

        Money parts = line.at(quantities).values().stream().reduce(eur("0"), Money::plus);

        assertThat(parts.plus(line.valueOf(quantities.posted()))).isEqualTo(value);
    }

    @Property(seed = "20240601", tries = 300)
    void aPartIsWorthWhatDivisionSaysToHalfACentAtEachEnd(
            @ForAll @LongRange(max = 1_000_000) long cents,
            @ForAll @LongRange(min = 1, max = 30) long ordered,
            @ForAll @LongRange(max = 40) long first) {
        Money value = Money.ofMinor(CreditFixtures.EUR, cents);

        Money worth = LineExposure.of(value, Quantity.of(ordered, PIECE)).valueOf(Quantity.of(first, PIECE));

        assertThat(worth.getAmount())
                .isEqualTo(value.getAmount()
                        .multiply(BigDecimal.valueOf(first))
                        .divide(BigDecimal.valueOf(ordered), 2, RoundingMode.HALF_UP));
    }
}
