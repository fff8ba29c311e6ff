package org.leadtocash.testkit.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.InvoiceRounding;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.line.ItemAttribute;
import org.leadtocash.core.invoice.line.ItemClassification;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.core.invoice.party.Identifier;

/** Lines whose net amount is quantity times price, less allowances, plus charges. */
final class LineArbitraries {
    private LineArbitraries() {}

    static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.integers().between(1, 99_999).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static Arbitrary<Identifier> standardIds() {
        return Arbitraries.of(Identifier.of("0160", "4000001000005"), Identifier.of("0088", "5790000436071"));
    }

    private static Arbitrary<InvoiceItem> items(String origin) {
        Arbitrary<List<ItemClassification>> classes = Arbitraries.of(
                        new ItemClassification("65434565", "TST", "19.05"),
                        new ItemClassification("43211503", "MP", ""))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<ItemAttribute>> attributes =
                Arbitraries.of(new ItemAttribute("Colour", "black")).list().ofMaxSize(1);
        return Combinators.combine(
                        Arbitraries.of("Module", "Cable", "Installation"),
                        Arbitraries.of("", "Description"),
                        Arbitraries.of("", "S-1"),
                        Arbitraries.of("", "B-1"),
                        standardIds().optional(0.3),
                        classes,
                        Arbitraries.of("", origin),
                        attributes)
                .as(InvoiceItem::new);
    }

    /** Allowances and charges, each with a reason. */
    static Arbitrary<List<AllowanceCharge>> adjustments(String reasonCode, Arbitrary<VatTreatment> vat) {
        Arbitrary<Optional<BigDecimal>> percent =
                Arbitraries.just(new BigDecimal("10")).optional(0.3);
        return Combinators.combine(amounts(), percent, Arbitraries.of("Reason", ""), vat)
                .as((amount, rate, reason, taxed) -> {
                    AllowanceCharge.Builder part = AllowanceCharge.builder()
                            .amount(amount)
                            .reason(reason)
                            .reasonCode(reason.isEmpty() ? reasonCode : "")
                            .vat(taxed);
                    rate.ifPresent(given ->
                            part.percent(given).base(amount.movePointRight(1).setScale(2)));
                    return part.build();
                })
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<LinePrice> prices() {
        return Combinators.combine(amounts(), Arbitraries.of("", "discounted", "by ten"))
                .as((net, kind) -> switch (kind) {
                    case "discounted" ->
                        LinePrice.builder()
                                .net(net)
                                .discount(BigDecimal.ONE)
                                .gross(net.add(BigDecimal.ONE))
                                .build();
                    case "by ten" ->
                        LinePrice.builder()
                                .net(net)
                                .baseQuantity(BigDecimal.TEN)
                                .baseUnit("C62")
                                .build();
                    default -> LinePrice.of(net);
                });
    }

    static Arbitrary<InvoiceLine> lines(List<VatTreatment> treatments, String origin) {
        Arbitrary<List<AllowanceCharge>> off = adjustments("95", Arbitraries.just(VatTreatment.none()));
        Arbitrary<List<AllowanceCharge>> on = adjustments("FC", Arbitraries.just(VatTreatment.none()));
        Arbitrary<Optional<InvoicePeriod>> period = PartyArbitraries.days()
                .map(day -> new InvoicePeriod(Optional.of(day), Optional.of(day.plusDays(30))))
                .optional(0.2);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50).map(BigDecimal::valueOf),
                        prices(),
                        off,
                        on,
                        Arbitraries.of(treatments),
                        items(origin),
                        period,
                        Arbitraries.of("", "Note"))
                .as((quantity, price, allowances, charges, vat, item, days, note) -> {
                    InvoiceLine.Builder line = InvoiceLine.builder()
                            .note(note)
                            .quantity(quantity)
                            .unit("C62")
                            .net(net(quantity, price, allowances, charges))
                            .orderLine(note.isEmpty() ? "" : "10")
                            .allowances(allowances)
                            .charges(charges)
                            .price(price)
                            .vat(vat)
                            .item(item);
                    days.ifPresent(line::period);
                    return line.build();
                });
    }

    private static BigDecimal net(
            BigDecimal quantity, LinePrice price, List<AllowanceCharge> allowances, List<AllowanceCharge> charges) {
        BigDecimal gross = quantity.multiply(price.net().orElseThrow());
        BigDecimal base = price.baseQuantity().isPresent() ? gross.movePointLeft(1) : gross;
        return InvoiceRounding.halfTowardsPositive(base, 2)
                .subtract(sum(allowances))
                .add(sum(charges));
    }

    private static BigDecimal sum(List<AllowanceCharge> parts) {
        return parts.stream().map(part -> part.amount().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
