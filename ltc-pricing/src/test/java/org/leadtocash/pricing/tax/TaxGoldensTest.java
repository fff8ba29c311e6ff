package org.leadtocash.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.trace.Cited;

/** Facts about how other systems make tax amounts, as they were noted from the named sources. */
class TaxGoldensTest {

    private static TaxTreatment at(String percent) {
        return TaxTreatment.of(TaxCategory.S, new BigDecimal(percent));
    }

    private static TaxResult tax(TaxPolicy policy, String currency, String rate, String quantity, String... amounts) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        List<TaxableLine> lines = new ArrayList<>();
        for (String amount : amounts) {
            BigMoney money = BigMoney.of(unit, new BigDecimal(amount));
            lines.add(new TaxableLine("" + (lines.size() + 1), at(rate), money, new BigDecimal(quantity)));
        }
        Tape tape = Tape.recording();
        int[] steps = new int[lines.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = tape.take(
                    "amount", Ratio.from(lines.get(i).amount().getAmount()), currency, Cited.of("request", "" + i));
        }
        TaxResult recorded = TaxCalculator.of(policy).calculate(unit, lines, tape, steps);
        assertThat(recorded).isEqualTo(TaxCalculator.of(policy).calculate(unit, lines));
        assertThat(TraceVerifier.verify(tape.trace()).list()).isEmpty();
        return recorded;
    }

    @ParameterizedTest(name = "{5}: {0} of {2} x {1} at {3} % is {4}")
    @CsvSource({
        "PER_LINE,      3.24, 3,  19,  3.86,    commercetools TaxCalculationMode (1.08 x 3)",
        "PER_UNIT,      3.24, 3,  19,  3.87,    commercetools TaxCalculationMode (1.08 x 3)",
        "PER_LINE,     36.00, 10, 5.5, 37.98,   odoo#155833 (3.60 x 10)",
        "PER_UNIT,     36.00, 10, 5.5, 38.00,   odoo#155833 (3.60 x 10)",
        "PER_TAX_GROUP, 5350.656, 16, 22, 6527.80, odoo#37896 (348.35 x 16 less 4 %; exact lines)",
        "PER_LINE,      5350.66,  16, 22, 6527.81, odoo#37896 (the same with the line rounded)",
    })
    void theLevelDecidesTheCent(TaxLevel level, String net, String quantity, String rate, String gross, String source) {
        TaxResult result = tax(TaxPolicy.en16931().withLevel(level), "EUR", rate, quantity, net);
        assertThat(result.gross()).as(source).isEqualTo(BigMoney.of(CurrencyUnit.EUR, new BigDecimal(gross)));
    }

    @ParameterizedTest(name = "{5}: {0} first, {1} {2} with {3} % inside is {4} net")
    @CsvSource({
        "NET, EUR, 52.50, 12, 46.87, Odoo test_taxes_computation (tax first: 46.87 + 5.63)",
        "TAX, EUR, 52.50, 12, 46.88, commercetools taxRoundingTarget (net first: 46.88 + 5.62)",
        "TAX, JPY, 50000, 10, 45455, erpnext#52236 (the tax must be 4545; both rounded made 4546)",
        "NET, JPY, 50000, 10, 45455, erpnext#52236",
    })
    void whereTheTaxIsInsideOneSideIsWhatIsLeft(
            Residual residual, String currency, String gross, String rate, String net, String source) {
        TaxResult result = tax(TaxPolicy.en16931().including(residual), currency, rate, "1", gross);
        CurrencyUnit unit = CurrencyUnit.of(currency);
        assertThat(result.net()).as(source).isEqualTo(BigMoney.of(unit, new BigDecimal(net)));
        assertThat(result.gross()).as(source).isEqualTo(BigMoney.of(unit, new BigDecimal(gross)));
    }

    @Test
    void halvesGoAwayFromZeroForCreditNotesToo() {
        // CEN validation artefacts, noted in pricing notes 2.5: -6491.34 at 25 % is -1622.84
        assertThat(tax(TaxPolicy.en16931(), "EUR", "25", "1", "-6491.34").tax())
                .isEqualTo(BigMoney.parse("EUR -1622.84"));
    }

    @Test
    void exactLinesAreRoundedOnceForTheirSum() {
        // odoo#265433: 2 lines of 100.5 yen: 202 when each line is rounded, 201 when their sum is
        assertThat(tax(TaxPolicy.en16931(), "JPY", "0", "1", "100.5", "100.5").net())
                .isEqualTo(BigMoney.parse("JPY 201"));
        assertThat(tax(TaxPolicy.en16931().withLevel(TaxLevel.PER_LINE), "JPY", "0", "1", "100.5", "100.5")
                        .net())
                .isEqualTo(BigMoney.parse("JPY 202"));
    }

    @Test
    void thePayableAmountIsRoundedToCoinsAndSaysTheDifference() {
        // SAP KBA 2976186: 12.60 + 0.97 = 13.57, paid as 13.55 with a difference of -0.02
        DocumentTotals totals = DocumentTotals.of(
                BigMoney.parse("CHF 12.60"), BigMoney.parse("CHF 0.97"), RoundingPolicy.cash(CurrencyUnit.of("CHF")));
        assertThat(totals.gross()).isEqualTo(BigMoney.parse("CHF 13.57"));
        assertThat(totals.payable()).isEqualTo(BigMoney.parse("CHF 13.55"));
        assertThat(totals.rounding()).isEqualTo(BigMoney.parse("CHF -0.02"));
    }

    @Test
    void oneCentBetweenHeaderAndBreakdownIsFound() {
        // ksa_compliance#174: rejected because the header says 163.73 and the category 163.72
        BigMoney net = BigMoney.parse("SAR 1091.50");
        TaxGroup group = new TaxGroup(at("15"), net, BigMoney.parse("SAR 163.72"), List.of("1"));
        DocumentTotals totals =
                DocumentTotals.of(net, BigMoney.parse("SAR 163.73"), RoundingPolicy.standard(CurrencyUnit.of("SAR")));
        assertThat(totals
                        .check(
                                Subject.of("document", "INVOICE:1"),
                                List.of(net),
                                List.of(group),
                                TaxLevel.PER_TAX_GROUP)
                        .stream()
                        .map(Object::toString))
                .containsExactlyInAnyOrder(
                        "BLOCK pricing.totals-differ document:INVOICE:1"
                                + " [rule=BR-CO-14, stated=SAR 163.73, computed=SAR 163.72]",
                        "BLOCK pricing.totals-differ document:INVOICE:1"
                                + " [rule=BR-CO-17, stated=SAR 163.72, computed=SAR 163.73]");
    }

    @Test
    void linesTreatedAlikeAreOneGroupAndGroupsAreInOrder() {
        TaxTreatment free = new TaxTreatment(TaxCategory.K, Optional.of(BigDecimal.ZERO), "VATEX-EU-IC");
        BigMoney one = BigMoney.parse("EUR 1.00");
        TaxResult result = TaxCalculator.of(TaxPolicy.en16931())
                .calculate(
                        CurrencyUnit.EUR,
                        List.of(
                                TaxableLine.of("1", free, one),
                                TaxableLine.of("2", at("7"), one),
                                TaxableLine.of("3", at("19.00"), one),
                                TaxableLine.of("4", at("19"), one)));
        assertThat(result.groups().stream().map(group -> group.treatment() + " " + group.lines()))
                .containsExactly("S 19% [3, 4]", "S 7% [2]", "K 0% VATEX-EU-IC [1]");
    }
}
