package org.leadtocash.core.receivable.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.time.RollConvention;

class PaymentTermsLawsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 2, 27);

    @Provide
    Arbitrary<PaymentTerms> terms() {
        Arbitrary<DateRule> rules =
                Arbitraries.of("0D", "30D", "EOM", "EOM+15D", "1M", "ON10").map(DateRule::parse);
        Arbitrary<List<Integer>> percents =
                Arbitraries.integers().between(1, 30).list().ofMaxSize(3);
        Arbitrary<Optional<DiscountRule>> discounts = Combinators.combine(
                        Arbitraries.of(DiscountBase.class),
                        Arbitraries.of(TaxShare.class),
                        Arbitraries.of(PartialDiscount.class),
                        Arbitraries.integers().between(0, 3))
                .as((base, tax, partial, grace) -> DiscountRule.of(DiscountTier.of("3", 7), DiscountTier.of("1.5", 14))
                        .on(base, tax)
                        .with(partial)
                        .withGraceDays(grace))
                .optional();
        return Combinators.combine(percents, Arbitraries.longs().between(0, 9_000), rules, discounts)
                .as((shares, fixed, rule, discount) -> {
                    List<Instalment> parts = new ArrayList<>();
                    shares.forEach(share -> parts.add(Instalment.percent(new BigDecimal(share), rule)));
                    if (fixed > 0) {
                        parts.add(Instalment.amount(Money.ofMinor(CurrencyUnit.EUR, fixed), rule));
                    }
                    parts.add(Instalment.rest(rule));
                    return new PaymentTerms("terms", parts, discount, RollConvention.NONE);
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Invoiced> invoices() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000, 100_000),
                        Arbitraries.integers().between(0, 25))
                .as((gross, tax) -> new Invoiced(
                        Money.ofMinor(CurrencyUnit.EUR, gross),
                        Money.ofMinor(CurrencyUnit.EUR, gross * tax / 125),
                        DAY))
                .withoutEdgeCases();
    }

    @Property(seed = "20240601", tries = 500)
    void partsAddUpToTheInvoiceAndNoneTurnsAround(
            @ForAll("terms") PaymentTerms terms, @ForAll("invoices") Invoiced invoice) {
        Tape tape = Tape.recording();

        PaymentSchedule schedule = terms.schedule(invoice, Optional.empty(), tape);

        Money sum = schedule.parts().stream()
                .map(PaymentSchedule.Part::amount)
                .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
        assertThat(sum).isEqualTo(invoice.gross());
        assertThat(schedule.parts())
                .allMatch(part -> part.amount().isNegative() == invoice.gross().isNegative());
        assertThat(TraceVerifier.verify(tape.trace())).isEmpty();
    }

    @Property(seed = "20240601", tries = 300)
    void aDiscountIsAPartAndItsTaxAPartOfIt(@ForAll("terms") PaymentTerms terms, @ForAll("invoices") Invoiced invoice) {
        for (PaymentSchedule.Part part : terms.schedule(invoice).parts()) {
            part.discount().ifPresent(discount -> {
                assertThat(discount.best().amount()).isLessThan(part.amount());
                assertThat(discount.tax()).isLessThanOrEqualTo(discount.best().amount());
            });
        }
    }

    @Property(seed = "20240601", tries = 300)
    void everyValueReadsBackAsItWasWritten(@ForAll("terms") PaymentTerms terms, @ForAll("invoices") Invoiced invoice) {
        PaymentSchedule schedule = terms.schedule(invoice);

        assertThat(TermsJson.PAYMENT_TERMS.read("terms", TermsJson.PAYMENT_TERMS.write(terms)))
                .isEqualTo(terms);
        assertThat(TermsJson.PAYMENT_SCHEDULE.read("schedule", TermsJson.PAYMENT_SCHEDULE.write(schedule)))
                .isEqualTo(schedule);
    }
}
