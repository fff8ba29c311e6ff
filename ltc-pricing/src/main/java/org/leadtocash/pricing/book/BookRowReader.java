package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.ScaleBase;
import org.leadtocash.pricing.condition.ScaleKind;
import org.leadtocash.pricing.condition.ScaleSpan;
import org.leadtocash.pricing.condition.Tier;

/** Reads one row of a price table, and says all that is wrong with it. */
final class BookRowReader {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final Set<String> columns;
    private final List<KeyField> keyFields;
    private final Set<ConditionType> expected;
    private final BigDecimal largestPercent;
    private final BookProblems problems;

    BookRowReader(
            List<String> header,
            Set<KeyField> known,
            Set<ConditionType> expected,
            BigDecimal largestPercent,
            BookProblems problems) {
        this.columns = Set.copyOf(header);
        this.keyFields =
                known.stream().filter(field -> columns.contains(field.name())).toList();
        this.expected = expected;
        this.largestPercent = largestPercent;
        this.problems = problems;
        checkHeader(header, known);
    }

    private void checkHeader(List<String> header, Set<KeyField> known) {
        Set<String> titles = new TreeSet<>(BookColumn.HEAD);
        known.forEach(field -> titles.add(field.name()));
        titles.addAll(BookColumn.TAIL);
        titles.add(BookColumn.LAST_DAY);
        for (String title : header) {
            if (!titles.contains(title)) {
                problems.unknownColumn(title, Nearest.to(title, titles));
            }
        }
        for (String title : BookColumn.REQUIRED) {
            if (!columns.contains(title)) {
                problems.missingColumn(title);
            }
        }
        if (columns.contains(BookColumn.TO) && columns.contains(BookColumn.LAST_DAY)) {
            problems.unknownColumn(BookColumn.LAST_DAY + " beside " + BookColumn.TO, Optional.empty());
        }
    }

    private String text(CsvRow row, String column) {
        return columns.contains(column) ? row.field(column).strip() : "";
    }

    private <T> Optional<T> field(CsvRow row, String column, String wanted, Function<String, T> parse) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.invalidField(row, column, wanted, Optional.empty());
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(CsvRow row, String column, String wanted, Function<String, T> parse) {
        if (text(row, column).isEmpty()) {
            problems.invalidField(row, column, wanted, Optional.empty());
        }
        return field(row, column, wanted, parse);
    }

    private <E extends Enum<E>> Optional<E> constant(CsvRow row, String column, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String text = text(row, column);
        if (names.contains(text)) {
            return Optional.of(Enum.valueOf(type, text));
        }
        problems.invalidField(row, column, "one of " + String.join(", ", names), Nearest.to(text, names));
        return Optional.empty();
    }

    /** What the row says; empty after a problem. */
    Optional<BookRow> read(CsvRow row) {
        long before = problems.count();
        if (row.size() > columns.size()) {
            problems.tooManyFields(row, columns.size());
        }
        Optional<String> id = required(row, BookColumn.ID, "a name", BookRowReader::name);
        Optional<ConditionType> type = type(row);
        Optional<Integer> version = field(row, BookColumn.VERSION, "a whole number from 1 on", BookRowReader::positive);
        Optional<Integer> priority = field(row, BookColumn.PRIORITY, "a whole number", BookRowReader::whole);
        Optional<CurrencyUnit> currency =
                field(row, BookColumn.CURRENCY, "a currency code of ISO 4217 such as EUR", CurrencyUnit::of);
        Optional<Integer> per = field(row, BookColumn.PER, "a whole number from 1 on", BookRowReader::positive);
        Optional<Unit> unit = field(row, BookColumn.UNIT, "a unit code such as C62", Unit::of);
        Optional<RateKind> kind = constant(row, BookColumn.KIND, RateKind.class);
        Optional<Scale> scale = scale(row);
        Optional<ChangeLimits> limits = limits(row);
        Optional<Tier> tier = tier(row, kind);
        Validity validity = validity(row);
        SortedMap<KeyField, String> key = key(row);
        if (problems.count() > before || id.isEmpty() || type.isEmpty() || kind.isEmpty() || scale.isEmpty()) {
            return Optional.empty();
        }
        BookRow.Head head = new BookRow.Head(
                id.get(),
                version.orElse(1),
                type.get(),
                key,
                validity,
                kind.get(),
                currency,
                per.orElse(1),
                unit,
                scale.get(),
                priority.orElse(0),
                limits.orElse(ChangeLimits.none()));
        return tier.map(read -> new BookRow(head, read));
    }

    private <E extends Enum<E>> Optional<E> constantOr(CsvRow row, String column, Class<E> type, E standard) {
        return text(row, column).isEmpty() ? Optional.of(standard) : constant(row, column, type);
    }

    private Optional<Scale> scale(CsvRow row) {
        Optional<ScaleBase> base = constantOr(row, BookColumn.SCALE_BASE, ScaleBase.class, ScaleBase.QUANTITY);
        Optional<ScaleKind> kind = constantOr(row, BookColumn.SCALE_KIND, ScaleKind.class, ScaleKind.FROM);
        Optional<ScaleSpan> span = constantOr(row, BookColumn.SCALE_SPAN, ScaleSpan.class, ScaleSpan.LINE);
        Optional<Unit> unit = field(row, BookColumn.SCALE_UNIT, "a unit code such as KGM", Unit::of);
        Optional<Boolean> open = field(row, BookColumn.OPEN_ENDED, "true, or nothing", BookRowReader::truth);
        if (base.isEmpty() || kind.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Scale(base.get(), kind.get(), span.get(), unit, open.orElse(false)));
        } catch (IllegalArgumentException e) {
            problems.invalidField(row, BookColumn.SCALE_KIND, String.valueOf(e.getMessage()), Optional.empty());
            return Optional.empty();
        }
    }

    private Optional<ChangeLimits> limits(CsvRow row) {
        String wanted = "a decimal number such as -10";
        Optional<BigDecimal> least = field(row, BookColumn.LEAST, wanted, BookRowReader::decimal);
        Optional<BigDecimal> most = field(row, BookColumn.MOST, wanted, BookRowReader::decimal);
        try {
            return Optional.of(new ChangeLimits(least, most));
        } catch (IllegalArgumentException e) {
            problems.invalidField(row, BookColumn.MOST, "no less than " + BookColumn.LEAST, Optional.empty());
            return Optional.empty();
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private Optional<ConditionType> type(CsvRow row) {
        Optional<ConditionType> type =
                required(row, BookColumn.TYPE, "a condition type such as LIST_PRICE", ConditionType::of);
        if (type.isEmpty() || expected.isEmpty() || expected.contains(type.get())) {
            return type;
        }
        List<String> codes = expected.stream().map(ConditionType::code).toList();
        problems.unknownType(row, Nearest.to(type.get().code(), codes));
        return Optional.empty();
    }

    private Optional<Tier> tier(CsvRow row, Optional<RateKind> kind) {
        Optional<BigDecimal> rate = required(
                row, BookColumn.RATE, "a decimal number such as 12.50, with at most 40 digits", BookRowReader::decimal);
        Optional<BigDecimal> from =
                field(row, BookColumn.SCALE_FROM, "a decimal number from 0 on", BookRowReader::notNegative);
        if (rate.isPresent()
                && kind.equals(Optional.of(RateKind.PERCENT))
                && rate.get().abs().compareTo(largestPercent) > 0) {
            problems.percentOutOfRange(row, rate.get(), largestPercent);
        }
        String wanted = "a decimal number with at most 40 digits";
        BigDecimal flat =
                field(row, BookColumn.FLAT, wanted, BookRowReader::decimal).orElse(BigDecimal.ZERO);
        BigDecimal block = field(row, BookColumn.BLOCK, "a decimal number above 0", BookRowReader::aboveZero)
                .orElse(BigDecimal.ONE);
        return rate.map(number -> new Tier(from.orElse(BigDecimal.ZERO), number, flat, block));
    }

    private Validity validity(CsvRow row) {
        String day = "a day such as 2023-02-21";
        Optional<LocalDate> from = field(row, BookColumn.FROM, day, LocalDate::parse);
        Optional<LocalDate> to = field(row, BookColumn.TO, day, LocalDate::parse);
        Optional<LocalDate> through = field(row, BookColumn.LAST_DAY, day, LocalDate::parse);
        try {
            if (through.isPresent()) {
                return Validity.ofInclusive(from.orElse(LocalDate.of(1, 1, 1)), through.get());
            }
            return Validity.of(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
        } catch (IllegalArgumentException e) {
            String column = through.isPresent() ? BookColumn.LAST_DAY : BookColumn.TO;
            problems.invalidField(row, column, "a day after " + from.orElse(LocalDate.MIN), Optional.empty());
            return Validity.always();
        }
    }

    private SortedMap<KeyField, String> key(CsvRow row) {
        SortedMap<KeyField, String> key = new TreeMap<>();
        for (KeyField field : keyFields) {
            field(row, field.name(), "a name of at most 100 characters", BookRowReader::name)
                    .ifPresent(value -> key.put(field, value));
        }
        return key;
    }

    private static String name(String text) {
        if (text.length() > 100 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    private static BigDecimal notNegative(String text) {
        BigDecimal number = decimal(text);
        if (number.signum() < 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static BigDecimal aboveZero(String text) {
        BigDecimal number = decimal(text);
        if (number.signum() <= 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private static int positive(String text) {
        int number = whole(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
