package org.leadtocash.pricing.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.document.PriceElement;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.PricedLine;
import org.leadtocash.pricing.tax.LineTax;

/**
 * A priced line as a line of an invoice: its amount is its quantity times its price, plus its charges, minus its allowances.
 *
 * <p>The price is that of the first element, where it is one for so many units of the line. Where it is none, or was kept in
 * another currency or unit, it is the amount of that element for the whole quantity, which is as exact. A price is never less
 * than zero (BR-27): then all elements are allowances and charges.
 */
final class BilledLine {
    private final PricedLine priced;
    private final BigDecimal net;
    private final List<PriceElement> elements;
    private final List<AllowanceCharge> allowances = new ArrayList<>();
    private final List<AllowanceCharge> charges = new ArrayList<>();

    private BilledLine(PricedLine priced, BigDecimal net, boolean explained) {
        this.priced = priced;
        this.net = net;
        this.elements = explained
                ? priced.elements().stream().filter(PriceElement::counts).toList()
                : List.of();
    }

    /** The lines of a document; empty where its prices include tax and no line has an amount without it. */
    static Optional<List<BilledLine>> all(PricedDocument document) {
        BigMoney sum = BigMoney.zero(document.currency());
        for (PricedLine line : document.lines()) {
            sum = sum.plus(line.amount());
        }
        boolean withoutTax = sum.isEqual(document.totals().lines());
        if (!withoutTax && document.lineTaxes().size() != document.lines().size()) {
            return Optional.empty();
        }
        List<BilledLine> lines = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            PricedLine line = document.lines().get(i);
            BigMoney amount = line.amount();
            if (!withoutTax) {
                LineTax tax = document.lineTaxes().get(i);
                amount = tax.net();
            }
            // who may not read a part could work it out of the others
            boolean open = line.elements().stream()
                    .filter(PriceElement::counts)
                    .allMatch(element -> element.sensitivity() == Sensitivity.OPEN);
            lines.add(new BilledLine(line, amount.getAmount(), withoutTax && open));
        }
        return Optional.of(lines);
    }

    InvoiceLine line() {
        int from = 0;
        LinePrice price;
        if (elements.isEmpty()) {
            price = whole(net);
        } else if (isPrice(elements.get(0))) {
            price = price(elements.get(0));
            from = 1;
        } else {
            price = LinePrice.of(BigDecimal.ZERO);
        }
        elements.subList(from, elements.size()).forEach(this::change);
        return InvoiceLine.builder()
                .id(priced.line())
                .quantity(priced.quantity().amount())
                .unit(priced.quantity().unit().code())
                .net(net)
                .price(price)
                .allowances(allowances)
                .charges(charges)
                .vat(VatTreatment.from(priced.tax().orElseThrow()))
                .item(InvoiceItem.builder()
                        .name(priced.material())
                        .sellerId(priced.material())
                        .build())
                .build();
    }

    /** Whether an element is what the quantity is worth: of the same sign, or nothing. */
    private boolean isPrice(PriceElement element) {
        return element.amount().getAmount().signum()
                        * priced.quantity().amount().signum()
                >= 0;
    }

    private LinePrice price(PriceElement element) {
        Optional<Rate> each = element.rate().filter(rate -> isOfTheLine(element, rate));
        if (each.isEmpty()) {
            return whole(element.amount().getAmount());
        }
        Rate rate = each.get();
        LinePrice.Builder price = LinePrice.builder().net(rate.tiers().get(0).rate());
        if (rate.per() != 1) {
            price.baseQuantity(BigDecimal.valueOf(rate.per()))
                    .baseUnit(priced.quantity().unit().code());
        }
        return price.build();
    }

    /** Whether the quantity of the line times the rate, rounded, is the amount. */
    private boolean isOfTheLine(PriceElement element, Rate rate) {
        if (rate.kind() != RateKind.PER_UNIT
                || rate.tiers().size() != 1
                || element.conversion().isPresent()
                || !rate.unit().equals(Optional.of(priced.quantity().unit()))) {
            return false;
        }
        Tier tier = rate.tiers().get(0);
        BigDecimal amount = element.amount().getAmount();
        BigDecimal product = priced.quantity().amount().multiply(tier.rate());
        return tier.isPlain()
                && tier.rate().signum() >= 0
                && product.divide(BigDecimal.valueOf(rate.per()), amount.scale(), RoundingMode.HALF_UP)
                                .compareTo(amount)
                        == 0;
    }

    /** An amount for the whole quantity; a line of less than nothing has a price of its own sign. */
    private LinePrice whole(BigDecimal amount) {
        BigDecimal quantity = priced.quantity().amount();
        return amount.signum() * quantity.signum() < 0
                ? of(amount)
                : LinePrice.builder()
                        .net(amount.abs())
                        .baseQuantity(quantity.abs())
                        .baseUnit(priced.quantity().unit().code())
                        .build();
    }

    private LinePrice of(BigDecimal amount) {
        add(amount, AllowanceCharge.builder().reason("amount"));
        return LinePrice.of(BigDecimal.ZERO);
    }

    private void change(PriceElement element) {
        BigDecimal amount = element.amount().getAmount();
        if (amount.signum() == 0) {
            return;
        }
        AllowanceCharge.Builder change = AllowanceCharge.builder().reason(element.label());
        element.base().ifPresent(base -> {
            BigDecimal percent = element.rate().orElseThrow().tiers().get(0).rate();
            if (percent.signum() == amount.signum() && base.getAmount().signum() > 0) {
                change.base(base.getAmount()).percent(percent.abs());
            }
        });
        add(amount, change);
    }

    private void add(BigDecimal amount, AllowanceCharge.Builder change) {
        (amount.signum() < 0 ? allowances : charges)
                .add(change.amount(amount.abs()).build());
    }
}
