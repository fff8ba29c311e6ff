package org.leadtocash.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tax.TaxCategory;

class TaxLawsTest {
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    @Provide
    Arbitrary<List<TaxableLine>> lines() {
        Arbitrary<BigDecimal> cents =
                Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L).map(units -> BigDecimal.valueOf(units, 2));
        Arbitrary<TaxTreatment> treatments = Arbitraries.of("19", "7", "5.5", "2.1", "0", "21.25")
                .map(rate -> TaxTreatment.of(TaxCategory.S, new BigDecimal(rate)));
        return Combinators.combine(cents, treatments, Arbitraries.integers().between(1, 50))
                .as((amount, treatment, quantity) ->
                        new TaxableLine("?", treatment, BigMoney.of(EUR, amount), BigDecimal.valueOf(quantity)))
                .list()
                .ofMaxSize(12)
                .map(TaxLawsTest::numbered);
    }

    private static List<TaxableLine> numbered(List<TaxableLine> lines) {
        List<TaxableLine> numbered = new ArrayList<>();
        for (TaxableLine line : lines) {
            numbered.add(new TaxableLine("" + (numbered.size() + 1), line.treatment(), line.amount(), line.quantity()));
        }
        return numbered;
    }

    @Property(seed = "20240601", tries = 2000)
    void everyDocumentObeysTheRulesOfTheInvoice(@ForAll("lines") List<TaxableLine> lines) {
        TaxPolicy policy = TaxPolicy.en16931();
        TaxResult taxes = TaxCalculator.of(policy).calculate(EUR, lines);
        DocumentTotals totals = DocumentTotals.of(taxes.net(), taxes.tax(), RoundingPolicy.standard(EUR));
        List<BigMoney> amounts = lines.stream().map(TaxableLine::amount).toList();
        assertThat(totals.check(Subject.of("document", "INVOICE:1"), amounts, taxes.groups(), policy.level())
                        .list())
                .isEmpty();
    }

    @Property(seed = "20240601", tries = 300)
    void netAndTaxAreGrossAtEveryLevel(@ForAll("lines") List<TaxableLine> lines, @ForAll TaxLevel level) {
        TaxResult taxes = TaxCalculator.of(TaxPolicy.en16931().withLevel(level)).calculate(EUR, lines);
        assertThat(taxes.net().plus(taxes.tax())).isEqualTo(taxes.gross());
        assertThat(taxes.net().isEqual(sum(lines))).isTrue();
    }

    @Property(seed = "20240601", tries = 300)
    void whereTheTaxIsInsideNothingIsAddedOrLost(
            @ForAll("lines") List<TaxableLine> lines, @ForAll TaxLevel level, @ForAll Residual residual) {
        TaxPolicy policy = TaxPolicy.en16931().withLevel(level).including(residual);
        assertThat(TaxCalculator.of(policy).calculate(EUR, lines).gross().isEqual(sum(lines)))
                .isTrue();
    }

    @Property(seed = "20240601", tries = 200)
    void theOrderOfLinesChangesNoAmount(@ForAll("lines") List<TaxableLine> lines, @ForAll long seed) {
        List<TaxableLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        TaxResult one = TaxCalculator.of(TaxPolicy.en16931()).calculate(EUR, lines);
        TaxResult other = TaxCalculator.of(TaxPolicy.en16931()).calculate(EUR, shuffled);
        assertThat(other.groups().stream().map(group -> group.base() + " " + group.tax()))
                .containsExactlyElementsOf(one.groups().stream()
                        .map(group -> group.base() + " " + group.tax())
                        .toList());
    }

    @Property(seed = "20240601", tries = 200)
    void aCreditNoteIsTheMirrorOfItsInvoice(@ForAll("lines") List<TaxableLine> lines, @ForAll TaxLevel level) {
        List<TaxableLine> mirrored = lines.stream()
                .map(line -> new TaxableLine(
                        line.line(), line.treatment(), line.amount().negated(), line.quantity()))
                .toList();
        TaxCalculator calculator = TaxCalculator.of(TaxPolicy.en16931().withLevel(level));
        assertThat(calculator.calculate(EUR, mirrored).tax())
                .isEqualTo(calculator.calculate(EUR, lines).tax().negated());
    }

    private static BigMoney sum(List<TaxableLine> lines) {
        return lines.stream().map(TaxableLine::amount).reduce(BigMoney.zero(EUR), BigMoney::plus);
    }
}
