package org.leadtocash.core.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

class PaymentAllocationLawsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 2, 1);
    private static final DocRef PAYMENT = DocRef.of(DocType.PAYMENT, "1");

    private static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    private static DocRef invoice(long number) {
        return DocRef.of(DocType.INVOICE, "" + number);
    }

    private static OpenItem item(long number, Money amount, long daysToDue) {
        return OpenItem.of(invoice(number), "BUYER", amount, DAY.minusDays(30), DAY.plusDays(daysToDue));
    }

    @Provide
    Arbitrary<OpenItems> items() {
        Arbitrary<Money> amounts = Combinators.combine(
                        Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.USD),
                        Arbitraries.longs().between(-5_000, 50_000))
                .as(Money::ofMinor)
                .filter(amount -> !amount.isZero());
        Arbitrary<Long> due = Arbitraries.longs().between(-60, 60);
        return Combinators.combine(amounts.list().ofSize(6), due.list().ofSize(6))
                .as((values, days) -> {
                    List<OpenItem> all = new ArrayList<>();
                    for (int i = 0; i < values.size(); i++) {
                        all.add(item(i, values.get(i), days.get(i)));
                    }
                    return OpenItems.from(all);
                });
    }

    @Provide
    Arbitrary<Payment> payments() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 120_000).map(PaymentAllocationLawsTest::cents);
        Arbitrary<Payment.Remittance> lines = Combinators.combine(
                        Arbitraries.longs().between(0, 8), Arbitraries.longs().between(1, 40_000))
                .as((number, amount) -> new Payment.Remittance(invoice(number), cents(amount)));
        return Combinators.combine(amounts, lines.list().ofMaxSize(5))
                .as((amount, remittance) ->
                        Payment.of(PAYMENT, "BUYER", amount, DAY).withRemittance(remittance));
    }

    private static Money cents(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    @Property(seed = "20240601", tries = 300)
    void partsAndRestAreThePaymentAndNoItemFallsBelowZero(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll AllocationStrategy strategy) {
        PaymentAllocation allocation = items.allocate(payment, strategy);

        Money sum = allocation.lines().stream()
                .map(PaymentAllocation.Line::amount)
                .reduce(allocation.unapplied(), Money::plus);
        assertThat(sum).isEqualTo(payment.amount());
        assertThat(allocation.unapplied().isNegative()).isFalse();
        assertThat(allocation.lines()).allMatch(line -> line.amount().isPositive());
        OpenItems after = items.apply(allocation);
        Money before = items.balances("BUYER").getOrDefault(CurrencyUnit.EUR, cents(0));
        assertThat(after.balances("BUYER").getOrDefault(CurrencyUnit.EUR, cents(0)))
                .isEqualTo(before.minus(payment.amount()));
    }

    @Property(seed = "20240601", tries = 300)
    void takingAPaymentBackRestoresTheItemsExactly(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll AllocationStrategy strategy) {
        PaymentAllocation allocation = items.allocate(payment, strategy);

        assertThat(items.apply(allocation).unapply(allocation)).isEqualTo(items);
    }

    @Property(seed = "20240601", tries = 100)
    void everyValueReadsBackAsItWasWritten(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll AllocationStrategy strategy) {
        PaymentAllocation allocation = items.allocate(payment, strategy);

        assertThat(ReceivableJson.OPEN_ITEMS.read("items", ReceivableJson.OPEN_ITEMS.write(items)))
                .isEqualTo(items);
        assertThat(ReceivableJson.PAYMENT.read("payment", ReceivableJson.PAYMENT.write(payment)))
                .isEqualTo(payment);
        assertThat(ReceivableJson.PAYMENT_ALLOCATION.read(
                        "allocation", ReceivableJson.PAYMENT_ALLOCATION.write(allocation)))
                .isEqualTo(allocation);
    }

    /** The Dynamics 365 vector of the credit page, by date: 700 on 100, 250, 500 and interest of 7. */
    @Example
    void theOldestDueIsSettledFirst() {
        OpenItems items = OpenItems.of(
                item(1, eur("100"), -30), item(2, eur("250"), -20), item(3, eur("500"), -10), item(4, eur("7"), -1));

        PaymentAllocation allocation =
                items.allocate(Payment.of(PAYMENT, "BUYER", eur("700"), DAY), AllocationStrategy.OLDEST_DUE);

        assertThat(allocation.lines())
                .extracting(line -> line.item() + " " + line.amount())
                .containsExactly("INVOICE:1 EUR 100.00", "INVOICE:2 EUR 250.00", "INVOICE:3 EUR 350.00");
        assertThat(items.apply(allocation).of("BUYER"))
                .extracting(item -> item.document() + " " + item.open())
                .containsExactly("INVOICE:3 EUR 150.00", "INVOICE:4 EUR 7.00");
    }

    @Example
    void whatARemittanceSaysAndCannotBeIsSaid() {
        OpenItems items = OpenItems.of(
                item(1, eur("100"), 0), OpenItem.of(invoice(2), "OTHER", eur("50"), DAY, DAY), item(3, usd("10"), 0));
        Payment payment = Payment.of(PAYMENT, "BUYER", eur("120"), DAY)
                .withRemittance(List.of(
                        new Payment.Remittance(invoice(1), eur("110")),
                        new Payment.Remittance(invoice(2), eur("1")),
                        new Payment.Remittance(invoice(3), eur("1")),
                        new Payment.Remittance(invoice(9), eur("1"))));

        PaymentAllocation allocation = items.allocate(payment, AllocationStrategy.SPECIFIED);

        assertThat(allocation.unapplied()).isEqualTo(eur("20"));
        assertThat(allocation.findings())
                .extracting(finding -> finding.severity() + " " + finding.code())
                .containsExactly(
                        "REVIEW receivable.other-currency",
                        "REVIEW receivable.other-customer",
                        "REVIEW receivable.unknown-item",
                        "WARN receivable.more-than-open");
        assertThat(items.apply(allocation).item(PAYMENT).orElseThrow().open()).isEqualTo(eur("-20"));
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
