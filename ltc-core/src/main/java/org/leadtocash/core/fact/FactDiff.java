package org.leadtocash.core.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two sets of facts slot by slot. */
final class FactDiff {
    private final List<FactChange> changes = new ArrayList<>();

    private FactDiff() {}

    static List<FactChange> between(Facts before, Facts after) {
        if (!before.schema().equals(after.schema())) {
            throw new IllegalArgumentException("facts to compare have two schemas: expected both in one, see Facts.in");
        }
        FactDiff diff = new FactDiff();
        List<FactType> header = before.schema().header();
        for (int i = 0; i < header.size(); i++) {
            diff.compare(header.get(i).path(), before.slot(i), after.slot(i));
        }
        for (FactSchema.Columns columns : before.schema().allColumns()) {
            diff.compare(columns, before, after);
        }
        diff.changes.sort(Comparator.comparing(FactChange::path));
        return List.copyOf(diff.changes);
    }

    private void compare(FactPath path, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(new FactChange(path.toString(), Fact.from(before), Fact.from(after)));
        }
    }

    private void compare(FactSchema.Columns columns, Facts before, Facts after) {
        Fact keysBefore = before.fact(columns.group());
        Fact keysAfter = after.fact(columns.group());
        if (!keysBefore.equals(keysAfter)) {
            changes.add(new FactChange(columns.group(), keysBefore, keysAfter));
        }
        Optional<FactRows> from = rows(before.list(columns.slot()));
        Optional<FactRows> to = rows(after.list(columns.slot()));
        Set<String> keys = new LinkedHashSet<>();
        from.ifPresent(rows -> keys.addAll(rows.keys()));
        to.ifPresent(rows -> keys.addAll(rows.keys()));
        FactRow blank = new FactRow("", FactRow.blank(columns.types().size()));
        for (String key : keys) {
            FactRow left = from.flatMap(rows -> rows.row(key)).orElse(blank);
            FactRow right = to.flatMap(rows -> rows.row(key)).orElse(blank);
            for (int i = 0; i < columns.types().size(); i++) {
                compare(columns.types().get(i).path().at(key), left.slot(i), right.slot(i));
            }
        }
    }

    private static Optional<FactRows> rows(Object group) {
        return group instanceof FactRows rows ? Optional.of(rows) : Optional.empty();
    }
}
