package org.leadtocash.core.receivable.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.Invoiced;
import org.leadtocash.core.receivable.terms.PartialDiscount;
import org.leadtocash.core.receivable.terms.PaymentTerms;

/** What other systems compute, as their documentation and their tests say it. */
class AllocationGoldensTest {
    private static final DocRef PAYMENT = DocRef.of(DocType.PAYMENT, "1");

    private static OpenItem item(long number, String amount, long daysToDue) {
        return OpenItem.of(invoice(number), BUYER, eur(amount), DAY.minusDays(60), DAY.plusDays(daysToDue));
    }

    private static Payment paying(String amount) {
        return Payment.of(PAYMENT, BUYER, eur(amount), DAY);
    }

    private static List<String> lines(OpenItems items, Payment payment, AllocationStrategy strategy) {
        return AllocationRules.standard().allocate(items, payment, strategy).lines().stream()
                .map(AllocationLine::toString)
                .toList();
    }

    /**
     * Dynamics 365 Finance, "Settlement priority": a payment of 700 on invoices of 100, 250 and 500 and interest of 7, by
     * date and by priority (from the documentation, not read again).
     */
    @Test
    void dynamicsSettlesByDateOrByPriority() {
        OpenItem interest = item(4, "7", -1).toBuilder().kind(ItemKind.INTEREST).build();
        OpenItems items = OpenItems.of(item(1, "100", -30), item(2, "250", -20), item(3, "500", -10), interest);

        assertThat(lines(items, paying("700"), AllocationStrategy.OLDEST_DUE))
                .containsExactly("INVOICE:1 EUR 100.00", "INVOICE:2 EUR 250.00", "INVOICE:3 EUR 350.00");
        assertThat(lines(items, paying("700"), AllocationStrategy.PRIORITY))
                .containsExactly(
                        "INVOICE:4 EUR 7.00", "INVOICE:1 EUR 100.00", "INVOICE:2 EUR 250.00", "INVOICE:3 EUR 343.00");
    }

    /** Dynamics 365 Finance, "Take a cash discount on a partial payment": 485 at 2 per cent of 1000 earn 9.90. */
    @Test
    void aPartialPaymentEarnsItsPartOfTheDiscount() {
        OpenItem invoice = OpenItem.posted(
                        invoice(1),
                        BUYER,
                        DAY,
                        PaymentTerms.parse("2/10 net 30").schedule(Invoiced.of(eur("1000"), DAY)))
                .get(0);

        PaymentAllocation half = AllocationRules.standard()
                .allocate(OpenItems.of(invoice), paying("485"), AllocationStrategy.OLDEST_DUE);

        assertThat(half.lines()).extracting(Object::toString).containsExactly("INVOICE:1 EUR 485.00 discount EUR 9.90");
        assertThat(half.applyTo(OpenItems.of(invoice))
                        .item(invoice(1))
                        .orElseThrow()
                        .open())
                .isEqualTo(eur("505.10"));
    }

    /** metasfresh: 1 per cent of 23.80 is granted only where the item is settled: 1.00, then 22.56 and 0.24 discount. */
    @Test
    void aDiscountForFullSettlementComesWithTheLastPayment() {
        OpenItem invoice = item(1, "23.80", 30).toBuilder()
                .discount(CashDiscount.of(DAY.plusDays(5), BigDecimal.ONE, eur("0.24"))
                        .with(PartialDiscount.ONLY_FULL))
                .build();
        OpenItems items = OpenItems.of(invoice);
        AllocationRules rules = AllocationRules.standard();

        PaymentAllocation first = rules.allocate(items, paying("1.00"), AllocationStrategy.OLDEST_DUE);
        Payment rest = Payment.of(DocRef.of(DocType.PAYMENT, "2"), BUYER, eur("22.56"), DAY);
        PaymentAllocation second = rules.allocate(first.applyTo(items), rest, AllocationStrategy.OLDEST_DUE);

        assertThat(first.lines()).extracting(Object::toString).containsExactly("INVOICE:1 EUR 1.00");
        assertThat(second.lines())
                .extracting(Object::toString)
                .containsExactly("INVOICE:1 EUR 22.56 discount EUR 0.24");
        assertThat(second.applyTo(first.applyTo(items)).of(BUYER)).isEmpty();
        OpenItems never = OpenItems.of(invoice.toBuilder()
                .discount(invoice.discount().orElseThrow().with(PartialDiscount.NEVER))
                .build());
        assertThat(lines(first.applyTo(never), rest, AllocationStrategy.OLDEST_DUE))
                .containsExactly("INVOICE:1 EUR 22.56");
    }

    /** Odoo, test_early_payment_discount.py, test_register_discounted_payment_on_single_out_invoice_with_tax. */
    @Test
    void theTaxInADiscountIsToldApart() {
        OpenItem invoice = OpenItem.posted(
                        invoice(1),
                        BUYER,
                        DAY,
                        PaymentTerms.parse("10/10 net 30").schedule(new Invoiced(eur("1725"), eur("225"), DAY)))
                .get(0);

        AllocationLine line = AllocationRules.standard()
                .allocate(OpenItems.of(invoice), paying("1552.50"), AllocationStrategy.OLDEST_DUE)
                .lines()
                .get(0);

        assertThat(line.discount().minus(line.discountTax())).isEqualTo(eur("150"));
        assertThat(line.discountTax()).isEqualTo(eur("22.50"));
        assertThat(line.reduction()).isEqualTo(eur("1725"));
    }

    /** The same file, test_register_payment_batch_included: 1000 and 2000 at 10 per cent are paid with 2700. */
    @Test
    void aBatchIsPaidWithItsDiscounts() {
        OpenItems items = OpenItems.of(
                item(1, "1000", 30).toBuilder()
                        .discount(CashDiscount.of(DAY, BigDecimal.TEN, eur("100")))
                        .build(),
                item(2, "2000", 30).toBuilder()
                        .discount(CashDiscount.of(DAY, BigDecimal.TEN, eur("200")))
                        .build());

        for (AllocationStrategy strategy : List.of(AllocationStrategy.OLDEST_DUE, AllocationStrategy.EXACT_AMOUNT)) {
            assertThat(lines(items, paying("2700"), strategy))
                    .containsExactly(
                            "INVOICE:1 EUR 900.00 discount EUR 100.00", "INVOICE:2 EUR 1800.00 discount EUR 200.00");
        }
        assertThat(lines(items, paying("2000"), AllocationStrategy.EXACT_AMOUNT))
                .containsExactly("INVOICE:2 EUR 2000.00");
    }

    /** iDempiere: 10,700 posted at 1/30.212666962751 and paid at 1/29.905289946739 gain 3.64 in the ledger. */
    @Test
    void anExchangeGainBecomesRealWithThePayment() {
        Money invoiced = Money.of(CurrencyUnit.of("CZK"), 10_700);
        RoundingPolicy cents = RoundingPolicy.standard(CurrencyUnit.USD);
        Money posted =
                Money.of(CurrencyUnit.USD, cents.round(Ratio.of(10_700).dividedBy(Ratio.parse("30.212666962751"))));
        Money paid =
                Money.of(CurrencyUnit.USD, cents.round(Ratio.of(10_700).dividedBy(Ratio.parse("29.905289946739"))));
        OpenItem item = OpenItem.builder(ItemRef.of(invoice(1)), BUYER, invoiced)
                .dates(DAY, DAY)
                .book(posted)
                .build();

        BookValues book = AllocationRules.standard()
                .allocate(
                        OpenItems.of(item),
                        Payment.of(PAYMENT, BUYER, invoiced, DAY).withBook(paid),
                        AllocationStrategy.OLDEST_DUE)
                .lines()
                .get(0)
                .book()
                .orElseThrow();

        assertThat(book.exchangeDifference()).isEqualTo(Money.parse("USD -3.64"));
    }
}
