package org.leadtocash.core.receivable.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ReceivableJson;

/** The codecs and formats of payments and what they settle. */
public final class AllocationJson {
    private AllocationJson() {}

    /** A payment. */
    public static final JsonCodec<Payment> PAYMENT = payment();

    /** What a payment settled. */
    public static final JsonCodec<PaymentAllocation> PAYMENT_ALLOCATION = allocation();

    /** The rules. */
    public static final JsonCodec<AllocationRules> ALLOCATION_RULES = rules();

    /** The return of a payment. */
    public static final JsonCodec<PaymentReturn> PAYMENT_RETURN = paymentReturn();

    /** What a return does. */
    public static final JsonCodec<ReturnOutcome> RETURN_OUTCOME = returnOutcome();

    /** The formats: payment, payment allocation, allocation rules, payment return and its outcome. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(Payment.class, "payment", 1, 0, PAYMENT),
                new DocumentFormat<>(PaymentAllocation.class, "payment-allocation", 1, 0, PAYMENT_ALLOCATION),
                new DocumentFormat<>(AllocationRules.class, "allocation-rules", 1, 0, ALLOCATION_RULES),
                new DocumentFormat<>(PaymentReturn.class, "payment-return", 1, 0, PAYMENT_RETURN),
                new DocumentFormat<>(ReturnOutcome.class, "payment-return-outcome", 1, 0, RETURN_OUTCOME));
    }

    private static JsonCodec<Payment> payment() {
        ObjectCodec<Payment.Remittance> line = ObjectCodec.of("remittance");
        var item = line.required("item", ReceivableJson.ITEM_REF, Payment.Remittance::item);
        var part = line.required("amount", Codecs.MONEY, Payment.Remittance::amount);
        JsonCodec<Payment.Remittance> remittance = line.build(in -> new Payment.Remittance(in.get(item), in.get(part)));
        ObjectCodec<Payment> fields = ObjectCodec.of("payment");
        var document = fields.required("document", Codecs.DOC_REF, Payment::document);
        var customer = fields.required("customer", Codecs.STRING, Payment::customer);
        var amount = fields.required("amount", Codecs.MONEY, Payment::amount);
        var received = fields.required("received", Codecs.DATE, Payment::received);
        var lines = fields.defaulted("remittance", Codecs.list(remittance), List.of(), Payment::remittance);
        var charges = fields.<Money>optional(
                "charges", Codecs.MONEY, given -> Optional.of(given.charges()).filter(kept -> !kept.isZero()));
        var book = fields.<Money>optional("book", Codecs.MONEY, Payment::book);
        return fields.build(in -> new Payment(
                in.get(document),
                in.get(customer),
                in.get(amount),
                in.get(received),
                in.get(lines),
                in.get(charges).orElse(Money.zero(in.get(amount).getCurrencyUnit())),
                in.get(book)));
    }

    private static JsonCodec<BookValues> book() {
        ObjectCodec<BookValues> fields = ObjectCodec.of("book-values");
        var reduction = fields.required("reduction", Codecs.MONEY, BookValues::reduction);
        var paid = fields.required("amount", Codecs.MONEY, BookValues::paid);
        var discount = fields.required("discount", Codecs.MONEY, BookValues::discount);
        var writeOff = fields.required("writeOff", Codecs.MONEY, BookValues::writeOff);
        var fee = fields.required("fee", Codecs.MONEY, BookValues::fee);
        var difference = fields.required("exchangeDifference", Codecs.MONEY, BookValues::exchangeDifference);
        return fields.build(in -> new BookValues(
                in.get(reduction), in.get(paid), in.get(discount), in.get(writeOff), in.get(fee), in.get(difference)));
    }

    private static Optional<Money> unlessZero(Money amount) {
        return Optional.of(amount).filter(given -> !given.isZero());
    }

    private static long minor(Money whole, Optional<Money> part) {
        if (part.isPresent() && !part.get().isSameCurrency(whole)) {
            throw new IllegalArgumentException(part.get() + ": expected " + whole.getCurrencyUnit());
        }
        return part.map(Money::getAmountMinorLong).orElse(0L);
    }

    private static JsonCodec<AllocationLine> line() {
        ObjectCodec<AllocationLine> fields = ObjectCodec.of("payment-allocation-line");
        var item = fields.required("item", ReceivableJson.ITEM_REF, AllocationLine::item);
        var amount = fields.required("amount", Codecs.MONEY, AllocationLine::amount);
        var discount = fields.<Money>optional("discount", Codecs.MONEY, line -> unlessZero(line.discount()));
        var tax = fields.<Money>optional("discountTax", Codecs.MONEY, line -> unlessZero(line.discountTax()));
        var writeOff = fields.<Money>optional("writeOff", Codecs.MONEY, line -> unlessZero(line.writeOff()));
        var fee = fields.<Money>optional("fee", Codecs.MONEY, line -> unlessZero(line.fee()));
        var book = fields.<BookValues>optional("book", book(), AllocationLine::book);
        return fields.build(in -> new AllocationLine(
                in.get(item),
                in.get(amount).getCurrencyUnit(),
                new long[] {
                    in.get(amount).getAmountMinorLong(),
                    minor(in.get(amount), in.get(discount)),
                    minor(in.get(amount), in.get(tax)),
                    minor(in.get(amount), in.get(writeOff)),
                    minor(in.get(amount), in.get(fee))
                },
                in.get(book)));
    }

    private static JsonCodec<PaymentAllocation> allocation() {
        ObjectCodec<PaymentAllocation> fields = ObjectCodec.of("payment-allocation");
        var payment = fields.required("payment", PAYMENT, PaymentAllocation::payment);
        var strategy = fields.required("strategy", Codecs.STRING, PaymentAllocation::strategy);
        var lines = fields.required("lines", Codecs.list(line()), PaymentAllocation::lines);
        var book = fields.<Money>optional("unappliedBook", Codecs.MONEY, PaymentAllocation::unappliedBook);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), PaymentAllocation::findings);
        return fields.build(in -> new PaymentAllocation(
                in.get(payment), in.get(strategy), in.get(lines), in.get(book), in.get(findings)));
    }

    private static JsonCodec<AllocationRules> rules() {
        ObjectCodec<PaymentTolerance> given = ObjectCodec.of("payment-tolerance");
        var amounts = given.defaulted("amounts", Codecs.list(Codecs.MONEY), List.of(), PaymentTolerance::amounts);
        var percent = given.<BigDecimal>optional("percent", Codecs.DECIMAL, PaymentTolerance::percent);
        var combine = given.defaulted(
                "combine",
                Codecs.enumOf(PaymentTolerance.Combine.class),
                PaymentTolerance.Combine.SMALLER,
                PaymentTolerance::combine);
        JsonCodec<PaymentTolerance> tolerance =
                given.build(in -> new PaymentTolerance(in.get(amounts), in.get(percent), in.get(combine)));
        AllocationRules usual = AllocationRules.standard();
        ObjectCodec<AllocationRules> fields = ObjectCodec.of("allocation-rules");
        var under = fields.defaulted("under", tolerance, usual.under(), AllocationRules::under);
        var over = fields.defaulted("over", tolerance, usual.over(), AllocationRules::over);
        var priorities = fields.<List<ItemKind>>defaulted(
                "priorities", Codecs.list(ReceivableJson.ITEM_KIND), usual.priorities(), AllocationRules::priorities);
        var discounts = fields.defaulted("grantsDiscounts", Codecs.BOOLEAN, true, AllocationRules::grantsDiscounts);
        var disputed = fields.defaulted("paysDisputed", Codecs.BOOLEAN, true, AllocationRules::paysDisputed);
        var steps = fields.defaulted("searchSteps", Codecs.LONG, usual.searchSteps(), AllocationRules::searchSteps);
        return fields.build(in -> new AllocationRules(
                in.get(under), in.get(over), in.get(priorities), in.get(discounts), in.get(disputed), in.get(steps)));
    }

    private static JsonCodec<PaymentReturn> paymentReturn() {
        ObjectCodec<PaymentReturn> fields = ObjectCodec.of("payment-return");
        var document = fields.required("document", Codecs.DOC_REF, PaymentReturn::document);
        var on = fields.required("on", Codecs.DATE, PaymentReturn::on);
        var reason = fields.required("reason", Codecs.STRING, PaymentReturn::reason);
        var fee = fields.<Money>optional("fee", Codecs.MONEY, PaymentReturn::fee);
        return fields.build(in -> new PaymentReturn(in.get(document), in.get(on), in.get(reason), in.get(fee)));
    }

    private static JsonCodec<ReturnOutcome> returnOutcome() {
        ObjectCodec<ReturnOutcome> fields = ObjectCodec.of("payment-return-outcome");
        var items = fields.required("items", ReceivableJson.OPEN_ITEMS, ReturnOutcome::items);
        var movements = fields.required("movements", Codecs.list(ReceivableJson.MOVEMENT), ReturnOutcome::movements);
        var obligations =
                fields.required("obligations", Codecs.list(FoundationCodecs.OBLIGATION), ReturnOutcome::obligations);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), ReturnOutcome::findings);
        return fields.build(
                in -> new ReturnOutcome(in.get(items), in.get(movements), in.get(obligations), in.get(findings)));
    }
}
