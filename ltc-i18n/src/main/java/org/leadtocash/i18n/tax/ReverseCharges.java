package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.time.Validity;

/** Where member states let the buyer owe the tax, as Art. 194, 199 and 199a of the directive allow each of them. */
final class ReverseCharges {
    static final String NON_ESTABLISHED_GOODS = "NON_ESTABLISHED_GOODS";
    static final String NON_ESTABLISHED_SERVICES = "NON_ESTABLISHED_SERVICES";

    private static final Map<String, List<Row>> ROWS = load();

    private record Row(Validity validity, Citation citation) {}

    private ReverseCharges() {}

    private static Map<String, List<Row>> load() {
        Map<String, List<Row>> rows = new TreeMap<>();
        CitedTable.read(
                "reverse-charges.csv",
                row -> rows.computeIfAbsent(row.field("country") + " " + row.field("nature"), key -> new ArrayList<>())
                        .add(new Row(CitedTable.validity(row), CitedTable.citation(row))));
        return rows;
    }

    /** The text by which the buyer owes the tax there; empty where the seller does. */
    static Optional<Citation> text(String country, String nature, LocalDate day) {
        return ROWS.getOrDefault(country + " " + nature, List.of()).stream()
                .filter(row -> row.validity().contains(day))
                .map(Row::citation)
                .findFirst();
    }
}
