package org.leadtocash.core.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceRounding;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceLine;

/** The sums of an invoice, as the rules BR-CO-10 to BR-CO-17 ask for them. */
final class Totalling {
    private final List<InvoiceLine> lines;
    private final List<AllowanceCharge> allowances;
    private final List<AllowanceCharge> charges;
    private final int digits;

    Totalling(List<InvoiceLine> lines, List<AllowanceCharge> allowances, List<AllowanceCharge> charges, int digits) {
        this.lines = lines;
        this.allowances = allowances;
        this.charges = charges;
        this.digits = digits;
    }

    /** The tax by category and rate, in the order in which they first occur. */
    List<VatBreakdown> breakdown(Map<String, Exemption> exemptions) {
        List<VatTreatment> treatments = new ArrayList<>();
        lines.forEach(line -> note(treatments, line.vat()));
        allowances.forEach(part -> note(treatments, part.vat()));
        charges.forEach(part -> note(treatments, part.vat()));
        return treatments.stream()
                .map(vat -> {
                    BigDecimal taxable = rounded(taxable(vat));
                    BigDecimal rate = vat.ratePercent().orElse(BigDecimal.ZERO);
                    return new VatBreakdown(
                            Optional.of(taxable),
                            Optional.of(rounded(taxable.multiply(rate).movePointLeft(2))),
                            vat,
                            exemptions.getOrDefault(vat.category(), Exemption.none()));
                })
                .toList();
    }

    private static void note(List<VatTreatment> treatments, VatTreatment vat) {
        if (!vat.category().isEmpty() && treatments.stream().noneMatch(vat::isSameAs)) {
            treatments.add(vat);
        }
    }

    private BigDecimal taxable(VatTreatment vat) {
        return sum(lines.stream()
                        .filter(line -> line.vat().isSameAs(vat))
                        .map(InvoiceLine::net)
                        .toList())
                .add(sum(amounts(charges, vat)))
                .subtract(sum(amounts(allowances, vat)));
    }

    private static List<Optional<BigDecimal>> amounts(List<AllowanceCharge> parts, VatTreatment vat) {
        return parts.stream()
                .filter(part -> part.vat().isSameAs(vat))
                .map(AllowanceCharge::amount)
                .toList();
    }

    /** The totals; what they say already of payments, rounding and another currency stays. */
    InvoiceTotals totals(List<VatBreakdown> breakdown, InvoiceTotals said) {
        BigDecimal net = rounded(sum(lines.stream().map(InvoiceLine::net).toList()));
        BigDecimal off =
                rounded(sum(allowances.stream().map(AllowanceCharge::amount).toList()));
        BigDecimal on =
                rounded(sum(charges.stream().map(AllowanceCharge::amount).toList()));
        BigDecimal tax = rounded(sum(breakdown.stream().map(VatBreakdown::tax).toList()));
        BigDecimal withoutVat = net.subtract(off).add(on);
        BigDecimal withVat = withoutVat.add(tax);
        InvoiceTotals.Builder totals = said.toBuilder()
                .lines(net)
                .withoutVat(withoutVat)
                .vat(tax)
                .withVat(withVat)
                .due(withVat.subtract(said.paid().orElse(BigDecimal.ZERO))
                        .add(said.rounding().orElse(BigDecimal.ZERO)));
        if (!allowances.isEmpty()) {
            totals.allowances(off);
        }
        if (!charges.isEmpty()) {
            totals.charges(on);
        }
        return totals.build();
    }

    private BigDecimal rounded(BigDecimal amount) {
        return InvoiceRounding.halfTowardsPositive(amount, digits);
    }

    private static BigDecimal sum(Collection<Optional<BigDecimal>> amounts) {
        return amounts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
