package org.leadtocash.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.identifier.IdentifierReading;
import org.leadtocash.i18n.identifier.Identifiers;
import org.leadtocash.i18n.tax.VatDetermination;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.document.PriceElement;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;

/** Prices the order: Chinese list prices at a named rate of the European Central Bank, and the law of two countries. */
final class Quotation {
    /** The group reports in dollars. */
    static final CurrencyUnit GROUP = CurrencyUnit.USD;

    private final DealFiles files;
    private final Pricer pricer;

    Quotation(DealFiles files) {
        this.files = files;
        this.pricer =
                Pricer.of(files.book(), PricingProcedure.manufacturer(), files.rates(), VatDetermination.standard());
    }

    /** The document priced as of the quote, taxed as of the day given. */
    PricedDocument price(DocRef document, Customers.Customer buyer, LocalDate taxPoint) {
        Order order = files.order();
        PriceRequest.Builder request = PriceRequest.of(document, order.currency())
                .group(GROUP)
                .on(DateRule.PRICING, order.dates().quote())
                .with(KeyField.SALES_ORGANISATION, order.parties().seller())
                .with(KeyField.CUSTOMER, buyer.id())
                .with(KeyField.CUSTOMER_GROUP, buyer.priceGroup())
                .with(KeyField.COUNTRY, buyer.country())
                .with(KeyField.REGION, "EMEA")
                .with(KeyField.PLANT, order.parties().plant())
                .entering(new ManualCondition(
                        ConditionType.HEADER_DISCOUNT,
                        Rate.fixed(BigMoney.of(
                                order.currency(), order.headerDiscount().negate()))))
                .tax(TaxTerms.shipped(
                        seller(),
                        order.parties().shipFrom(),
                        buyer(buyer),
                        order.parties().shipTo(),
                        taxPoint));
        for (Order.Line line : order.lines()) {
            request = request.line(RequestLine.of(line.line(), line.material(), line.quantity())
                    .with(KeyField.MATERIAL_GROUP, line.materialGroup()));
        }
        return pricer.priceWithTrace(request.build());
    }

    private TaxParty seller() {
        String country = files.organisation()
                .at(files.order().dates().quote())
                .entity(files.order().parties().seller())
                .map(LegalEntity::country)
                .orElse(files.order().parties().shipFrom());
        return new TaxParty(
                country,
                TaxParty.Kind.BUSINESS,
                registrations(Optional.of(files.order().parties().sellerVatId())));
    }

    private static TaxParty buyer(Customers.Customer buyer) {
        return new TaxParty(buyer.country(), TaxParty.Kind.BUSINESS, registrations(buyer.vatId()));
    }

    private static List<TaxRegistration> registrations(Optional<String> vatId) {
        return vatId.stream()
                .map(number -> new TaxRegistration(number.substring(0, 2), number, status(number), Validity.always()))
                .toList();
    }

    /** What is known of a number without asking the register: whether it can be one. */
    static TaxRegistration.Status status(String vatId) {
        return Identifiers.vat(vatId) instanceof IdentifierReading.Valid
                ? TaxRegistration.Status.WELL_FORMED
                : TaxRegistration.Status.INVALID;
    }

    /** What an element comes to on all lines. */
    static BigMoney sum(PricedDocument priced, String label) {
        return total(priced, element -> element.label().equals(label));
    }

    /** What all discounts come to, below zero. */
    static BigMoney discounts(PricedDocument priced) {
        return total(priced, element -> element.label().endsWith("_DISCOUNT"));
    }

    private static BigMoney total(PricedDocument priced, Predicate<PriceElement> which) {
        return priced.lines().stream()
                .flatMap(line -> line.elements().stream())
                .filter(which)
                .map(PriceElement::amount)
                .reduce(BigMoney.zero(priced.currency()), BigMoney::plus);
    }

    /** A part in per cent of the whole, to two places; the whole as it is where it is zero. */
    static BigDecimal percent(BigMoney part, BigMoney whole) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : part.getAmount().movePointRight(2).divide(whole.getAmount(), 2, RoundingMode.HALF_UP);
    }
}
