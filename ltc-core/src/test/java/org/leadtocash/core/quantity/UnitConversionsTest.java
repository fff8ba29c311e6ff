package org.leadtocash.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.money.Ratio;

class UnitConversionsTest {

    private static final Unit BOX = Unit.of("BOX");
    private static final Unit PALLET = Unit.of("PAL");

    private static final UnitConversions CONVERSIONS = UnitConversions.standard().toBuilder()
            .material("M-100", UnitFactor.parse("1 BOX = 12 C62"))
            .material("M-100", UnitFactor.parse("1 PAL = 40 BOX"))
            .material("M-100", UnitFactor.parse("1 C62 = 8/9 KGM"))
            .material("M-200", UnitFactor.parse("1 BOX = 10 C62"))
            .build();

    /** International yard and pound of 1959, US gallon of 231 cubic inches, imperial gallon of 4.54609 l: from memory. */
    @ParameterizedTest
    @CsvSource({
        "1 TNE, KGM, 1000",
        "1 LBR, GRM, 453.59237",
        "1 ONZ, KGM, 0.028349523125",
        "1 SMI, MTR, 1609.344",
        "1 FTK, MTK, 0.09290304",
        "1 FTQ, MTQ, 0.028316846592",
        "1 GLL, LTR, 3.785411784",
        "1 GLI, LTR, 4.54609",
        "8 HUR, MIN, 480",
        "2.5 DZN, H87, 30",
        "1 MWH, WHR, 1000000"
    })
    void commonUnitsConvertExactly(String given, String to, String amount) {
        Quantity quantity = Quantity.parse(given);

        assertThat(CONVERSIONS.convert(quantity, Unit.of(to)).exact()).contains(Quantity.parse(amount + " " + to));
    }

    @Test
    void aBoxIsAWordAboutOneMaterial() {
        Quantity boxes = Quantity.parse("3 BOX");

        assertThat(CONVERSIONS.forMaterial("M-100").convert(boxes, Unit.ONE).exact())
                .contains(Quantity.parse("36 C62"));
        assertThat(CONVERSIONS.forMaterial("M-200").convert(boxes, Unit.ONE).exact())
                .contains(Quantity.parse("30 C62"));
    }

    @Test
    void aConversionThatNothingStatesIsUnknownAndNeverOneToOne() {
        Quantity boxes = Quantity.parse("3 BOX");

        assertThat(CONVERSIONS.convert(boxes, Unit.ONE))
                .isEqualTo(new UnitConversion.Unknown(boxes, Unit.ONE, Optional.empty()))
                .hasToString("no factor leads from BOX to C62");
        assertThat(CONVERSIONS.forMaterial("M-999").convert(boxes, Unit.ONE))
                .hasToString("no factor leads from BOX to C62 for material M-999");
        assertThat(CONVERSIONS.convert(Quantity.parse("1 KGM"), Unit.METRE).exact())
                .isEmpty();
        assertThat(UnitConversions.none().convert(boxes, BOX).exact()).contains(boxes);
    }

    @Test
    void aResultWithoutAFiniteDecimalSaysSoAndIsRoundedOnlyWhenAsked() {
        UnitConversion conversion = CONVERSIONS.forMaterial("M-100").convert(Quantity.parse("1 BOX"), Unit.KILOGRAM);

        assertThat(conversion).hasToString("1 BOX = 32/3 KGM");
        assertThat(conversion.exact()).isEmpty();
        assertThat(conversion.<Quantity>fold(
                        known -> known.rounded(3, RoundingMode.HALF_UP), unknown -> Quantity.zero(Unit.KILOGRAM)))
                .isEqualTo(Quantity.parse("10.667 KGM"));
    }

    @Test
    void thePathTellsByWhichFactors() {
        assertThat(CONVERSIONS.forMaterial("M-100").path(PALLET, Unit.TONNE))
                .extracting(UnitFactor::toString)
                .containsExactly("1 PAL = 40 BOX", "1 BOX = 12 C62", "1 C62 = 8/9 KGM", "1 KGM = 1/1000 TNE");
        assertThat(CONVERSIONS.forMaterial("M-100").factor(PALLET, Unit.TONNE)).contains(Ratio.of(32, 75));
        assertThat(CONVERSIONS.path(PALLET, Unit.TONNE)).isEmpty();
    }

    @Test
    void contradictionsAreAllNamedWithTheirPaths() {
        UnitConversions.Builder wrong = CONVERSIONS.toBuilder()
                .general(UnitFactor.parse("1 TNE = 1016 KGM"))
                .material("M-100", UnitFactor.parse("1 PAL = 500 C62"));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 TNE = 1016 KGM contradicts 1 TNE = 1000 KGM; material M-100: ")
                .hasMessageContaining("contradicts");
        assertThat(wrong.contradictions()).hasSize(2).last().satisfies(found -> {
            assertThat(found.material()).contains("M-100");
            assertThat(found.path()).hasSize(2);
        });
    }

    @Test
    void whatIsTakenApartIsRebuiltTheSame() {
        UnitConversions again = CONVERSIONS.toBuilder().build();

        assertThat(again.factors()).isEqualTo(CONVERSIONS.factors());
        assertThat(again.materials()).isEqualTo(CONVERSIONS.materials()).containsOnlyKeys("M-100", "M-200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 BOX = 0 C62", "1 BOX = -1 C62", "1 BOX = 1 BOX", "2 BOX = 24 C62", "BOX = 12 C62"})
    void factorsThatRelateNothingAreRefused(String text) {
        assertThatThrownBy(() -> UnitFactor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each differs from the first in one part alone. */
    @Test
    void conversionsAreEqualByWhatTheyConvert() {
        UnitConversions none = UnitConversions.builder().build();
        UnitConversions box = UnitConversions.builder()
                .material("M-1", UnitFactor.parse("1 BOX = 12 C62"))
                .build();
        List<UnitConversions> all = List.of(
                none,
                none.forMaterial("M-1"),
                UnitConversions.builder()
                        .general(UnitFactor.parse("1 BOX = 12 C62"))
                        .build(),
                box,
                box.forMaterial("M-1"),
                UnitConversions.builder()
                        .material("M-1", UnitFactor.parse("1 BOX = 13 C62"))
                        .build());

        for (UnitConversions one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
            assertThat(one.toBuilder().build().equals(one) || one.toString().contains("for material"))
                    .isTrue();
        }
        assertThat(box).hasToString("0 general unit factors, 1 materials with their own");
        assertThat(box.forMaterial("M-1"))
                .hasToString("0 general unit factors, 1 materials with their own, for material M-1");
        assertThat(all.get(2).factors()).containsExactly(UnitFactor.parse("1 BOX = 12 C62"));
        assertThat(all.get(2).hashCode()).isNotEqualTo(none.hashCode());
    }
}
