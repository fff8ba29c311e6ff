package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.receivable.OpenItem;

/**
 * The least that would let a document pass: computed by asking the rule itself again, so that a remedy neither falls a
 * cent short nor asks for one too many.
 */
final class Remedies {
    static final FindingCode PAY = FindingCode.of("credit.pay");
    static final FindingCode CUT_LINE = FindingCode.of("credit.cut-line");
    static final FindingCode CUT_DOCUMENT = FindingCode.of("credit.cut-document");
    static final FindingCode RAISE_LIMIT = FindingCode.of("credit.raise-limit");
    static final FindingCode PAY_ITEMS = FindingCode.of("credit.pay-items");
    private static final FindingCode SETTLE_ITEMS = FindingCode.of("credit.settle-items");

    /** Bits of the smallest amount that no payment reaches. */
    private static final int LARGEST = 100;

    private final DocumentPart part;

    Remedies(DocumentPart part) {
        this.part = part;
    }

    /** How much of one line must go, and what that takes off the document. */
    private record Cut(RequestLine line, Quantity quantity, Money value) {}

    /**
     * Cutting one line, where that alone is enough: the one that takes the least off the document. Else cutting the
     * document by an amount; empty where even dropping it would not help.
     *
     * @param passes whether the document would pass at that value
     */
    Optional<Remedy> cut(Predicate<Money> passes) {
        Optional<Cut> best = part.lines().stream()
                .flatMap(line -> cut(line, passes).stream())
                .min(Comparator.comparing(Cut::value)
                        .thenComparing(cut -> cut.line().line()));
        return best.map(Remedies::remedy).or(() -> cutDocument(passes));
    }

    private Optional<Cut> cut(RequestLine line, Predicate<Money> passes) {
        Quantity whole = line.quantity();
        BigInteger most = whole.amount().setScale(0, RoundingMode.CEILING).toBigInteger();
        return Least.from1To(most, pieces -> passes.test(part.value().minus(off(line, pieces))))
                .map(pieces -> new Cut(line, upTo(whole, pieces), off(line, pieces)));
    }

    /** What so many pieces less take off the line; the last piece of 12.5 is half a piece. */
    private static Money off(RequestLine line, BigInteger pieces) {
        Quantity rest = line.quantity().minus(upTo(line.quantity(), pieces));
        return line.value().minus(line.exposure().valueOf(rest));
    }

    private static Quantity upTo(Quantity whole, BigInteger pieces) {
        return Quantity.of(new BigDecimal(pieces), whole.unit()).min(whole);
    }

    private static Remedy remedy(Cut cut) {
        return Remedy.of(CUT_LINE)
                .with(secret("line", ParamType.REFERENCE, cut.line().line().toString()))
                .with(secret("quantity", ParamType.QUANTITY, cut.quantity()))
                .secret(Sensitivity.CREDIT, "amount", cut.value().toBigMoney())
                .build();
    }

    private Optional<Remedy> cutDocument(Predicate<Money> passes) {
        Money value = part.value();
        return leastAmount(value, off -> passes.test(value.minus(off)))
                .map(off -> Remedy.of(CUT_DOCUMENT)
                        .secret(Sensitivity.CREDIT, "amount", off.toBigMoney())
                        .build());
    }

    /**
     * Paying: in the account's currency, or in that of the payer's oldest item where all items are in others.
     *
     * @param owed the payer's items that are not settled, the oldest due first
     * @param onAccount whether money counts that settles no item
     * @param passes whether the document would pass after that payment
     */
    static Optional<Remedy> pay(List<OpenItem> owed, Money over, boolean onAccount, Predicate<Money> passes) {
        CurrencyUnit account = over.getCurrencyUnit();
        List<OpenItem> claims = owed.stream()
                .filter(item -> item.open().isPositive())
                .sorted(Comparator.comparing(
                        item -> !item.open().getCurrencyUnit().equals(account)))
                .toList();
        if (claims.isEmpty() && !onAccount) {
            return Optional.empty();
        }
        CurrencyUnit currency =
                claims.isEmpty() ? account : claims.get(0).open().getCurrencyUnit();
        Money owedSum = claims.stream()
                .map(OpenItem::open)
                .filter(open -> open.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        Money most = onAccount ? enough(currency, passes) : owedSum;
        return leastAmount(most, passes).map(least -> {
            Remedy.Builder remedy = Remedy.of(PAY).secret(Sensitivity.CREDIT, "amount", least.toBigMoney());
            if (!claims.isEmpty()) {
                remedy.with(secret(
                        "item", ParamType.REFERENCE, claims.get(0).document().toString()));
            }
            return remedy.build();
        });
    }

    /** An amount that passes, found by doubling; what no payment of this world lets pass ends the search. */
    private static Money enough(CurrencyUnit currency, Predicate<Money> passes) {
        BigInteger units = BigInteger.ONE;
        while (units.bitLength() < LARGEST && !passes.test(ofUnits(currency, units))) {
            units = units.shiftLeft(1);
        }
        return ofUnits(currency, units);
    }

    private static Money ofUnits(CurrencyUnit currency, BigInteger units) {
        return Money.of(currency, new BigDecimal(units, currency.getDecimalPlaces()));
    }

    private static Optional<Money> leastAmount(Money most, Predicate<Money> passes) {
        CurrencyUnit currency = most.getCurrencyUnit();
        return Least.from1To(most.getAmount().unscaledValue(), units -> passes.test(ofUnits(currency, units)))
                .map(units -> ofUnits(currency, units));
    }

    /** Paying these items, which are overdue, in full. */
    static Remedy payItems(List<OpenItem> items) {
        return inFull(PAY_ITEMS, items);
    }

    /** Paying these items, due or not, in full. */
    static Remedy settleItems(List<OpenItem> items) {
        return inFull(SETTLE_ITEMS, items);
    }

    private static Remedy inFull(FindingCode code, List<OpenItem> items) {
        Map<CurrencyUnit, Money> sums = sums(items);
        Remedy.Builder remedy = Remedy.of(code).with(secret("items", ParamType.COUNT, (long) items.size()));
        if (sums.size() == 1) {
            remedy.secret(
                    Sensitivity.CREDIT,
                    "amount",
                    sums.values().iterator().next().toBigMoney());
        }
        return remedy.build();
    }

    /** What is open of items, by currency. */
    static Map<CurrencyUnit, Money> sums(List<OpenItem> items) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.open().getCurrencyUnit(), item.open(), Money::plus));
        return sums;
    }

    static Remedy raiseLimit(CreditAccountKey account, Money by) {
        return Remedy.of(RAISE_LIMIT)
                .reference("account", account.toString())
                .secret(Sensitivity.CREDIT, "amount", by.toBigMoney())
                .build();
    }

    static Param secret(String name, ParamType type, Object value) {
        return Param.secret(Sensitivity.CREDIT, name, type, value);
    }
}
