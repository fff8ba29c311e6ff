package org.leadtocash.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.leadtocash.core.money.Ratio;

@Domain(QuantityGenerators.class)
class QuantityLawsTest {

    @Property(seed = "20240601", tries = 200)
    void parseReadsBackWhatToStringWrote(@ForAll Quantity quantity) {
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property(seed = "20240601", tries = 200)
    void zerosAtTheEndChangeNothing(@ForAll Quantity quantity) {
        Quantity padded = Quantity.of(quantity.amount().setScale(9), quantity.unit());

        assertThat(padded).isEqualTo(quantity).hasSameHashCodeAs(quantity).hasToString(quantity.toString());
    }

    @Property(seed = "20240601", tries = 200)
    void sumsDoNotCareAboutOrderOrGrouping(
            @ForAll BigDecimal a, @ForAll BigDecimal b, @ForAll BigDecimal c, @ForAll Unit unit) {
        Quantity x = Quantity.of(a, unit);
        Quantity y = Quantity.of(b, unit);
        Quantity z = Quantity.of(c, unit);

        assertThat(x.plus(y).plus(z)).isEqualTo(z.plus(y.plus(x)));
        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.minus(y)).isEqualTo(y.minus(x).negated());
        assertThat(Quantity.total(unit, List.of(x, y, z))).isEqualTo(x.plus(y).plus(z));
    }

    @Property(seed = "20240601", tries = 200)
    void differentUnitsAreNeverAddedOrCompared(@ForAll Quantity a, @ForAll Quantity b) {
        if (!a.unit().equals(b.unit())) {
            assertThatThrownBy(() -> a.plus(b)).hasMessageContaining(a.unit() + " and " + b.unit());
            assertThatThrownBy(() -> a.compareTo(b)).hasMessageContaining(a.unit() + " and " + b.unit());
        }
    }

    @Property(seed = "20240601", tries = 200)
    void multiplyingIsUndoneByTheInverseAndRoundingIsWithinHalfAStep(@ForAll Quantity quantity, @ForAll Ratio factor) {
        quantity.timesExact(factor)
                .ifPresent(product ->
                        assertThat(product.timesExact(factor.inverse())).contains(quantity));
        Ratio exact = Ratio.from(quantity.amount()).times(factor);
        Ratio rounded =
                Ratio.from(quantity.times(factor, 2, RoundingMode.HALF_EVEN).amount());

        assertThat(rounded.minus(exact).abs()).isLessThanOrEqualTo(Ratio.of(1, 200));
    }

    @Property(seed = "20240601", tries = 200)
    void aConversionThereAndBackIsExact(@ForAll List<UnitFactor> factors, @ForAll Unit from, @ForAll Unit to) {
        UnitConversions conversions = UnitConversions.of(factors.toArray(UnitFactor[]::new));

        conversions
                .factor(from, to)
                .ifPresentOrElse(
                        there -> assertThat(conversions.factor(to, from)).contains(there.inverse()),
                        () -> assertThat(conversions.factor(to, from)).isEmpty());
    }

    @Property(seed = "20240601", tries = 200)
    void theFactorIsTheProductOfItsPath(@ForAll List<UnitFactor> factors, @ForAll Unit from, @ForAll Unit to) {
        UnitConversions conversions = UnitConversions.of(factors.toArray(UnitFactor[]::new));
        List<UnitFactor> path = conversions.path(from, to);

        conversions
                .factor(from, to)
                .ifPresentOrElse(
                        factor -> assertThat(
                                        path.stream().map(UnitFactor::factor).reduce(Ratio.ONE, Ratio::times))
                                .isEqualTo(factor),
                        () -> assertThat(path).isEmpty());
    }

    @Property(seed = "20240601", tries = 200)
    void whichFactorsAreGeneralAndWhichTheMaterialsOwnMakesNoDifferenceToIt(
            @ForAll List<UnitFactor> factors, @ForAll Unit from, @ForAll Unit to) {
        UnitConversions.Builder split = UnitConversions.builder();
        for (UnitFactor factor : factors) {
            split = factors.indexOf(factor) % 2 == 0 ? split.general(factor) : split.material("M-100", factor);
        }
        UnitConversions all = UnitConversions.of(factors.toArray(UnitFactor[]::new));

        assertThat(split.build().forMaterial("M-100").factor(from, to)).isEqualTo(all.factor(from, to));
    }

    @Property(seed = "20240601", tries = 200)
    void aFactorThatContradictsIsFoundWhereverItStands(
            @ForAll List<UnitFactor> factors, @ForAll Unit from, @ForAll Unit to) {
        UnitConversions conversions = UnitConversions.of(factors.toArray(UnitFactor[]::new));
        if (!from.equals(to)) {
            conversions.factor(from, to).ifPresent(factor -> {
                UnitFactor wrong = UnitFactor.of(from, factor.times(Ratio.of(13, 12)), to);

                assertThat(conversions.toBuilder().material("M-1", wrong).contradictions())
                        .singleElement()
                        .satisfies(found -> assertThat(found.factor()).isEqualTo(wrong));
                assertThat(conversions.toBuilder().general(wrong).contradictions())
                        .isNotEmpty();
            });
        }
    }

    @Property(seed = "20240601", tries = 100)
    void aFactorIsReadBackAndToldFromTheOtherSide(@ForAll Ratio ratio) {
        UnitFactor factor = UnitFactor.of(Unit.of("BOX"), ratio, Unit.PIECE);

        assertThat(UnitFactor.parse(factor.toString())).isEqualTo(factor);
        assertThat(factor.inverse().inverse()).isEqualTo(factor);
    }
}
