package org.leadtocash.testkit.core;

import static net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.exchange.Conversion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.money.IsoCurrency;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

@Domain(LtcDomain.class)
class MoneyArbitrariesTest {
    private static final BigInteger LONG = BigInteger.valueOf(Long.MAX_VALUE);

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void amountsAreOfEverySizeAndSign(@ForAll BigMoney amount) {
        int digits = Currencies.digits(amount.getCurrencyUnit());
        boolean wide = amount.getAmount().unscaledValue().abs().compareTo(LONG) > 0;
        Statistics.label("sign").collect(amount.isZero() ? "zero" : amount.isNegative() ? "negative" : "positive");
        Statistics.label("size").collect(wide ? "wide" : "narrow");
        Statistics.label("scale").collect(amount.getScale() > digits ? "below the minor unit" : "payable");
        Statistics.label("digits").collect(digits);
        Shares.atLeastOnePercent("sign", "zero", "negative", "positive");
        Shares.atLeastOnePercent("size", "wide", "narrow");
        Shares.atLeastOnePercent("scale", "below the minor unit", "payable");
        Shares.atLeastOnePercent("digits", 0, 2, 3);
    }

    @Property(seed = "20240601", tries = 300)
    void payableAmountsHaveTheDigitsOfTheirCurrency(@ForAll Money amount) {
        assertThat(amount.getScale()).isEqualTo(amount.getCurrencyUnit().getDecimalPlaces());
    }

    @Property(tries = 300, seed = "42")
    @StatisticsReport(OFF)
    void everyCurrencyIsInUseAndHasDigits(@ForAll CurrencyUnit currency) {
        assertThat(Currencies.of(currency.getCode()).isActive()).isTrue();
        assertThat(Currencies.digits(currency)).isBetween(0, 4);
        Statistics.label("use").collect(MoneyArbitraries.common().contains(currency) ? "common" : "other");
        Shares.atLeastOnePercent("use", "common", "other");
    }

    @Property(tries = 300, seed = "42")
    @StatisticsReport(OFF)
    void withdrawnCurrenciesComeUpToo(@ForAll IsoCurrency currency) {
        Statistics.label("active").collect(currency.isActive());
        Shares.atLeastOnePercent("active", true, false);
    }

    @Property(tries = 1_000, seed = "42")
    @StatisticsReport(OFF)
    void ratiosAreSmallWholeWideNegativeAndZero(@ForAll Ratio ratio) {
        boolean wide = ratio.numerator().abs().compareTo(LONG) > 0
                || ratio.denominator().compareTo(LONG) > 0;
        Statistics.label("form").collect(wide ? "wide" : ratio.isInteger() ? "whole" : "fraction");
        Statistics.label("sign").collect(ratio.signum());
        Shares.atLeastOnePercent("form", "wide", "whole", "fraction");
        Shares.atLeastOnePercent("sign", -1, 0, 1);
    }

    @Provide
    Arbitrary<List<Ratio>> weights() {
        return MoneyArbitraries.weights();
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void everyAmountCanBeSplitByTheWeights(
            @ForAll("weights") List<Ratio> weights, @ForAll Allocation allocation, @ForAll RoundingPolicy unit) {
        BigMoney total = BigMoney.of(CurrencyUnit.EUR, unit.increment().multiply(BigDecimal.valueOf(7)));
        BigMoney sum =
                allocation.split(total, weights, unit).stream().reduce(BigMoney.zero(CurrencyUnit.EUR), BigMoney::plus);
        assertThat(sum.isEqual(total)).isTrue();
        boolean someNothing = weights.stream().anyMatch(weight -> weight.signum() == 0);
        Statistics.label("weights").collect(weights.size() == 1 ? "one" : someNothing ? "some zero" : "all above zero");
        Shares.atLeastOnePercent("weights", "one", "some zero", "all above zero");
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void policiesRoundEverything(@ForAll RoundingPolicy policy, @ForAll Ratio ratio) {
        assertThat(policy.isRounded(policy.round(ratio))).isTrue();
        Statistics.label("mode").collect(policy.mode());
        Statistics.label("digits").collect(policy.increment().unscaledValue().equals(BigInteger.ONE));
        Shares.atLeastOnePercent("mode", modes().toArray());
        Shares.atLeastOnePercent("digits", true, false);
    }

    private static List<RoundingMode> modes() {
        return List.of(RoundingMode.values()).stream()
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList();
    }

    @Provide
    Arbitrary<CurrencyUnit> anyCurrencies() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(MoneyArbitraries.common())),
                Tuple.of(1, MoneyArbitraries.historicCurrencies()));
    }

    @Property(tries = 2_000, seed = "42")
    @StatisticsReport(OFF)
    void questionsToTablesOfRatesEndInEveryWay(
            @ForAll ExchangeRates rates,
            @ForAll("anyCurrencies") CurrencyUnit from,
            @ForAll("anyCurrencies") CurrencyUnit to,
            @ForAll RateQuery query) {
        String way = rates.convert(BigMoney.of(from, BigDecimal.ONE), to, query)
                .fold(MoneyArbitrariesTest::way, missing -> missing.reason().name());
        Statistics.label("way").collect(way);
        Statistics.label("way").coverage(coverage -> {
            for (String each : List.of("same currency", "direct", "inverse", "through", "fixed", "UNKNOWN_PAIR")) {
                coverage.check(each).count(count -> count >= 5);
            }
            for (String each : List.of("NOT_YET", "TOO_OLD", "ONLY_INVERSE")) {
                coverage.check(each).count(count -> count >= 5);
            }
        });
    }

    private static String way(Conversion conversion) {
        if (conversion.isSameCurrency()) {
            return "same currency";
        }
        if (conversion.legs().stream().anyMatch(leg -> leg.quote().type().equals(RateType.EURO_FIXED))) {
            return "fixed";
        }
        return conversion.legs().size() > 1
                ? "through"
                : conversion.legs().get(0).isInverse() ? "inverse" : "direct";
    }
}
