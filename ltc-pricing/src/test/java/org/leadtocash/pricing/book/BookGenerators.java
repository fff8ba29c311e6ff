package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.Tier;

/** Small worlds of records in which keys, days and currencies meet often. */
final class BookGenerators {
    static final LocalDate START = LocalDate.of(2023, 1, 1);

    private BookGenerators() {}

    static Arbitrary<Map<KeyField, String>> keys() {
        Arbitrary<String> word = Arbitraries.of("", "a", "b", "\"c, d\"", "#e");
        return Combinators.combine(word, word, word).as((customer, country, material) -> {
            Map<KeyField, String> key = new TreeMap<>();
            put(key, KeyField.CUSTOMER, customer);
            put(key, KeyField.COUNTRY, country);
            put(key, KeyField.MATERIAL, material);
            return key;
        });
    }

    private static void put(Map<KeyField, String> key, KeyField field, String value) {
        if (!value.isEmpty()) {
            key.put(field, value);
        }
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-2, 12).map(START::plusDays);
    }

    static Arbitrary<Validity> validities() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(0, 1, 2, 3))
                .as((from, days, open) -> switch (open) {
                    case 0 -> Validity.since(START.plusDays(from));
                    case 1 -> Validity.until(START.plusDays(from));
                    default -> Validity.of(START.plusDays(from), START.plusDays(from + days));
                });
    }

    static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99"), new BigDecimal("99"))
                .ofScale(3);
    }

    static Arbitrary<Rate> rates() {
        Arbitrary<List<Tier>> tiers = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        numbers().list().ofMinSize(1).ofMaxSize(3))
                .as((first, numbers) -> {
                    List<Tier> rising = new ArrayList<>();
                    for (BigDecimal number : numbers) {
                        rising.add(new Tier(BigDecimal.valueOf(first + rising.size() * 10L), number));
                    }
                    return rising;
                });
        return Combinators.combine(Arbitraries.of("EUR", "JPY", "KWD"), tiers, Arbitraries.of(RateKind.values()))
                .as((currency, steps, kind) -> {
                    BigMoney nothing = BigMoney.zero(CurrencyUnit.of(currency));
                    Rate rate = switch (kind) {
                        case PERCENT -> Rate.percent(BigDecimal.ONE);
                        case FIXED -> Rate.fixed(nothing);
                        case PER_UNIT -> Rate.perUnit(nothing, 100, Unit.of("C62"));
                    };
                    return scaled(
                            rate.withTiers(steps),
                            steps.size() + steps.get(0).rate().intValue());
                });
    }

    /** Now and then another kind of scale, as far as the tiers allow it. */
    private static Rate scaled(Rate rate, int choice) {
        try {
            return switch (Math.floorMod(choice, 8)) {
                case 0 -> rate.withScale(Scale.standard().graduated());
                case 1 -> rate.withScale(Scale.standard().upTo(true));
                case 2 -> rate.withScale(Scale.standard().overLines().in(Unit.of("KGM")));
                case 3 ->
                    rate.withTiers(rate.tiers().stream()
                            .map(tier -> tier.withFlat("2.50").inBlocksOf(12))
                            .toList());
                default -> rate;
            };
        } catch (IllegalArgumentException e) {
            return rate;
        }
    }

    static Arbitrary<List<PriceRecord>> records() {
        Arbitrary<PriceRecord.Builder> builders = Combinators.combine(
                        Arbitraries.of(ConditionType.LIST_PRICE, ConditionType.SURCHARGE),
                        keys(),
                        validities(),
                        rates(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 3))
                .as((type, key, validity, rate, priority, version) -> PriceRecord.of("?", type)
                        .key(key)
                        .validity(validity)
                        .rate(rate)
                        .priority(priority)
                        .limits(new ChangeLimits(
                                priority == 1 ? Optional.of(new BigDecimal("-5.0")) : Optional.empty(),
                                version == 2 ? Optional.of(BigDecimal.TEN) : Optional.empty()))
                        .version(version));
        return builders.list().ofMaxSize(25).map(all -> {
            List<PriceRecord> named = new ArrayList<>();
            for (PriceRecord.Builder builder : all) {
                PriceRecord record = builder.build();
                named.add(PriceRecord.of("R" + named.size(), record.type())
                        .key(record.key())
                        .validity(record.validity())
                        .rate(record.rate())
                        .priority(record.priority())
                        .version(record.version())
                        .limits(record.limits())
                        .build());
            }
            return named;
        });
    }
}
