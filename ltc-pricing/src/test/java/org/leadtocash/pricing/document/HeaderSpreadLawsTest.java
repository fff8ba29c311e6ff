package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.pricing.document.HeaderSpreadTest.order;
import static org.leadtocash.pricing.document.HeaderSpreadTest.priced;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.procedure.Spread;
import org.leadtocash.pricing.request.PriceRequest;

/** What comes of a condition of the document, whatever its lines. */
class HeaderSpreadLawsTest {
    @Property(seed = "20240601", tries = 200)
    void evenSharesDifferByAUnitAtMostAndSumUpToTheAmount(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 500) Integer> quantities,
            @ForAll @IntRange(min = -100_000, max = 100_000) int cents) {
        Rate rate = Rate.fixed(BigMoney.ofScale(CurrencyUnit.USD, cents, 2));
        List<BigDecimal> shares =
                priced(rate, step -> step.header(Spread.EVEN), order(quantities, "GIFT")).lines().stream()
                        .map(line ->
                                line.element("HEADER").orElseThrow().amount().getAmount())
                        .toList();
        BigDecimal least = shares.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = shares.stream().reduce(BigDecimal::max).orElseThrow();
        assertThat(most.subtract(least)).isLessThanOrEqualTo(new BigDecimal("0.01"));
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    }

    @Property(seed = "20240601", tries = 200)
    void whatIsDuplicatedIsWhatAStepOfTheLineWouldFind(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -20, max = 500) Integer> quantities,
            @ForAll @IntRange(min = -9_900, max = 9_900) int number,
            @ForAll boolean percent) {
        Rate rate = percent
                ? Rate.percent(BigDecimal.valueOf(number, 2))
                : Rate.fixed(BigMoney.ofScale(CurrencyUnit.USD, number, 2));
        PriceRequest request = order(quantities, "M");
        PricedDocument duplicated = priced(rate, step -> step.header(Spread.DUPLICATE), request);
        PricedDocument ofLines = priced(rate, step -> step, request);
        assertThat(duplicated.lines()).isEqualTo(ofLines.lines());
        assertThat(duplicated.findings()).isEqualTo(ofLines.findings());
    }
}
