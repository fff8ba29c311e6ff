package org.leadtocash.examples.quickstart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.quantity.Quantity;

/**
 * What the customer wants, as the host's order system sends it: {@code order.json}.
 *
 * @param mainLine the thread of the deal
 * @param parties who sells, who buys, from where, to where
 * @param currency of the quote
 * @param purchaseOrder the customer's number
 * @param expected what the account responsible expected the deal to be worth
 * @param headerDiscount taken off the document as a whole
 * @param lines what is wanted
 * @param dates when each document is made
 * @param shipment how the goods travel
 * @param remedies what is done when the order is refused
 */
record Order(
        MainLineId mainLine,
        Parties parties,
        CurrencyUnit currency,
        String purchaseOrder,
        Money expected,
        BigDecimal headerDiscount,
        List<Line> lines,
        Dates dates,
        Shipment shipment,
        Remedies remedies) {
    Order {
        List<String> names = lines.stream().map(Line::line).toList();
        List<String> again = names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .distinct()
                .toList();
        if (!again.isEmpty()) {
            throw new IllegalArgumentException("each line once, got " + String.join(" and ", again) + " again");
        }
    }

    /** Who sells and buys; the plant whose costs count; the countries between which the goods travel. */
    record Parties(String seller, String sellerVatId, String buyer, String plant, String shipFrom, String shipTo) {}

    /** A line of the order. */
    record Line(String line, String material, String materialGroup, Quantity quantity) {
        Line {
            if (quantity.amount().signum() < 0) {
                throw new IllegalArgumentException("a quantity of 0 or more, got " + quantity);
            }
        }
    }

    /** The day of each document. */
    record Dates(
            LocalDate lead,
            LocalDate opportunity,
            LocalDate quote,
            LocalDate order,
            LocalDate release,
            LocalDate delivery,
            LocalDate invoice,
            LocalDate payment,
            LocalDate close) {}

    /** How many packages, how heavy, and who carries them. */
    record Shipment(long packages, Quantity grossWeight, String carrier) {}

    /** What the customer pays at once, and the number that was missing. */
    record Remedies(Money payment, String vatId) {}

    private static final JsonCodec<String> LINE =
            Codecs.text("line", "", line -> DocRef.parse("ORDER:0").line(line).line(), Function.identity());

    static final DocumentFormat<Order> FORMAT = new DocumentFormat<>(Order.class, "order", 1, 0, orderCodec());

    private static JsonCodec<Order> orderCodec() {
        ObjectCodec<Order> fields = ObjectCodec.of("order");
        var mainLine = fields.required(
                "mainLine", Codecs.text("main-line", "", MainLineId::of, MainLineId::value), Order::mainLine);
        var parties = fields.required("parties", partiesCodec(), Order::parties);
        var currency = fields.required("currency", Codecs.CURRENCY, Order::currency);
        var purchaseOrder = fields.required("purchaseOrder", Codecs.STRING, Order::purchaseOrder);
        var expected = fields.required("expected", Codecs.MONEY, Order::expected);
        var discount = fields.required("headerDiscount", Codecs.DECIMAL, Order::headerDiscount);
        var lines = fields.required("lines", Codecs.list(lineCodec()), Order::lines);
        var dates = fields.required("dates", datesCodec(), Order::dates);
        var shipment = fields.required("shipment", shipmentCodec(), Order::shipment);
        var remedies = fields.required("remedies", remediesCodec(), Order::remedies);
        return fields.build(in -> new Order(
                in.get(mainLine),
                in.get(parties),
                in.get(currency),
                in.get(purchaseOrder),
                in.get(expected),
                in.get(discount),
                in.get(lines),
                in.get(dates),
                in.get(shipment),
                in.get(remedies)));
    }

    private static JsonCodec<Parties> partiesCodec() {
        ObjectCodec<Parties> fields = ObjectCodec.of("parties");
        var seller = fields.required("seller", Codecs.STRING, Parties::seller);
        var vatId = fields.required("sellerVatId", Codecs.STRING, Parties::sellerVatId);
        var buyer = fields.required("buyer", Codecs.STRING, Parties::buyer);
        var plant = fields.required("plant", Codecs.STRING, Parties::plant);
        var from = fields.required("shipFrom", Customers.COUNTRY, Parties::shipFrom);
        var to = fields.required("shipTo", Customers.COUNTRY, Parties::shipTo);
        return fields.build(in ->
                new Parties(in.get(seller), in.get(vatId), in.get(buyer), in.get(plant), in.get(from), in.get(to)));
    }

    private static JsonCodec<Line> lineCodec() {
        ObjectCodec<Line> fields = ObjectCodec.of("line");
        var line = fields.required("line", LINE, Line::line);
        var material = fields.required("material", Codecs.STRING, Line::material);
        var group = fields.required("materialGroup", Codecs.STRING, Line::materialGroup);
        var quantity = fields.required("quantity", Codecs.QUANTITY, Line::quantity);
        return fields.build(in -> new Line(in.get(line), in.get(material), in.get(group), in.get(quantity)));
    }

    private static JsonCodec<Dates> datesCodec() {
        ObjectCodec<Dates> fields = ObjectCodec.of("dates");
        var lead = fields.required("lead", Codecs.DATE, Dates::lead);
        var opportunity = fields.required("opportunity", Codecs.DATE, Dates::opportunity);
        var quote = fields.required("quote", Codecs.DATE, Dates::quote);
        var order = fields.required("order", Codecs.DATE, Dates::order);
        var release = fields.required("release", Codecs.DATE, Dates::release);
        var delivery = fields.required("delivery", Codecs.DATE, Dates::delivery);
        var invoice = fields.required("invoice", Codecs.DATE, Dates::invoice);
        var payment = fields.required("payment", Codecs.DATE, Dates::payment);
        var close = fields.required("close", Codecs.DATE, Dates::close);
        return fields.build(in -> new Dates(
                in.get(lead),
                in.get(opportunity),
                in.get(quote),
                in.get(order),
                in.get(release),
                in.get(delivery),
                in.get(invoice),
                in.get(payment),
                in.get(close)));
    }

    private static JsonCodec<Shipment> shipmentCodec() {
        ObjectCodec<Shipment> fields = ObjectCodec.of("shipment");
        var packages = fields.required("packages", Codecs.LONG, Shipment::packages);
        var weight = fields.required("grossWeight", Codecs.QUANTITY, Shipment::grossWeight);
        var carrier = fields.required("carrier", Codecs.STRING, Shipment::carrier);
        return fields.build(in -> new Shipment(in.get(packages), in.get(weight), in.get(carrier)));
    }

    private static JsonCodec<Remedies> remediesCodec() {
        ObjectCodec<Remedies> fields = ObjectCodec.of("remedies");
        var payment = fields.required("payment", Codecs.MONEY, Remedies::payment);
        var vatId = fields.required("vatId", Codecs.STRING, Remedies::vatId);
        return fields.build(in -> new Remedies(in.get(payment), in.get(vatId)));
    }
}
