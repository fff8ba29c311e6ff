package org.leadtocash.core.receivable;

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
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.PartialDiscount;

/** Accounts of open items for the laws of receivables: close together, so that amounts and days meet. */
public final class ReceivableGenerators {
    /** The day around which everything happens. */
    public static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    /** The customer whose account it is. */
    public static final String BUYER = "BUYER";

    private ReceivableGenerators() {}

    public static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    public static Money cents(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    public static DocRef invoice(long number) {
        return DocRef.of(DocType.INVOICE, "" + number);
    }

    private record Draft(
            long amount,
            int paidPercent,
            int due,
            int posted,
            int kind,
            int discount,
            boolean disputed,
            int currency) {}

    private static Arbitrary<Draft> drafts() {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(1, 50_000)),
                Tuple.of(2, Arbitraries.longs().between(-20_000, -1)));
        return Combinators.combine(
                        amounts,
                        Arbitraries.of(0, 0, 0, 40, 100),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.integers().between(-90, 0),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(0, 0, 0, 0, 1, 2))
                .as(Draft::new);
    }

    /** Accounts of two customers in three currencies, foreign ones with their amount in the ledger's. */
    public static Arbitrary<OpenItems> items() {
        return drafts().list().ofMaxSize(9).map(drafts -> {
            List<OpenItem> all = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                all.add(item(i, drafts.get(i)));
            }
            return OpenItems.from(all);
        });
    }

    private static OpenItem item(int number, Draft draft) {
        CurrencyUnit unit =
                List.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY).get(draft.currency());
        Money amount = Money.ofMinor(unit, draft.amount());
        List<ItemKind> kinds = List.of(ItemKind.INVOICE, ItemKind.INVOICE, ItemKind.INTEREST, ItemKind.FEE);
        OpenItemBuilder item = OpenItem.builder(
                        number % 4 == 3 ? new ItemRef(invoice(number), 2) : ItemRef.of(invoice(number)),
                        draft.kind() == 5 ? "OTHER" : BUYER,
                        amount)
                .open(Money.ofMinor(unit, draft.amount() - draft.amount() * draft.paidPercent() / 100))
                .dates(DAY.plusDays(draft.posted()), DAY.plusDays(draft.due()))
                .disputed(draft.disputed())
                .reference(number % 3 == 0 ? "PO-" + number : "");
        if (draft.amount() > 0) {
            item.kind(kinds.get(draft.kind() % 4));
            discount(amount, draft).ifPresent(item::discount);
        }
        if (!unit.equals(CurrencyUnit.EUR)) {
            item.book(Money.ofMinor(CurrencyUnit.EUR, draft.amount() * 9 / 10));
        }
        if (draft.due() < -20 && draft.amount() > 0) {
            item.dunned(1, DAY.minusDays(5));
        }
        return item.build();
    }

    private static Optional<CashDiscount> discount(Money amount, Draft draft) {
        long off = amount.getAmountMinorLong() * (draft.discount() + 1) / 100;
        if (draft.discount() < 4 || off < 2) {
            return Optional.empty();
        }
        LocalDate until = DAY.plusDays(draft.discount() - 6L);
        CashDiscount.Offer first = new CashDiscount.Offer(
                until,
                until.plusDays(1),
                new BigDecimal(draft.discount() + 1),
                Money.ofMinor(amount.getCurrencyUnit(), off));
        CashDiscount.Offer second = new CashDiscount.Offer(
                until.plusDays(7), until.plusDays(8), BigDecimal.ONE, Money.ofMinor(amount.getCurrencyUnit(), off / 2));
        PartialDiscount partial = PartialDiscount.values()[draft.discount() % 3];
        return Optional.of(
                new CashDiscount(List.of(first, second), Money.ofMinor(amount.getCurrencyUnit(), off / 6), partial));
    }
}
