package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.TiePolicy;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/**
 * The procedure of {@link PricingLawsTest} once more, by scanning lists and with decimals: slow, and written from the words
 * of the documentation alone.
 */
final class NaivePricing {
    private final List<PriceRecord> records;
    private final TiePolicy ties;
    private final PriceRequest request;

    NaivePricing(List<PriceRecord> records, TiePolicy ties, PriceRequest request) {
        this.records = records;
        this.ties = ties;
        this.request = request;
    }

    /** What each line comes to; lines without a price are not there. */
    Map<String, BigDecimal> amounts() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (RequestLine line : request.lines()) {
            Optional<BigDecimal> list = value(line, ConditionType.LIST_PRICE, BigDecimal.ZERO);
            if (list.isPresent() && line.quantity().amount().signum() != 0) {
                BigDecimal sum = list.get();
                sum = sum.add(
                        value(line, ConditionType.CUSTOMER_DISCOUNT, list.get()).orElse(BigDecimal.ZERO));
                sum = sum.add(value(line, ConditionType.SURCHARGE, sum).orElse(BigDecimal.ZERO));
                sums.put(line.line(), sum);
            }
        }
        return sums;
    }

    private Optional<BigDecimal> value(RequestLine line, ConditionType type, BigDecimal base) {
        for (List<KeyField> key : PricingLawsTest.KEYS) {
            List<PriceRecord> found = new ArrayList<>();
            for (PriceRecord record : records) {
                if (record.type().equals(type)
                        && matches(record, key, line)
                        && tier(record, line).isPresent()) {
                    found.add(record);
                }
            }
            if (!found.isEmpty()) {
                PriceRecord chosen = choose(found, line, base);
                return Optional.of(amount(chosen.rate(), tier(chosen, line).orElseThrow(), line, base)
                        .setScale(2, RoundingMode.HALF_UP));
            }
        }
        return Optional.empty();
    }

    private boolean matches(PriceRecord record, List<KeyField> key, RequestLine line) {
        LocalDate day = Objects.requireNonNull(request.dates().get("ordered"));
        boolean currency = record.rate().kind() == RateKind.PERCENT
                || record.rate().currency().orElseThrow().equals(request.currency());
        Map<KeyField, String> wanted = new TreeMap<>();
        for (KeyField field : key) {
            wanted.put(
                    field,
                    field.equals(KeyField.MATERIAL)
                            ? line.material()
                            : request.attributes().get(field));
        }
        return currency && record.key().equals(wanted) && record.validity().contains(day);
    }

    private static Optional<Tier> tier(PriceRecord record, RequestLine line) {
        Optional<Tier> reached = Optional.empty();
        for (Tier tier : record.rate().tiers()) {
            if (tier.from().compareTo(line.quantity().amount().abs()) <= 0) {
                reached = Optional.of(tier);
            }
        }
        return reached;
    }

    private PriceRecord choose(List<PriceRecord> found, RequestLine line, BigDecimal base) {
        Comparator<PriceRecord> order = Comparator.comparing((PriceRecord record) -> -record.priority());
        Comparator<PriceRecord> worth = Comparator.comparing(
                record -> amount(record.rate(), tier(record, line).orElseThrow(), positive(line), base.abs()));
        if (ties == TiePolicy.BEST_FOR_CUSTOMER) {
            order = order.thenComparing(worth);
        }
        if (ties == TiePolicy.BEST_FOR_SELLER) {
            order = order.thenComparing(worth.reversed());
        }
        order = order.thenComparing(record -> tier(record, line).orElseThrow().from(), Comparator.reverseOrder())
                .thenComparing(record -> record.validity().from().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(PriceRecord::id);
        return found.stream().min(order).orElseThrow();
    }

    private static RequestLine positive(RequestLine line) {
        return RequestLine.of(
                line.line(),
                line.material(),
                Quantity.of(line.quantity().amount().abs(), line.quantity().unit()));
    }

    /** Exact: the digits of these books are few, and prices are said per 1 or per 100. */
    private static BigDecimal amount(Rate rate, Tier tier, RequestLine line, BigDecimal base) {
        BigDecimal quantity = line.quantity().amount();
        return switch (rate.kind()) {
            case PERCENT -> base.multiply(tier.rate()).movePointLeft(2);
            case FIXED -> quantity.signum() < 0 ? tier.rate().negate() : tier.rate();
            case PER_UNIT -> tier.rate().multiply(quantity).divide(BigDecimal.valueOf(rate.per()));
        };
    }
}
