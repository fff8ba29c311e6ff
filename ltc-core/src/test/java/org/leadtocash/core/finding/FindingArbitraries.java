package org.leadtocash.core.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.Source;

/** Random findings, small enough to read. */
public final class FindingArbitraries {
    private FindingArbitraries() {}

    public static Arbitrary<Param> params(String name) {
        Arbitrary<Sensitivity> sensitivities = Arbitraries.of(Sensitivity.class);
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999"), new BigDecimal("9999"))
                .ofScale(2);
        Arbitrary<Param> money = Combinators.combine(numbers, Arbitraries.of("EUR", "CNY", "JPY"), sensitivities)
                .as((amount, currency, secret) ->
                        Param.secret(secret, name, ParamType.MONEY, BigMoney.of(CurrencyUnit.of(currency), amount)));
        Arbitrary<Param> quantity = Combinators.combine(numbers, sensitivities)
                .as((amount, secret) -> Param.secret(
                        secret, name, ParamType.QUANTITY, Quantity.parse(amount.toPlainString() + " C62")));
        Arbitrary<Param> percent = Combinators.combine(numbers, sensitivities)
                .as((number, secret) -> Param.secret(secret, name, ParamType.PERCENT, number));
        Arbitrary<Param> day = Combinators.combine(Arbitraries.integers().between(0, 40_000), sensitivities)
                .as((number, secret) -> Param.secret(secret, name, ParamType.DATE, LocalDate.ofEpochDay(number)));
        Arbitrary<Param> count = Combinators.combine(Arbitraries.longs().between(-1_000_000, 1_000_000), sensitivities)
                .as((number, secret) -> Param.secret(secret, name, ParamType.COUNT, number));
        Arbitrary<Param> words = Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(5), sensitivities)
                .as((text, secret) -> Param.secret(secret, name, ParamType.TEXT, text));
        return Arbitraries.oneOf(money, quantity, percent, day, count, words);
    }

    public static Arbitrary<Finding> findings() {
        Arbitrary<FindingCode> codes = Arbitraries.of("credit.limit-exceeded", "stage.role-missing", "tax.unknown")
                .map(FindingCode::of);
        Arbitrary<Subject> subjects = Arbitraries.of("document:ORDER:1", "document:ORDER:1#lines/10", "account:C-1")
                .map(Subject::parse);
        Arbitrary<Remedy> remedies = params("amount")
                .map(param ->
                        Remedy.of(FindingCode.of("credit.pay")).with(param).build());
        return Combinators.combine(
                        codes,
                        Arbitraries.of(Severity.class),
                        subjects,
                        params("over"),
                        params("limit").optional(),
                        remedies.list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((code, severity, subject, over, limit, remedy, waivable) -> {
                    Finding.Builder finding =
                            Finding.of(code, severity, subject).with(over);
                    limit.ifPresent(finding::with);
                    remedy.forEach(finding::remedy);
                    finding.source(new Source(
                            "policy@1", "R1", List.of(Citation.fromMemory("Directive 2006/112/EC", "Art. 138"))));
                    return waivable ? finding.waivable().build() : finding.build();
                });
    }
}
