package org.leadtocash.core.flow.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.table.CsvRow;

/** What single rows say, field by field, and what is wrong with them. */
final class RowReader {
    private final String source;
    private final CategoryMap categories;
    private final ExtractLayout layout;
    private final ExtractValues values;
    private final List<Finding> findings;
    private final Map<ExtractColumn, Integer> columns = new EnumMap<>(ExtractColumn.class);
    private int fields;

    /** What a row says, beside its ends. */
    record Told(
            Category category,
            ExtractValues.Moment moment,
            Optional<Quantity> quantity,
            Optional<BigMoney> amount,
            String event) {}

    RowReader(String source, CategoryMap categories, ExtractLayout layout, List<Finding> findings) {
        this.source = source;
        this.categories = categories;
        this.layout = layout;
        this.values = new ExtractValues(layout);
        this.findings = findings;
    }

    /** Whether the header has every column that must be there. */
    boolean header(List<String> titles) {
        for (ExtractColumn column : ExtractColumn.values()) {
            int index = titles.indexOf(layout.title(column));
            if (index >= 0) {
                columns.put(column, index);
            } else if (column.isRequired()) {
                findings.add(Finding.of(
                                ExtractCodes.COLUMN,
                                Severity.BLOCK,
                                Place.of(source, 1, 1).subject())
                        .text("found", String.join(", ", titles))
                        .text("expected", layout.title(column))
                        .build());
            }
        }
        fields = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        return findings.isEmpty();
    }

    String field(CsvRow row, ExtractColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.field(index).strip();
    }

    /** The number of an item, one text for all items of that number. */
    String item(CsvRow row, ExtractColumn column) {
        return values.item(field(row, column));
    }

    Finding.Builder finding(CsvRow row, ExtractColumn column, FindingCode code, Severity severity) {
        Integer index = columns.getOrDefault(column, 0);
        int at = Math.min(index, row.size() - 1);
        Place place = Place.of(source, row.line(at), row.column(at)).pointing(layout.title(column));
        return Finding.of(code, severity, place.subject());
    }

    Rejection wrong(CsvRow row, ExtractColumn column, String expected) {
        findings.add(finding(row, column, ExtractCodes.VALUE, Severity.BLOCK)
                .text("found", shortened(field(row, column)))
                .text("expected", expected)
                .build());
        return new Rejection();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "\u2026";
    }

    Told told(CsvRow row) throws Rejection {
        if (row.size() < fields) {
            findings.add(finding(row, ExtractColumn.PREDECESSOR, ExtractCodes.FIELDS, Severity.BLOCK)
                    .with("found", row.size())
                    .with("expected", fields)
                    .build());
            throw new Rejection();
        }
        Category category = category(row, ExtractColumn.CATEGORY);
        Optional<ExtractValues.Moment> moment = values.moment(field(row, ExtractColumn.DATE));
        if (moment.isEmpty()) {
            throw wrong(row, ExtractColumn.DATE, "a day such as 2023-02-21 or 20230221");
        }
        boolean isNegative = category.isNegative();
        return new Told(
                category,
                moment.get(),
                quantity(row, isNegative),
                amount(row, isNegative),
                field(row, ExtractColumn.EVENT));
    }

    private BigDecimal number(CsvRow row, ExtractColumn column) throws Rejection {
        Optional<BigDecimal> number = values.number(field(row, column));
        if (number.isEmpty()) {
            throw wrong(row, column, "a number such as 1234" + layout.decimalPoint() + "5");
        }
        return number.get();
    }

    /** Logistic rows often carry a zero without a unit: that is nothing. Another number without one is passed over, and said. */
    private Optional<Quantity> quantity(CsvRow row, boolean isNegative) throws Rejection {
        String text = field(row, ExtractColumn.QUANTITY);
        String code = field(row, ExtractColumn.UNIT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (code.isEmpty()) {
            passedOver(row, ExtractColumn.UNIT, ExtractCodes.BLANK_UNIT, number(row, ExtractColumn.QUANTITY), text);
            return Optional.empty();
        }
        Optional<Unit> unit = values.unit(code);
        if (unit.isEmpty()) {
            throw wrong(row, ExtractColumn.UNIT, "1 to 10 upper-case letters or digits, such as C62");
        }
        if (values.number(text).isEmpty()) {
            throw wrong(row, ExtractColumn.QUANTITY, "a number such as 1234" + layout.decimalPoint() + "5");
        }
        return values.quantity(text, isNegative, unit.get());
    }

    private void passedOver(CsvRow row, ExtractColumn column, FindingCode code, BigDecimal number, String text) {
        if (number.signum() != 0) {
            findings.add(finding(row, column, code, Severity.WARN)
                    .text("found", text)
                    .build());
        }
    }

    private Optional<BigMoney> amount(CsvRow row, boolean isNegative) throws Rejection {
        String text = field(row, ExtractColumn.VALUE);
        String code = field(row, ExtractColumn.CURRENCY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = number(row, ExtractColumn.VALUE);
        if (code.isEmpty()) {
            passedOver(row, ExtractColumn.CURRENCY, ExtractCodes.BLANK_CURRENCY, number, text);
            return Optional.empty();
        }
        Optional<CurrencyUnit> currency = values.currency(code);
        if (currency.isEmpty()) {
            throw wrong(row, ExtractColumn.CURRENCY, "a currency code of ISO 4217 such as EUR");
        }
        return values.amount(number, isNegative, currency.get());
    }

    Optional<LocalDate> due(CsvRow row) throws Rejection {
        String text = field(row, ExtractColumn.DUE);
        Optional<LocalDate> due = values.moment(text).flatMap(ExtractValues.Moment::day);
        if (!text.isEmpty() && due.isEmpty()) {
            throw wrong(row, ExtractColumn.DUE, "a day such as 2023-02-21 or 20230221");
        }
        return due;
    }

    Optional<Entities> entities(CsvRow row) throws Rejection {
        String seller = field(row, ExtractColumn.SELLER);
        String buyer = field(row, ExtractColumn.BUYER);
        if (seller.isEmpty() && buyer.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(buyer.isEmpty() ? Entities.of(seller) : Entities.between(seller, buyer));
        } catch (IllegalArgumentException e) {
            throw wrong(row, ExtractColumn.SELLER, String.valueOf(e.getMessage()));
        }
    }

    /** The category that a column names. */
    Category category(CsvRow row, ExtractColumn column) throws Rejection {
        String code = field(row, column);
        Optional<Category> category = categories.category(code);
        if (category.isEmpty()) {
            findings.add(finding(row, column, ExtractCodes.CATEGORY, Severity.BLOCK)
                    .text("found", shortened(code))
                    .build());
            throw new Rejection();
        }
        return category.get();
    }
}
