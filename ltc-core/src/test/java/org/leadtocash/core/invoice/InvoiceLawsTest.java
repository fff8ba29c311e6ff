package org.leadtocash.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.invoice.amount.InvoiceRounding;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.json.LtcJson;

class InvoiceLawsTest {
    private static final LtcJson JSON = LtcJson.standard().with(InvoiceJson.formats());

    @Provide
    Arbitrary<Invoice> invoices() {
        return InvoiceGenerators.invoices().withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<InvoiceLine>> lines() {
        return InvoiceGenerators.lines().list().ofMaxSize(6).withoutEdgeCases();
    }

    @Property(tries = 200, seed = "7101")
    void whatIsWrittenIsReadBack(@ForAll("invoices") Invoice invoice) {
        String text = JSON.write(invoice);

        Invoice again = JSON.read("invoice", text, Invoice.class);

        assertThat(again).isEqualTo(invoice);
        assertThat(JSON.write(again)).isEqualTo(text);
        assertThat(JSON.hash(again)).isEqualTo(JSON.hash(invoice));
    }

    @Property(tries = 100, seed = "7102")
    void aBuilderThatChangesNothingGivesTheSame(@ForAll("invoices") Invoice invoice) {
        assertThat(invoice.toBuilder().build()).isEqualTo(invoice);
        assertThat(invoice.header().toBuilder().build()).isEqualTo(invoice.header());
        assertThat(invoice.references().toBuilder().build()).isEqualTo(invoice.references());
        assertThat(invoice.seller().toBuilder().build()).isEqualTo(invoice.seller());
        assertThat(invoice.buyer().toBuilder().build()).isEqualTo(invoice.buyer());
        assertThat(invoice.totals().toBuilder().build()).isEqualTo(invoice.totals());
        invoice.lines().forEach(line -> {
            assertThat(line.toBuilder().build()).isEqualTo(line);
            assertThat(line.item().toBuilder().build()).isEqualTo(line.item());
            assertThat(line.price().toBuilder().build()).isEqualTo(line.price());
        });
    }

    /** The sums once more, in thousandths as whole numbers. */
    @Property(tries = 300, seed = "7103")
    void totalsAddUpAsTheRulesAskInWholeNumbersToo(@ForAll("lines") List<InvoiceLine> lines) {
        Invoice invoice = Invoice.builder().lines(lines).totalled(2).build();

        InvoiceTotals totals = invoice.totals();
        assertThat(totals.lines())
                .hasValue(cents(lines.stream()
                        .map(line -> thousandths(line.net().orElseThrow()))
                        .reduce(BigInteger.ZERO, BigInteger::add)));
        assertThat(totals.withoutVat()).isEqualTo(totals.lines());
        BigDecimal tax = BigDecimal.ZERO.setScale(2);
        for (VatBreakdown part : invoice.breakdown()) {
            BigInteger taxable = lines.stream()
                    .filter(line -> line.vat().isSameAs(part.vat()))
                    .map(line -> thousandths(line.net().orElseThrow()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            BigDecimal base = cents(taxable);
            int rate = part.vat().ratePercent().map(BigDecimal::intValueExact).orElse(0);
            // a cent times per cent is a hundredth of a cent: ten times that is a thousandth of the unit
            BigInteger perTenThousand = base.unscaledValue().multiply(BigInteger.valueOf(rate));
            assertThat(part.taxable()).hasValue(base);
            assertThat(part.tax()).hasValue(nearest(perTenThousand, 100));
            tax = tax.add(part.tax().orElseThrow());
        }
        assertThat(totals.vat()).hasValue(tax);
        assertThat(totals.due()).hasValue(totals.withoutVat().orElseThrow().add(tax));
    }

    private static BigInteger thousandths(BigDecimal amount) {
        return amount.movePointRight(3).toBigIntegerExact();
    }

    private static BigDecimal cents(BigInteger thousandths) {
        return nearest(thousandths, 10);
    }

    /** The nearest cent, from the middle upwards, by floor division of twice the number plus one unit. */
    private static BigDecimal nearest(BigInteger parts, int partsOfACent) {
        BigInteger two = BigInteger.TWO;
        BigInteger unit = BigInteger.valueOf(partsOfACent);
        BigInteger[] halves = parts.multiply(two).add(unit).divideAndRemainder(unit.multiply(two));
        BigInteger floor = halves[1].signum() < 0 ? halves[0].subtract(BigInteger.ONE) : halves[0];
        return new BigDecimal(floor, 2);
    }

    @Property(tries = 300, seed = "7104")
    void roundingNeverMovesMoreThanHalfAUnitAndFromTheMiddleUpwards(@ForAll int thousandths) {
        BigDecimal exact = BigDecimal.valueOf(thousandths, 3);

        BigDecimal rounded = InvoiceRounding.halfTowardsPositive(exact, 2);

        BigDecimal moved = rounded.subtract(exact);
        assertThat(moved).isLessThanOrEqualTo(new BigDecimal("0.005")).isGreaterThan(new BigDecimal("-0.005"));
    }
}
