package org.leadtocash.benchmarks.receivable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.benchmarks.SplitMix;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.reconciliation.PartnerStatement;
import org.leadtocash.core.receivable.reconciliation.StatementLine;

/**
 * So many items, always the same: due within 200 days around one day, a hundred to a customer for ageing, all of one
 * customer for allocation, and one account told by two sides for reconciliation, of whose lines nine in ten have a
 * reference that both know, one in twenty an amount only, and one in twenty no counterpart.
 */
public final class ReceivableWorkload {
    static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final int PER_CUSTOMER = 100;
    private static final int DAYS = 200;
    private static final int TWENTY = 20;

    final OpenItems ledger;
    final OpenItems account;
    final Payment payment;
    final PartnerStatement ours;
    final PartnerStatement theirs;

    /** The workload of that size. */
    public ReceivableWorkload(int size) {
        SplitMix random = new SplitMix(SplitMix.SEED + 7);
        List<OpenItem> many = new ArrayList<>(size);
        List<OpenItem> one = new ArrayList<>(size);
        List<StatementLine> mine = new ArrayList<>(size);
        List<StatementLine> others = new ArrayList<>(size);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            DocRef document = DocRef.of(DocType.INVOICE, Integer.toString(1_000_000 + i));
            long cents = 1 + random.below(10_000_000);
            Money amount = Money.ofMinor(CurrencyUnit.EUR, cents);
            LocalDate due = DAY.plusDays(random.below(DAYS) - DAYS / 2L);
            many.add(OpenItem.of(document, "C-" + i / PER_CUSTOMER, amount, due.minusDays(30), due));
            one.add(OpenItem.of(document, "C-0", amount, due.minusDays(30), due));
            sum += cents;
            String theirReference = i % TWENTY < TWENTY - 2 ? "inv " + document.id() : "x" + i;
            mine.add(new StatementLine(document.id(), List.of("INV-" + document.id()), due, amount));
            Money told = i % TWENTY < TWENTY - 1 ? amount : amount.plusMinor(size * 100L);
            others.add(new StatementLine("T" + i, List.of(theirReference), due, told));
        }
        ledger = OpenItems.from(many);
        account = OpenItems.from(one);
        payment = Payment.of(DocRef.of(DocType.PAYMENT, "1"), "C-0", Money.ofMinor(CurrencyUnit.EUR, sum), DAY);
        LocalDate closing = DAY.plusDays(2L * DAYS);
        ours = PartnerStatement.of("", closing, CurrencyUnit.EUR, mine);
        theirs = PartnerStatement.of("customer", closing, CurrencyUnit.EUR, others);
    }
}
