package org.leadtocash.core.receivable.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.cents;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableGenerators;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.tape.Tape;

class PaymentAllocationLawsTest {
    private static final DocRef PAYMENT = DocRef.of(DocType.PAYMENT, "1");

    @Provide
    Arbitrary<OpenItems> items() {
        return ReceivableGenerators.items().withoutEdgeCases();
    }

    @Provide
    Arbitrary<AllocationStrategy> strategies() {
        return Arbitraries.of(AllocationStrategy.shipped()).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Payment> payments() {
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3_000), Arbitraries.longs().between(0, 180_000));
        Arbitrary<Payment.Remittance> lines = Combinators.combine(
                        Arbitraries.longs().between(0, 9), Arbitraries.longs().between(-8_000, 40_000))
                .as((number, amount) -> new Payment.Remittance(invoice(number), cents(amount == 0 ? 1 : amount)));
        return Combinators.combine(
                        amounts,
                        lines.list().ofMaxSize(5),
                        Arbitraries.of(0L, 0L, 700L),
                        Arbitraries.integers().between(-8, 8),
                        Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.EUR, CurrencyUnit.USD))
                .as((amount, remittance, charges, day, unit) -> {
                    Money money = Money.ofMinor(unit, amount);
                    Payment payment = Payment.of(PAYMENT, BUYER, money, DAY.plusDays(day))
                            .withCharges(Money.ofMinor(unit, charges));
                    return unit.equals(CurrencyUnit.EUR)
                            ? payment.withRemittance(remittance)
                            : payment.withBook(cents(amount * 8 / 9));
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<AllocationRules> rules() {
        return Combinators.combine(
                        Arbitraries.of(0L, 5L, 900L), Arbitraries.of(0L, 5L, 900L), Arbitraries.of(true, true, false))
                .as((under, over, free) -> {
                    AllocationRules.Builder rules = AllocationRules.builder()
                            .under(PaymentTolerance.of(cents(under), Money.ofMinor(CurrencyUnit.USD, under)))
                            .over(PaymentTolerance.of(cents(over)).andPercent("3"));
                    return free
                            ? rules.build()
                            : rules.withoutDiscounts().withoutDisputed().build();
                })
                .withoutEdgeCases();
    }

    private static PaymentAllocation allocate(
            AllocationRules rules, OpenItems items, Payment payment, AllocationStrategy strategy) {
        return rules.allocate(items, payment, strategy);
    }

    @Property(seed = "20240601", tries = 2_000)
    void partsAndRestAreThePaymentAndNoItemFallsBelowZero(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = allocate(rules, items, payment, strategy);

        CurrencyUnit unit = payment.amount().getCurrencyUnit();
        Money sum = allocation.lines().stream().map(AllocationLine::amount).reduce(allocation.unapplied(), Money::plus);
        assertThat(sum).isEqualTo(payment.amount());
        assertThat(allocation.unapplied().isNegative()).isFalse();
        OpenItems after = allocation.applyTo(items);
        Money reduced =
                allocation.lines().stream().map(AllocationLine::reduction).reduce(Money.zero(unit), Money::plus);
        Money before = items.balances(BUYER).getOrDefault(unit, Money.zero(unit));
        assertThat(after.balances(BUYER).getOrDefault(unit, Money.zero(unit)))
                .isEqualTo(before.minus(reduced).minus(allocation.unapplied()));
        for (OpenItem item : items.list()) {
            OpenItem now = after.expected(item.ref());
            assertThat(now.open().abs()).isLessThanOrEqualTo(item.open().abs());
            assertThat(now.openMinor() * Long.signum(item.openMinor())).isNotNegative();
        }
    }

    @Property(seed = "20240601", tries = 1_000)
    void whatAnItemFallsByIsMoneyDiscountDifferenceAndFee(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = allocate(rules, items, payment, strategy);

        OpenItems after = allocation.applyTo(items);
        Map<Object, Money> reductions = new HashMap<>();
        Money fees = Money.zero(payment.amount().getCurrencyUnit());
        Money book = Money.zero(CurrencyUnit.EUR);
        for (AllocationLine line : allocation.lines()) {
            Money parts =
                    line.amount().plus(line.discount()).plus(line.writeOff()).plus(line.fee());
            assertThat(line.reduction()).isEqualTo(parts);
            assertThat(line.discountTax()).isLessThanOrEqualTo(line.discount());
            reductions.merge(line.item(), line.reduction(), Money::plus);
            fees = fees.plus(line.fee());
            if (line.book().isPresent()) {
                BookValues values = line.book().get();
                assertThat(values.reduction())
                        .isEqualTo(values.paid()
                                .plus(values.discount())
                                .plus(values.writeOff())
                                .plus(values.fee())
                                .plus(values.exchangeDifference()));
                book = book.plus(values.paid());
            }
        }
        assertThat(fees).isLessThanOrEqualTo(payment.charges());
        for (OpenItem item : items.list()) {
            Money fell = item.open().minus(after.expected(item.ref()).open());
            assertThat(reductions.getOrDefault(item.ref(), Money.zero(fell.getCurrencyUnit())))
                    .isEqualTo(fell);
        }
        if (payment.book().isPresent()) {
            assertThat(book.plus(allocation.unappliedBook().orElseThrow()))
                    .isEqualTo(payment.book().get());
        }
    }

    @Property(seed = "20240601", tries = 1_000)
    void takingAPaymentBackRestoresTheItemsExactly(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = allocate(rules, items, payment, strategy);

        OpenItems back = allocation.unapplyFrom(allocation.applyTo(items));

        assertThat(back).isEqualTo(items);
        assertThat(ReceivableJson.OPEN_ITEMS.write(back)).isEqualTo(ReceivableJson.OPEN_ITEMS.write(items));
    }

    @Property(seed = "20240601", tries = 500)
    void paymentsTakenBackInTheOtherOrderRestoreEverything(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment first,
            @ForAll("payments") Payment second,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        Payment later = new Payment(
                DocRef.of(DocType.PAYMENT, "2"),
                BUYER,
                second.amount(),
                second.received(),
                second.remittance(),
                second.charges(),
                second.book());
        PaymentAllocation one = allocate(rules, items, first, strategy);
        OpenItems between = one.applyTo(items);
        PaymentAllocation two = allocate(rules, between, later, strategy);

        assertThat(one.unapplyFrom(two.unapplyFrom(two.applyTo(between)))).isEqualTo(items);
    }

    @Property(seed = "20240601", tries = 1_000)
    void theFastWayIsTheSlowWay(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("rules") AllocationRules rules) {
        for (AllocationStrategy strategy : List.of(
                AllocationStrategy.OLDEST_DUE, AllocationStrategy.CREDIT_NOTES_FIRST, AllocationStrategy.PRIORITY)) {
            PaymentAllocation allocation = allocate(rules, items, payment, strategy);

            List<String> slow = new PlainSettlement(items, payment, rules, strategy).lines();

            assertThat(allocation.lines().stream().map(AllocationLine::toString))
                    .as(strategy.name())
                    .isEqualTo(slow);
        }
    }

    @Property(seed = "20240601", tries = 500)
    void theTraceOfADiscountIsAccepted(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        Tape tape = Tape.recording();

        PaymentAllocation traced = rules.allocate(items, payment, strategy, tape);

        assertThat(traced).isEqualTo(rules.allocate(items, payment, strategy));
        assertThat(TraceVerifier.verify(tape.trace())).isEmpty();
    }

    @Property(seed = "20240601", tries = 500)
    void historyRemembersEveryDay(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        OpenItems posted = OpenItems.from(
                items.list().stream().map(item -> item.withOpen(item.amount())).toList());
        PaymentAllocation allocation = allocate(rules, posted, payment, strategy);
        PaymentReturn bounced = PaymentReturn.of(DocRef.of(DocType.of("RETURN"), "1"), DAY.plusDays(30), "AC04");

        OpenItems paid = allocation.applyTo(posted);
        ReturnOutcome returned = allocation.returned(paid, bounced);
        List<Movement> all = new ArrayList<>(allocation.movements(DAY.plusDays(10)));
        all.addAll(returned.movements());
        ItemHistory history = ItemHistory.of(returned.items(), all);

        assertThat(returned.findings()).isEmpty();
        assertThat(open(history.asOf(DAY.plusDays(30)))).isEqualTo(open(posted));
        assertThat(open(history.asOf(DAY.plusDays(29)))).isEqualTo(open(paid));
        assertThat(ReceivableJson.ITEM_HISTORY.read("history", ReceivableJson.ITEM_HISTORY.write(history)))
                .isEqualTo(history);
    }

    /** I8: what is paid in full leaves nothing, in its own currency and in the ledger's. */
    @Property(seed = "20240601", tries = 500)
    void fullSettlementLeavesNothingInAnyCurrency(@ForAll("items") OpenItems items) {
        OpenItems left = items;
        int number = 0;
        for (CurrencyUnit unit : items.balances(BUYER).keySet()) {
            Money owed = items.balances(BUYER).getOrDefault(unit, Money.zero(unit));
            Money paid = owed.isNegative() ? Money.zero(unit) : owed;
            Payment payment = Payment.of(DocRef.of(DocType.PAYMENT, "" + number++), BUYER, paid, DAY.plusDays(900));
            AllocationRules whole = AllocationRules.standard();
            left = allocate(whole, left, payment, AllocationStrategy.CREDIT_NOTES_FIRST)
                    .applyTo(left);
        }
        for (OpenItem item : left.of(BUYER)) {
            assertThat(item.openMinor())
                    .as("only credits that outweigh all claims")
                    .isNegative();
        }
        for (OpenItem item : left.customer(BUYER)) {
            if (item.openMinor() == 0) {
                assertThat(item.bookOpen().map(Money::isZero).orElse(true)).isTrue();
            }
        }
    }

    private static List<String> open(OpenItems items) {
        return items.list().stream()
                .filter(item -> item.openMinor() != 0)
                .map(item -> item.ref() + " " + item.open() + " " + item.dueDate())
                .toList();
    }

    @Property(seed = "20240601", tries = 300)
    void everyValueReadsBackAsItWasWritten(
            @ForAll("items") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = allocate(rules, items, payment, strategy);
        ReturnOutcome outcome = allocation.returned(
                allocation.applyTo(items),
                new PaymentReturn(DocRef.of(DocType.of("RETURN"), "1"), DAY, "R01", Optional.of(cents(300))));

        assertThat(ReceivableJson.OPEN_ITEMS.read("items", ReceivableJson.OPEN_ITEMS.write(items)))
                .isEqualTo(items);
        assertThat(AllocationJson.PAYMENT.read("payment", AllocationJson.PAYMENT.write(payment)))
                .isEqualTo(payment);
        assertThat(AllocationJson.ALLOCATION_RULES.read("rules", AllocationJson.ALLOCATION_RULES.write(rules)))
                .isEqualTo(rules);
        assertThat(AllocationJson.PAYMENT_ALLOCATION.read(
                        "allocation", AllocationJson.PAYMENT_ALLOCATION.write(allocation)))
                .isEqualTo(allocation);
        assertThat(AllocationJson.RETURN_OUTCOME.read("outcome", AllocationJson.RETURN_OUTCOME.write(outcome)))
                .isEqualTo(outcome);
    }
}
