package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.pricing.book.KeyField;
import org.leadtocash.pricing.procedure.Step;

/**
 * What the requirements of steps can ask of a line: {@code line.quantity} as a number, {@code line.pricingDate}, {@code
 * document.currency}, each key field by its name, and the amount of each earlier step as {@code steps.n} and its number.
 */
final class RequirementFacts {
    private static final String QUANTITY = "line.quantity";
    private static final String DATE = "line.pricingDate";
    private static final String CURRENCY = "document.currency";

    private RequirementFacts() {}

    static FactSchema schema(Collection<KeyField> fields, List<Step> steps) {
        List<FactType> types = new ArrayList<>();
        types.add(FactType.of(QUANTITY, FactKind.DECIMAL));
        types.add(FactType.of(DATE, FactKind.DATE));
        types.add(FactType.of(CURRENCY, FactKind.CURRENCY));
        fields.forEach(field -> types.add(FactType.of(field.name(), FactKind.CODE)));
        steps.forEach(step -> types.add(FactType.of(path(step), FactKind.MONEY).withSensitivity(step.sensitivity())));
        return FactSchema.from(types);
    }

    private static String path(Step step) {
        return "steps.n" + step.number();
    }

    /** The facts of a line up to a step; a step without an amount is not applicable, a field without a value neither. */
    static Facts of(
            CompiledProcedure compiled,
            RequestLine line,
            LocalDate day,
            CurrencyUnit currency,
            Map<KeyField, String> values,
            Sheet sheet,
            int row,
            int column) {
        FactsBuilder facts = Facts.builder(compiled.facts())
                .with(QUANTITY, line.quantity().amount())
                .with(DATE, day)
                .with(CURRENCY, currency);
        for (KeyField field : compiled.fields()) {
            String value = values.get(field);
            if (value != null) {
                facts = value.isEmpty() ? facts.notApplicable(field.name()) : facts.with(field.name(), value);
            }
        }
        for (int i = 0; i < column; i++) {
            String path = path(compiled.steps().get(i));
            facts = sheet.has(row, i) ? facts.with(path, money(currency, sheet, row, i)) : facts.notApplicable(path);
        }
        return facts.build();
    }

    private static BigMoney money(CurrencyUnit currency, Sheet sheet, int row, int column) {
        return BigMoney.of(currency, Exactly.decimal(sheet.exact(row, column)));
    }
}
