package org.leadtocash.pricing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;
import org.leadtocash.pricing.tax.Residual;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxPolicy;

class InvoiceDraftTest {
    static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final ConditionType DISCOUNT = ConditionType.of("DISCOUNT");
    private static final ConditionType FREIGHT = ConditionType.of("FREIGHT");
    private static final ConditionType ORDER_DISCOUNT = ConditionType.of("ORDER_DISCOUNT");

    private static PriceBook book() {
        return PriceBook.of(
                "book",
                "1",
                DAY,
                List.of(
                        price("SCREWS", "9.95", 100),
                        price("SCREEN", "420.00", 1),
                        PriceRecord.of("D", DISCOUNT)
                                .rate(Rate.percent(new BigDecimal("-3")))
                                .build(),
                        PriceRecord.of("F", FREIGHT)
                                .key(KeyField.MATERIAL, "SCREEN")
                                .rate(Rate.fixed(BigMoney.parse("EUR 12.50")))
                                .build(),
                        PriceRecord.of("O", ORDER_DISCOUNT)
                                .rate(Rate.fixed(BigMoney.parse("EUR -10.00")))
                                .build()));
    }

    private static PriceRecord price(String material, String amount, long per) {
        return PriceRecord.of(material, ConditionType.LIST_PRICE)
                .key(KeyField.MATERIAL, material)
                .rate(Rate.perUnit(BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount)), per, Unit.of("C62")))
                .build();
    }

    private static PricingProcedure procedure(TaxPolicy tax, Sensitivity ofDiscount) {
        return PricingProcedure.builder("bill", "1", DAY)
                .policy(PricingPolicy.standard().withTax(tax))
                .sequence(AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL))))
                .sequence(AccessSequence.of("all", List.of(List.of())))
                .step(ConditionStep.of(10, ConditionType.LIST_PRICE)
                        .access("material")
                        .mandatory()
                        .build())
                .step(ConditionStep.of(20, DISCOUNT)
                        .access("all")
                        .base(StepRange.of(10))
                        .sensitivity(ofDiscount)
                        .build())
                .step(ConditionStep.of(30, FREIGHT).access("material").build())
                .step(ConditionStep.of(40, ORDER_DISCOUNT)
                        .access("all")
                        .header()
                        .build())
                .build();
    }

    private static TaxDecision charged(TaxQuestion question) {
        return TaxDecision.under("DE", "test")
                .charged(TaxCategory.S, new BigDecimal("19"))
                .build();
    }

    private static PriceRequest.Builder order() {
        TaxParty party = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        return PriceRequest.of(DocRef.parse("INVOICE:1"), CurrencyUnit.EUR)
                .on(DateRule.ORDERED, DAY)
                .tax(TaxTerms.shipped(party, "DE", party, "DE", DAY))
                .line(RequestLine.of("10", "SCREWS", Quantity.parse("250 C62")))
                .line(RequestLine.of("20", "SCREEN", Quantity.parse("2 C62")));
    }

    private static PricedDocument priced(PriceRequest request, TaxPolicy tax, TaxDetermination law) {
        ExchangeRates none = ExchangeRates.builder("none", DAY).build();
        return Pricer.of(book(), procedure(tax, Sensitivity.OPEN), none, law).price(request);
    }

    private static PricedDocument priced() {
        return priced(order().build(), TaxPolicy.en16931(), InvoiceDraftTest::charged);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** 250 at 9.95 for 100 are 24.875, so 24.88; 3 % are 0.75. 2 at 420.00 less 25.20 and 12.50 freight; 10.00 by 24.13 to 827.30. */
    @Test
    void aLineSaysItsPriceAndWhatIsTakenOffAndPutOn() {
        Invoice invoice = InvoiceDraft.from(priced()).build();
        InvoiceLine screws = invoice.lines().get(0);
        assertThat(screws.price().net()).contains(number("9.95"));
        assertThat(screws.price().baseQuantity()).contains(number("100"));
        assertThat(screws.quantity()).contains(number("250"));
        assertThat(screws.allowances())
                .containsExactly(
                        AllowanceCharge.builder()
                                .amount(number("0.75"))
                                .base(number("24.88"))
                                .percent(number("3"))
                                .reason("DISCOUNT")
                                .build(),
                        AllowanceCharge.builder()
                                .amount(number("0.28"))
                                .reason("ORDER_DISCOUNT")
                                .build());
        assertThat(screws.net()).contains(number("23.85"));
        InvoiceLine screen = invoice.lines().get(1);
        assertThat(screen.price().net()).contains(number("420.00"));
        assertThat(screen.price().baseQuantity()).isEmpty();
        assertThat(screen.charges())
                .containsExactly(AllowanceCharge.builder()
                        .amount(number("12.50"))
                        .reason("FREIGHT")
                        .build());
        assertThat(screen.net()).contains(number("817.58"));
        assertThat(invoice.allowances()).isEmpty();
    }

    @Test
    void taxesAndTotalsAreThoseThatWerePriced() {
        Invoice invoice = InvoiceDraft.from(priced()).build();
        assertThat(invoice.breakdown())
                .containsExactly(new VatBreakdown(
                        Optional.of(number("841.43")),
                        Optional.of(number("159.87")),
                        invoice.lines().get(0).vat(),
                        Exemption.none()));
        assertThat(invoice.totals())
                .isEqualTo(InvoiceTotals.builder()
                        .lines(number("841.43"))
                        .withoutVat(number("841.43"))
                        .vat(number("159.87"))
                        .withVat(number("1001.30"))
                        .due(number("1001.30"))
                        .build());
        assertThat(invoice.payable()).contains(BigMoney.parse("EUR 1001.30"));
    }

    @Test
    void theHostSaysWhoBillsWhomAndWhatThingsAreCalled() {
        Seller seller = Seller.builder().name("Panel GmbH").build();
        Buyer buyer = Buyer.builder().name("Ecran SA").build();
        Invoice invoice = InvoiceDraft.from(priced())
                .header(InvoiceHeader.builder().number("F-1").typeCode("380").build())
                .seller(seller)
                .buyer(buyer)
                .items(item -> item.toBuilder().name("A " + item.sellerId()).build())
                .build();
        assertThat(invoice.header().number()).isEqualTo("F-1");
        assertThat(invoice.header().currency()).isEqualTo("EUR");
        assertThat(invoice.seller()).isEqualTo(seller);
        assertThat(invoice.buyer()).isEqualTo(buyer);
        assertThat(invoice.lines().get(1).item().name()).isEqualTo("A SCREEN");
    }

    @Test
    void aCategoryWithoutTaxSaysWhyInTheWordsOfItsMention() {
        PricedDocument document = priced(
                order().build(),
                TaxPolicy.en16931(),
                question -> TaxDecision.under("EU", "eu.intra-community-supply")
                        .free(TaxCategory.K, TaxDecision.Liable.BUYER, "VATEX-EU-IC")
                        .mention("eu.intra-community")
                        .build());
        Invoice invoice = InvoiceDraft.from(document)
                .mentions(key -> key.equals("eu.intra-community") ? "Intra-Community supply" : "?")
                .build();
        assertThat(invoice.breakdown().get(0).exemption())
                .isEqualTo(new Exemption("Intra-Community supply", "VATEX-EU-IC"));
    }

    @Test
    void whatOnlySomeMayReadIsNotWrittenOnTheBill() {
        ExchangeRates none = ExchangeRates.builder("none", DAY).build();
        PricedDocument secret = Pricer.of(
                        book(), procedure(TaxPolicy.en16931(), Sensitivity.MARGIN), none, InvoiceDraftTest::charged)
                .price(order().build());
        InvoiceLine screws = InvoiceDraft.from(secret).build().lines().get(0);
        assertThat(screws.allowances()).isEmpty();
        assertThat(screws.price().net()).contains(number("23.85"));
        assertThat(screws.price().baseQuantity()).contains(number("250"));
        assertThat(screws.net()).contains(number("23.85"));
    }

    @Test
    void aDocumentThatIsNotReadyIsRefusedWithEveryReason() {
        PricedDocument document = priced(
                order().line(RequestLine.of("30", "NUTS", Quantity.parse("1 C62")))
                        .build(),
                TaxPolicy.en16931(),
                question -> question.subject().path().endsWith("20")
                        ? TaxDecision.undecided(Findings.from(
                                List.of(Finding.of(FindingCode.of("tax.unclear"), Severity.REVIEW, question.subject())
                                        .build())))
                        : charged(question));
        assertThatThrownBy(() -> InvoiceDraft.from(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("INVOICE:1 cannot be billed: line 30 has no price");
    }

    @Test
    void aHeaderInAnotherCurrencyIsRefused() {
        InvoiceDraft draft = InvoiceDraft.from(priced())
                .header(InvoiceHeader.builder().currency("USD").build());
        assertThatThrownBy(draft::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("INVOICE:1 is priced in EUR: expected a header in EUR, got USD");
    }

    @Test
    void pricesThatIncludeTaxAreBilledWithoutItWhereItIsRoundedForLines() {
        TaxPolicy perLine = new TaxPolicy(TaxLevel.PER_LINE, true, Residual.TAX, RoundingMode.HALF_UP);
        PricedDocument document = priced(order().build(), perLine, InvoiceDraftTest::charged);
        Invoice invoice = InvoiceDraft.from(document).build();
        // 23.85 / 1.19 = 20.042..., 817.58 / 1.19 = 687.042...
        assertThat(invoice.lines().stream().map(InvoiceLine::net))
                .containsExactly(Optional.of(number("20.04")), Optional.of(number("687.04")));
        assertThat(invoice.totals().withVat()).contains(number("841.43"));
        PricedDocument perGroup =
                priced(order().build(), perLine.withLevel(TaxLevel.PER_TAX_GROUP), InvoiceDraftTest::charged);
        assertThatThrownBy(() -> InvoiceDraft.from(perGroup)).hasMessageContaining("no amount without it");
    }
}
