package org.leadtocash.core.flow.balance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.balance.LineBalance.Measure;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/** The codecs and formats of balances. */
public final class BalanceJson {
    private BalanceJson() {}

    /** How far a line has come. */
    public static final JsonCodec<LineBalance> LINE = line();

    /** What is settled of an invoice. */
    public static final JsonCodec<ClaimBalance> CLAIM = claim();

    /** How much of an amount is used. */
    public static final JsonCodec<MoneyUse> MONEY_USE = moneyUse();

    /** How much of a quantity is used. */
    public static final JsonCodec<QuantityUse> QUANTITY_USE = quantityUse();

    /** What came back is worth, and what was credited. */
    public static final JsonCodec<ReturnValue> RETURN_VALUE = returnValue();

    /** Where a document stands. */
    public static final JsonCodec<Standing> STANDING = standing();

    /** How long open amounts are overdue. */
    public static final JsonCodec<Ageing> AGEING = ageing();

    /** What is claimed at each level of an organisation. */
    public static final JsonCodec<Consolidation> CONSOLIDATION = consolidation();

    /** The formats: line, claim, uses of money and quantity, return value, standing, ageing, consolidation. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(LineBalance.class, "line-balance", 1, 0, LINE),
                new DocumentFormat<>(ClaimBalance.class, "claim-balance", 1, 0, CLAIM),
                new DocumentFormat<>(MoneyUse.class, "money-use", 1, 0, MONEY_USE),
                new DocumentFormat<>(QuantityUse.class, "quantity-use", 1, 0, QUANTITY_USE),
                new DocumentFormat<>(ReturnValue.class, "return-value", 1, 0, RETURN_VALUE),
                new DocumentFormat<>(Standing.class, "standing", 1, 0, STANDING),
                new DocumentFormat<>(Ageing.class, "ageing", 1, 0, AGEING),
                new DocumentFormat<>(Consolidation.class, "consolidation", 1, 0, CONSOLIDATION));
    }

    private static JsonCodec<LineBalance> line() {
        ObjectCodec<LineBalance> fields = ObjectCodec.of("line-balance");
        var line = fields.required("line", Codecs.LINE_REF, LineBalance::line);
        var closed = fields.defaulted("closed", Codecs.BOOLEAN, false, LineBalance::closed);
        var asked = fields.required("asked", Codecs.QUANTITY, LineBalance::asked);
        var ordered = fields.required("ordered", Codecs.QUANTITY, LineBalance::ordered);
        var delivered = fields.required("delivered", Codecs.QUANTITY, LineBalance::delivered);
        var accepted = fields.required("accepted", Codecs.QUANTITY, LineBalance::accepted);
        var reached = fields.required("reached", Codecs.QUANTITY, LineBalance::reached);
        var returned = fields.required("returned", Codecs.QUANTITY, LineBalance::returned);
        var invoiced = fields.required("invoiced", Codecs.QUANTITY, LineBalance::invoiced);
        var posted = fields.required("posted", Codecs.QUANTITY, LineBalance::posted);
        var basis = fields.required("basis", Codecs.QUANTITY, LineBalance::basis);
        var toDeliver = fields.required("toDeliver", Codecs.QUANTITY, LineBalance::toDeliver);
        var toBill = fields.required("toBill", Codecs.QUANTITY, LineBalance::toBill);
        return fields.build(in -> {
            Map<Measure, Quantity> all = new EnumMap<>(Measure.class);
            all.put(Measure.ASKED, in.get(asked));
            all.put(Measure.ORDERED, in.get(ordered));
            all.put(Measure.DELIVERED, in.get(delivered));
            all.put(Measure.ACCEPTED, in.get(accepted));
            all.put(Measure.REACHED, in.get(reached));
            all.put(Measure.RETURNED, in.get(returned));
            all.put(Measure.INVOICED, in.get(invoiced));
            all.put(Measure.POSTED, in.get(posted));
            all.put(Measure.BASIS, in.get(basis));
            all.put(Measure.TO_DELIVER, in.get(toDeliver));
            all.put(Measure.TO_BILL, in.get(toBill));
            return new LineBalance(in.get(line), in.get(closed), all);
        });
    }

    private static JsonCodec<ClaimBalance> claim() {
        ObjectCodec<ClaimBalance> fields = ObjectCodec.of("claim-balance");
        var document = fields.required("document", Codecs.DOC_REF, ClaimBalance::document);
        var gross = fields.required("gross", Codecs.BIG_MONEY, ClaimBalance::gross);
        var settled = fields.defaulted("settled", Codecs.map(Codecs.BIG_MONEY), Map.of(), claim -> {
            SortedMap<String, BigMoney> byCode = new TreeMap<>();
            claim.settled().forEach((kind, amount) -> byCode.put(kind.code(), amount));
            return byCode;
        });
        return fields.build(in -> {
            SortedMap<LinkKind, BigMoney> byKind = new TreeMap<>();
            in.get(settled).forEach((code, amount) -> byKind.put(LinkKind.of(code), amount));
            return new ClaimBalance(in.get(document), in.get(gross), byKind);
        });
    }

    private static JsonCodec<MoneyUse> moneyUse() {
        ObjectCodec<MoneyUse> fields = ObjectCodec.of("money-use");
        var node = fields.required("node", FlowJson.NODE, MoneyUse::node);
        var total = fields.required("total", Codecs.BIG_MONEY, MoneyUse::total);
        var used = fields.required("used", Codecs.BIG_MONEY, MoneyUse::used);
        var untold = fields.defaulted("untold", Codecs.LONG, 0L, use -> (long) use.untold());
        return fields.build(
                in -> new MoneyUse(in.get(node), in.get(total), in.get(used), Math.toIntExact(in.get(untold))));
    }

    private static JsonCodec<QuantityUse> quantityUse() {
        ObjectCodec<QuantityUse> fields = ObjectCodec.of("quantity-use");
        var node = fields.required("node", FlowJson.NODE, QuantityUse::node);
        var total = fields.required("total", Codecs.QUANTITY, QuantityUse::total);
        var used = fields.required("used", Codecs.QUANTITY, QuantityUse::used);
        return fields.build(in -> new QuantityUse(in.get(node), in.get(total), in.get(used)));
    }

    private static JsonCodec<ReturnValue> returnValue() {
        JsonCodec<Ratio> ratio = Codecs.text("ratio", "8/9, 0.9 or 3", Ratio::parse, Ratio::toString);
        ObjectCodec<ReturnValue> fields = ObjectCodec.of("return-value");
        var currency = fields.required("currency", Codecs.CURRENCY, ReturnValue::currency);
        var worth = fields.required("worth", ratio, ReturnValue::worth);
        var credited = fields.required("credited", ratio, ReturnValue::credited);
        return fields.build(in -> new ReturnValue(in.get(currency), in.get(worth), in.get(credited)));
    }

    private static JsonCodec<Standing> standing() {
        JsonCodec<Progress> progress = Codecs.enumOf(Progress.class);
        ObjectCodec<Standing> fields = ObjectCodec.of("standing");
        var document = fields.required("document", Codecs.DOC_REF, Standing::document);
        var delivery = fields.<Progress>optional("delivery", progress, Standing::delivery);
        var billing = fields.<Progress>optional("billing", progress, Standing::billing);
        var payment = fields.<Progress>optional("payment", progress, Standing::payment);
        return fields.build(in -> new Standing(in.get(document), in.get(delivery), in.get(billing), in.get(payment)));
    }

    private static JsonCodec<Ageing> ageing() {
        ObjectCodec<Ageing.Row> row = ObjectCodec.of("ageing-row");
        var undated = row.required("undated", Codecs.BIG_MONEY, Ageing.Row::undated);
        var notDue = row.required("notDue", Codecs.BIG_MONEY, Ageing.Row::notDue);
        var overdue = row.required("overdue", Codecs.list(Codecs.BIG_MONEY), Ageing.Row::overdue);
        JsonCodec<Ageing.Row> rowCodec =
                row.build(in -> new Ageing.Row(in.get(undated), in.get(notDue), in.get(overdue)));
        JsonCodec<Integer> days = Codecs.mapped(Codecs.LONG, Math::toIntExact, Integer::longValue);
        ObjectCodec<Ageing> fields = ObjectCodec.of("ageing");
        var day = fields.<LocalDate>required("day", Codecs.DATE, Ageing::day);
        var bounds = fields.required("bounds", Codecs.list(days), Ageing::bounds);
        var rows = fields.required("rows", Codecs.list(rowCodec), Ageing::rows);
        return fields.build(in -> new Ageing(in.get(day), in.get(bounds), in.get(rows)));
    }

    /** One row for each place and currency. */
    private record Place(String place, Consolidation.Row row) {}

    private static JsonCodec<Consolidation> consolidation() {
        ObjectCodec<Place> row = ObjectCodec.of("consolidation-row");
        var place = row.required("place", Codecs.STRING, Place::place);
        var claimed =
                row.required("claimed", Codecs.BIG_MONEY, given -> given.row().claimed());
        var eliminated = row.required(
                "eliminated", Codecs.BIG_MONEY, given -> given.row().eliminated());
        JsonCodec<Place> rowCodec =
                row.build(in -> new Place(in.get(place), new Consolidation.Row(in.get(claimed), in.get(eliminated))));
        ObjectCodec<Consolidation> fields = ObjectCodec.of("consolidation");
        var rows = fields.required(
                "rows",
                Codecs.list(rowCodec),
                sums -> sums.rows().entrySet().stream()
                        .flatMap(entry -> entry.getValue().values().stream().map(one -> new Place(entry.getKey(), one)))
                        .toList());
        return fields.build(in -> {
            SortedMap<String, SortedMap<String, Consolidation.Row>> all = new TreeMap<>();
            for (Place one : in.get(rows)) {
                String code = one.row().claimed().getCurrencyUnit().getCode();
                Optional<Consolidation.Row> before =
                        Optional.ofNullable(all.computeIfAbsent(one.place(), name -> new TreeMap<>())
                                .put(code, one.row()));
                if (before.isPresent()) {
                    throw new IllegalArgumentException(one.place() + " in " + code + ": expected one row");
                }
            }
            return new Consolidation(all);
        });
    }
}
