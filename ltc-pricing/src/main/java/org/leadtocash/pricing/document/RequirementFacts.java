package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.procedure.Step;

/**
 * What the conditions of steps can ask.
 *
 * <p>Of a line: {@code line.quantity} as a number, {@code line.pricingDate}, {@code document.currency}, each key field by its
 * name, and the amount of each earlier step as {@code steps.n} and its number. Of a document: the same without the line, its
 * steps summed up over the lines, and the list {@code lines} with {@code quantity}, the key fields and the steps of each.
 */
final class RequirementFacts {
    static final String QUANTITY = "line.quantity";
    static final String LINES = "lines";
    static final String EACH_LINE = LINES + "/" + FactPath.EACH + "/";
    /** The quantity of a line among the facts of the document. */
    static final String ROW_QUANTITY = "quantity";

    private static final String LINE_DATE = "line.pricingDate";
    private static final String DOCUMENT_DATE = "document.pricingDate";
    private static final String CURRENCY = "document.currency";

    private RequirementFacts() {}

    static FactSchema ofLine(Collection<KeyField> fields, List<Step> steps) {
        List<FactType> types = new ArrayList<>();
        types.add(FactType.of(QUANTITY, FactKind.DECIMAL));
        types.add(FactType.of(LINE_DATE, FactKind.DATE));
        types.add(FactType.of(CURRENCY, FactKind.CURRENCY));
        add(types, "", fields, steps);
        return FactSchema.from(types);
    }

    static FactSchema ofDocument(Collection<KeyField> fields, List<Step> steps) {
        List<FactType> types = new ArrayList<>();
        types.add(FactType.of(DOCUMENT_DATE, FactKind.DATE));
        types.add(FactType.of(CURRENCY, FactKind.CURRENCY));
        types.add(FactType.of(EACH_LINE + ROW_QUANTITY, FactKind.DECIMAL));
        add(types, "", fields, steps);
        add(types, EACH_LINE, fields, steps);
        return FactSchema.from(types);
    }

    private static void add(List<FactType> types, String prefix, Collection<KeyField> fields, List<Step> steps) {
        fields.forEach(field -> types.add(FactType.of(prefix + field.name(), FactKind.CODE)));
        steps.forEach(step ->
                types.add(FactType.of(prefix + name(step), FactKind.MONEY).withSensitivity(step.sensitivity())));
    }

    static String name(Step step) {
        return "steps.n" + step.number();
    }

    /** The facts of a line up to a step; a step without an amount is not applicable, a field without a value neither. */
    static Facts of(CompiledProcedure compiled, Lines lines, Sheet sheet, LineSheet line, int column) {
        FactsBuilder facts = Facts.builder(compiled.lineFacts())
                .with(QUANTITY, line.line().quantity().amount())
                .with(LINE_DATE, line.day())
                .with(CURRENCY, lines.request().currency());
        add(facts, "", compiled, lines, sheet, line.row(), column);
        return facts.build();
    }

    /** The facts of the document up to a step: its lines, and their sums. */
    static Facts of(CompiledProcedure compiled, Lines lines, Sheet sheet, int column) {
        FactsBuilder facts = Facts.builder(compiled.documentFacts())
                .with(DOCUMENT_DATE, LocalDate.ofEpochDay(lines.day(Lines.DOCUMENT)))
                .with(CURRENCY, lines.request().currency())
                .noRows(LINES);
        addFields(facts, "", compiled, lines, Lines.DOCUMENT);
        for (int i = 0; i < column; i++) {
            facts.with(name(compiled.steps().get(i)), sum(lines, sheet, i));
        }
        for (int i = 0; i < lines.size(); i++) {
            String prefix = LINES + "/" + row(lines.line(i).line(), i) + "/";
            facts.with(prefix + ROW_QUANTITY, lines.line(i).quantity().amount());
            add(facts, prefix, compiled, lines, sheet, i, column);
        }
        return facts.build();
    }

    /** The number of the line, or its place where the number is no key of a row. */
    private static String row(String number, int place) {
        boolean plain = number.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
        return plain && number.length() <= 100 ? number : "place-" + (place + 1);
    }

    private static void add(
            FactsBuilder facts,
            String prefix,
            CompiledProcedure compiled,
            Lines lines,
            Sheet sheet,
            int line,
            int column) {
        addFields(facts, prefix, compiled, lines, line);
        for (int i = 0; i < column; i++) {
            String path = prefix + name(compiled.steps().get(i));
            if (sheet.has(line, i)) {
                facts.with(path, money(lines.request().currency(), sheet.exact(line, i)));
            } else {
                facts.notApplicable(path);
            }
        }
    }

    private static void addFields(
            FactsBuilder facts, String prefix, CompiledProcedure compiled, Lines lines, int line) {
        for (KeyField field : compiled.fields()) {
            @Nullable String value = lines.value(line, field);
            if (value != null && value.isEmpty()) {
                facts.notApplicable(prefix + field.name());
            } else if (value != null) {
                facts.with(prefix + field.name(), value);
            }
        }
    }

    /** A step that no line has sums up to nothing. */
    private static BigMoney sum(Lines lines, Sheet sheet, int column) {
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            sum = sum.plus(sheet.isOpen(i) ? sheet.exact(i, column) : Ratio.ZERO);
        }
        return money(lines.request().currency(), sum);
    }

    private static BigMoney money(CurrencyUnit currency, Ratio amount) {
        return BigMoney.of(currency, Exactly.decimal(amount));
    }
}
