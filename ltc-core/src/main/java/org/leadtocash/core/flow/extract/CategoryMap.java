package org.leadtocash.core.flow.extract;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;

/** What the categories of an ERP's documents are here, by their codes. */
public final class CategoryMap {
    private static final List<String> TITLES =
            List.of("code", "type", "kind", "follows", "sign", "delivers", "billing");

    private final Map<String, Category> categories;

    private CategoryMap(Map<String, Category> categories) {
        this.categories = categories;
    }

    /**
     * These categories.
     *
     * @throws IllegalArgumentException if a code is there twice
     */
    public static CategoryMap of(Category... categories) {
        return of(Arrays.asList(categories));
    }

    /**
     * These categories.
     *
     * @throws IllegalArgumentException if a code is there twice
     */
    public static CategoryMap of(Collection<Category> categories) {
        Map<String, Category> byCode = new HashMap<>();
        for (Category category : categories) {
            if (byCode.put(category.code(), category) != null) {
                throw new IllegalArgumentException("category \"" + category.code() + "\": expected once, found twice");
            }
        }
        return new CategoryMap(byCode);
    }

    /**
     * The categories of a table with the columns {@code code,type,kind,follows,sign,delivers,billing}: {@code follows} may be
     * blank, {@code sign} is blank or {@code -}, {@code delivers} is blank or {@code yes}, {@code billing} is blank or a
     * {@link BillingBasis}; lines that start with {@code #} are comments.
     *
     * @param source the table's name, for problems
     * @throws LoadException with every problem and its place
     */
    public static CategoryMap read(String source, Reader table) {
        List<Finding> problems = new ArrayList<>();
        Map<String, Category> categories = new HashMap<>();
        try {
            CsvReader rows = CsvReader.of(source, table, CsvFormat.rfc4180().withComments());
            if (!rows.readHeader().equals(TITLES)) {
                problems.add(problem(Place.of(source, 1, 1), "", String.join(",", TITLES)));
            }
            boolean isTitled = problems.isEmpty();
            while (isTitled && rows.hasNext()) {
                CsvRow row = rows.next();
                category(source, row, problems).ifPresent(category -> {
                    if (categories.put(category.code(), category) != null) {
                        problems.add(problem(place(source, row, 0), category.code(), "each code once"));
                    }
                });
            }
        } catch (CsvException e) {
            problems.add(ExtractCodes.broken(source, e.problem()));
        }
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return new CategoryMap(categories);
    }

    private static Place place(String source, CsvRow row, int column) {
        int at = Math.min(column, row.size() - 1);
        return Place.of(source, row.line(at), row.column(at)).pointing(TITLES.get(column));
    }

    private static Finding problem(Place place, String found, String expected) {
        return Finding.of(ExtractCodes.VALUE, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected)
                .build();
    }

    private static Optional<Category> category(String source, CsvRow row, List<Finding> problems) {
        if (row.size() != TITLES.size()) {
            problems.add(problem(place(source, row, 0), row.size() + " fields", TITLES.size() + " fields"));
            return Optional.empty();
        }
        int before = problems.size();
        oneOf(source, row, 4, List.of("", "-"), problems);
        oneOf(source, row, 5, List.of("", "yes"), problems);
        List<String> bases = new ArrayList<>(List.of(""));
        Arrays.stream(BillingBasis.values()).map(Enum::name).forEach(bases::add);
        oneOf(source, row, 6, bases, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Category(
                    row.field(0),
                    DocType.of(row.field(1)),
                    LinkKind.of(row.field(2)),
                    row.field(3).isEmpty() ? Optional.empty() : Optional.of(DocType.of(row.field(3))),
                    row.field(4).equals("-"),
                    row.field(5).equals("yes"),
                    row.field(6).isEmpty() ? BillingBasis.NONE : BillingBasis.valueOf(row.field(6))));
        } catch (IllegalArgumentException e) {
            problems.add(problem(place(source, row, 0), row.field(0), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static void oneOf(String source, CsvRow row, int column, List<String> allowed, List<Finding> problems) {
        if (!allowed.contains(row.field(column))) {
            problems.add(problem(place(source, row, column), row.field(column), "one of " + allowed));
        }
    }

    /** The category of that code. */
    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryMap that && categories.equals(that.categories);
    }

    @Override
    public int hashCode() {
        return categories.hashCode();
    }

    /** All of them, in the order of their codes. */
    public List<Category> categories() {
        return List.copyOf(new TreeMap<>(categories).values());
    }

    /** The codes. */
    @Override
    public String toString() {
        return "categories " + categories().stream().map(Category::code).toList();
    }
}
