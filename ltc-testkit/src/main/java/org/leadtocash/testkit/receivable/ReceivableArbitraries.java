package org.leadtocash.testkit.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItemBuilder;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentTolerance;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.PartialDiscount;

/**
 * Generators of receivables: accounts of {@link #CUSTOMER} and a few others around {@link #DAY}, in a ledger kept in euro.
 */
public final class ReceivableArbitraries {
    /** The day around which everything happens. */
    public static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    /** The customer who pays. */
    public static final String CUSTOMER = "C-1";

    private static final List<CurrencyUnit> CURRENCIES = List.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY);
    private static final List<ItemKind> KINDS =
            List.of(ItemKind.INVOICE, ItemKind.INVOICE, ItemKind.INTEREST, ItemKind.FEE);
    private static final int NONE = 3;

    private ReceivableArbitraries() {}

    private record Draft(
            long amount, int paidPercent, int due, int age, int kind, int discount, boolean disputed, int currency) {}

    /**
     * One item of a number, which is its document: a claim or, now and then, a credit; some paid in part or in whole, some
     * discounted, disputed, foreign, or of another customer.
     */
    public static Arbitrary<OpenItem> items(int number) {
        return drafts().map(draft -> item(number, draft));
    }

    private static Arbitrary<Draft> drafts() {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(1, 50_000)),
                Tuple.of(2, Arbitraries.longs().between(-20_000, -1)));
        return Combinators.combine(
                        amounts,
                        Arbitraries.of(0, 0, 0, 40, 100),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(0, 0, 0, 0, 1, 2))
                .as(Draft::new);
    }

    /** Accounts of at most ten items. */
    public static Arbitrary<OpenItems> accounts() {
        return drafts().list().ofMaxSize(10).map(drafts -> {
            List<OpenItem> all = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                all.add(item(i, drafts.get(i)));
            }
            return OpenItems.from(all);
        });
    }

    private static OpenItem item(int number, Draft draft) {
        CurrencyUnit unit = CURRENCIES.get(draft.currency());
        Money amount = Money.ofMinor(unit, draft.amount());
        LocalDate due = DAY.plusDays(draft.due());
        OpenItemBuilder item = OpenItem.builder(
                        ItemRef.of(DocRef.of(DocType.INVOICE, Integer.toString(number))),
                        draft.kind() == KINDS.size() ? "C-2" : CUSTOMER,
                        amount)
                .open(Money.ofMinor(unit, draft.amount() - draft.amount() * draft.paidPercent() / 100))
                .dates(due.minusDays(draft.age()), due)
                .disputed(draft.disputed())
                .reference("PO-" + number);
        if (draft.amount() > 0) {
            item.kind(KINDS.get(draft.kind() % KINDS.size()));
            discount(amount, draft).ifPresent(item::discount);
        }
        if (!unit.equals(CurrencyUnit.EUR)) {
            item.book(Money.ofMinor(CurrencyUnit.EUR, draft.amount() * 9 / 10));
        }
        return item.build();
    }

    private static Optional<CashDiscount> discount(Money amount, Draft draft) {
        long off = amount.getAmountMinorLong() * draft.discount() / 100;
        if (draft.discount() < NONE || off < 1) {
            return Optional.empty();
        }
        CashDiscount offered = CashDiscount.of(
                DAY.plusDays(draft.discount() - 6L),
                BigDecimal.valueOf(draft.discount()),
                Money.ofMinor(amount.getCurrencyUnit(), off));
        return Optional.of(offered.with(PartialDiscount.values()[draft.discount() % PartialDiscount.values().length]));
    }

    /** Payments of {@link #CUSTOMER} in euro or dollars, some with a remittance advice that is right, or nearly so. */
    public static Arbitrary<Payment> payments() {
        Arbitrary<Payment.Remittance> lines = Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.longs().between(1, 40_000))
                .as((number, amount) -> new Payment.Remittance(
                        DocRef.of(DocType.INVOICE, Integer.toString(number)), Money.ofMinor(CurrencyUnit.EUR, amount)));
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, 3_000),
                                Arbitraries.longs().between(0, 180_000)),
                        lines.list().ofMaxSize(4),
                        Arbitraries.of(0L, 0L, 700L),
                        Arbitraries.integers().between(-8, 8),
                        Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.EUR, CurrencyUnit.USD))
                .as(ReceivableArbitraries::payment);
    }

    private static Payment payment(
            long amount, List<Payment.Remittance> lines, long charges, int day, CurrencyUnit unit) {
        Payment payment = Payment.of(
                        DocRef.of(DocType.PAYMENT, "1"), CUSTOMER, Money.ofMinor(unit, amount), DAY.plusDays(day))
                .withCharges(Money.ofMinor(unit, charges));
        return unit.equals(CurrencyUnit.EUR)
                ? payment.withRemittance(lines)
                : payment.withBook(Money.ofMinor(CurrencyUnit.EUR, amount * 8 / 9));
    }

    /** Rules with and without tolerances, discounts and disputed items. */
    public static Arbitrary<AllocationRules> allocationRules() {
        return Combinators.combine(
                        Arbitraries.of(0L, 5L, 900L), Arbitraries.of(0L, 5L, 900L), Arbitraries.of(true, false))
                .as((under, over, generous) -> {
                    AllocationRules.Builder rules = AllocationRules.builder()
                            .under(PaymentTolerance.of(Money.ofMinor(CurrencyUnit.EUR, under)))
                            .over(PaymentTolerance.of(Money.ofMinor(CurrencyUnit.EUR, over))
                                    .andPercent("3"));
                    return generous
                            ? rules.build()
                            : rules.withoutDiscounts().withoutDisputed().build();
                });
    }
}
