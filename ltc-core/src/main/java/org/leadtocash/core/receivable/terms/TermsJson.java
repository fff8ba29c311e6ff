package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.time.RollConvention;

/** The codecs and formats of payment terms. */
public final class TermsJson {
    private TermsJson() {}

    /** A rule about days, such as {@code EOM+15D}. */
    public static final JsonCodec<DateRule> DATE_RULE =
            Codecs.text("date-rule", "steps such as 30D, EOM or EOM+15D", DateRule::parse, DateRule::toString);

    /** A small count: days, a number of a part, a level. */
    public static final JsonCodec<Integer> COUNT = Codecs.mapped(Codecs.LONG, Math::toIntExact, count -> (long) count);

    /** What paying one item early earns. */
    public static final JsonCodec<CashDiscount> CASH_DISCOUNT = cashDiscount();

    /** Terms. */
    public static final JsonCodec<PaymentTerms> PAYMENT_TERMS = paymentTerms();

    /** What one invoice demands. */
    public static final JsonCodec<PaymentSchedule> PAYMENT_SCHEDULE = paymentSchedule();

    /** The formats: payment terms, payment schedule. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(PaymentTerms.class, "payment-terms", 1, 0, PAYMENT_TERMS),
                new DocumentFormat<>(PaymentSchedule.class, "payment-schedule", 1, 0, PAYMENT_SCHEDULE));
    }

    private static JsonCodec<CashDiscount> cashDiscount() {
        ObjectCodec<CashDiscount.Offer> offer = ObjectCodec.of("cash-discount-offer");
        var until = offer.required("until", Codecs.DATE, CashDiscount.Offer::until);
        var honoured = offer.required("honouredUntil", Codecs.DATE, CashDiscount.Offer::honouredUntil);
        var percent = offer.required("percent", Codecs.DECIMAL, CashDiscount.Offer::percent);
        var amount = offer.required("amount", Codecs.MONEY, CashDiscount.Offer::amount);
        JsonCodec<CashDiscount.Offer> offerCodec = offer.build(
                in -> new CashDiscount.Offer(in.get(until), in.get(honoured), in.get(percent), in.get(amount)));
        ObjectCodec<CashDiscount> fields = ObjectCodec.of("cash-discount");
        var offers = fields.required("offers", Codecs.list(offerCodec), CashDiscount::offers);
        var tax = fields.required("tax", Codecs.MONEY, CashDiscount::tax);
        var partial = fields.defaulted(
                "partial", Codecs.enumOf(PartialDiscount.class), PartialDiscount.PROPORTIONAL, CashDiscount::partial);
        return fields.build(in -> new CashDiscount(in.get(offers), in.get(tax), in.get(partial)));
    }

    private static JsonCodec<DiscountRule> discountRule() {
        ObjectCodec<DiscountTier> tier = ObjectCodec.of("discount-tier");
        var until = tier.required("until", DATE_RULE, DiscountTier::until);
        var percent = tier.required("percent", Codecs.DECIMAL, DiscountTier::percent);
        JsonCodec<DiscountTier> tierCodec = tier.build(in -> new DiscountTier(in.get(until), in.get(percent)));
        ObjectCodec<DiscountRule> fields = ObjectCodec.of("discount-rule");
        var tiers = fields.required("tiers", Codecs.list(tierCodec), DiscountRule::tiers);
        var base = fields.defaulted("base", Codecs.enumOf(DiscountBase.class), DiscountBase.GROSS, DiscountRule::base);
        var taxShare =
                fields.defaulted("taxShare", Codecs.enumOf(TaxShare.class), TaxShare.INCLUDED, DiscountRule::taxShare);
        var partial = fields.defaulted(
                "partial", Codecs.enumOf(PartialDiscount.class), PartialDiscount.PROPORTIONAL, DiscountRule::partial);
        var grace = fields.defaulted("graceDays", COUNT, 0, DiscountRule::graceDays);
        var lastDay = fields.defaulted("lastDayIncluded", Codecs.BOOLEAN, true, DiscountRule::lastDayIncluded);
        return fields.build(in -> new DiscountRule(
                in.get(tiers), in.get(base), in.get(taxShare), in.get(partial), in.get(grace), in.get(lastDay)));
    }

    private static JsonCodec<PaymentTerms> paymentTerms() {
        ObjectCodec<Instalment> part = ObjectCodec.of("instalment");
        var percent = part.<BigDecimal>optional("percent", Codecs.DECIMAL, Instalment::percent);
        var amount = part.<Money>optional("amount", Codecs.MONEY, Instalment::amount);
        var due = part.required("due", DATE_RULE, Instalment::due);
        JsonCodec<Instalment> instalment =
                part.build(in -> new Instalment(in.get(percent), in.get(amount), in.get(due)));
        ObjectCodec<PaymentTerms> fields = ObjectCodec.of("payment-terms");
        var id = fields.required("id", Codecs.STRING, PaymentTerms::id);
        var instalments = fields.required("instalments", Codecs.list(instalment), PaymentTerms::instalments);
        var discount = fields.<DiscountRule>optional("discount", discountRule(), PaymentTerms::discount);
        var roll =
                fields.defaulted("roll", Codecs.enumOf(RollConvention.class), RollConvention.NONE, PaymentTerms::roll);
        return fields.build(in -> new PaymentTerms(in.get(id), in.get(instalments), in.get(discount), in.get(roll)));
    }

    private static JsonCodec<PaymentSchedule> paymentSchedule() {
        ObjectCodec<Invoiced> about = ObjectCodec.of("invoiced");
        var gross = about.required("gross", Codecs.MONEY, Invoiced::gross);
        var tax = about.required("tax", Codecs.MONEY, Invoiced::tax);
        var baseDate = about.required("baseDate", Codecs.DATE, Invoiced::baseDate);
        JsonCodec<Invoiced> invoiced = about.build(in -> new Invoiced(in.get(gross), in.get(tax), in.get(baseDate)));
        ObjectCodec<PaymentSchedule.Part> part = ObjectCodec.of("payment-schedule-part");
        var number = part.required("number", COUNT, PaymentSchedule.Part::number);
        var amount = part.required("amount", Codecs.MONEY, PaymentSchedule.Part::amount);
        var due = part.required("due", Codecs.DATE, PaymentSchedule.Part::due);
        var discount = part.<CashDiscount>optional("discount", CASH_DISCOUNT, PaymentSchedule.Part::discount);
        JsonCodec<PaymentSchedule.Part> partCodec = part.build(
                in -> new PaymentSchedule.Part(in.get(number), in.get(amount), in.get(due), in.get(discount)));
        ObjectCodec<PaymentSchedule> fields = ObjectCodec.of("payment-schedule");
        var terms = fields.required("terms", Codecs.STRING, PaymentSchedule::terms);
        var invoice = fields.required("invoice", invoiced, PaymentSchedule::invoice);
        var parts = fields.required("parts", Codecs.list(partCodec), PaymentSchedule::parts);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), PaymentSchedule::findings);
        return fields.build(in -> new PaymentSchedule(in.get(terms), in.get(invoice), in.get(parts), in.get(findings)));
    }
}
