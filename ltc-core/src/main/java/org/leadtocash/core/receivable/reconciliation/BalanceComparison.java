package org.leadtocash.core.receivable.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * Balances of one side held against what entries add up to.
 *
 * <p>Entries, stored balances and another system's snapshot are compared two at a time, always against the entries, which
 * are the truth. Nothing is edited: what is wrong is put right by {@linkplain #repairs() adjusting entries}.
 */
public final class BalanceComparison {
    static final FindingCode MISSING = FindingCode.of("receivable.balance-missing");
    static final FindingCode EXTRA = FindingCode.of("receivable.balance-extra");
    static final FindingCode AMOUNT = FindingCode.of("receivable.balance-amount");
    static final FindingCode CATEGORY = FindingCode.of("receivable.balance-category");
    static final FindingCode CURRENCY = FindingCode.of("receivable.balance-currency");

    private final String side;
    private final Findings findings;
    private final List<Repair> repairs;

    private BalanceComparison(String side, Findings findings, List<Repair> repairs) {
        this.side = side;
        this.findings = findings;
        this.repairs = List.copyOf(repairs);
    }

    /**
     * An adjusting entry.
     *
     * @param line where, and by how much
     * @param reason the code of the finding that it puts right
     */
    public record Repair(BalanceLine line, FindingCode reason) {}

    private record Key(String account, String document) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : document.compareTo(other.document);
        }
    }

    private record Cell(String category, CurrencyUnit currency) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byCategory = category.compareTo(other.category);
            return byCategory != 0 ? byCategory : currency.compareTo(other.currency);
        }
    }

    /**
     * A side against the truth; several lines of one document, category and currency are added up.
     *
     * @param side the name of the side, such as {@code stored} or {@code host}
     */
    public static BalanceComparison of(String side, Collection<BalanceLine> truth, Collection<BalanceLine> compared) {
        Map<Key, TreeMap<Cell, Money>> expected = grouped(truth);
        Map<Key, TreeMap<Cell, Money>> found = grouped(compared);
        TreeSet<Key> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        Work work = new Work(side);
        for (Key key : keys) {
            work.compare(
                    key,
                    expected.getOrDefault(key, new TreeMap<>()),
                    new TreeMap<>(found.getOrDefault(key, new TreeMap<>())));
        }
        return new BalanceComparison(side, Findings.from(work.findings), work.repairs);
    }

    private static Map<Key, TreeMap<Cell, Money>> grouped(Collection<BalanceLine> lines) {
        Map<Key, TreeMap<Cell, Money>> groups = new TreeMap<>();
        for (BalanceLine line : lines) {
            groups.computeIfAbsent(new Key(line.account(), line.document()), none -> new TreeMap<>())
                    .merge(new Cell(line.category(), line.amount().getCurrencyUnit()), line.amount(), Money::plus);
        }
        groups.values().forEach(cells -> cells.values().removeIf(Money::isZero));
        return groups;
    }

    /** The name of the side. */
    public String side() {
        return side;
    }

    /** What differs: missing, extra, another amount, category or currency. */
    public Findings findings() {
        return findings;
    }

    /** The entries that make the side equal to the truth when they are added to it. */
    public List<Repair> repairs() {
        return repairs;
    }

    /** One comparison on its way. */
    private static final class Work {
        private final String side;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Repair> repairs = new ArrayList<>();

        Work(String side) {
            this.side = side;
        }

        private void compare(Key key, TreeMap<Cell, Money> expected, TreeMap<Cell, Money> found) {
            for (Map.Entry<Cell, Money> cell : expected.entrySet()) {
                Money wanted = cell.getValue();
                Money same = found.remove(cell.getKey());
                Optional<Cell> other = same == null ? moved(cell.getKey(), wanted, expected, found) : Optional.empty();
                if (same != null) {
                    if (!same.equals(wanted)) {
                        findings.add(about(AMOUNT, key)
                                .reference("category", cell.getKey().category())
                                .reference("document", key.document())
                                .with("expected", wanted)
                                .with("found", same)
                                .build());
                        repair(key, cell.getKey(), wanted.minus(same), AMOUNT);
                    }
                } else if (other.isPresent()) {
                    elsewhere(key, cell.getKey(), wanted, other.get(), found);
                } else {
                    findings.add(about(MISSING, key)
                            .reference("category", cell.getKey().category())
                            .reference("document", key.document())
                            .with("expected", wanted)
                            .build());
                    repair(key, cell.getKey(), wanted, MISSING);
                }
            }
            found.forEach((cell, extra) -> {
                findings.add(about(EXTRA, key)
                        .reference("category", cell.category())
                        .reference("document", key.document())
                        .with("found", extra)
                        .build());
                repair(key, cell, extra.negated(), EXTRA);
            });
        }

        /** The same amount in another category, or the same category in another currency. */
        private static Optional<Cell> moved(
                Cell wanted, Money amount, TreeMap<Cell, Money> expected, TreeMap<Cell, Money> found) {
            return found.entrySet().stream()
                    .filter(entry -> !expected.containsKey(entry.getKey()))
                    .filter(entry -> entry.getValue().equals(amount)
                            || entry.getKey().category().equals(wanted.category()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private void elsewhere(Key key, Cell wanted, Money amount, Cell other, TreeMap<Cell, Money> found) {
            Money there = found.get(other);
            found.remove(other);
            boolean sameCategory = wanted.category().equals(other.category());
            FindingCode code = sameCategory ? CURRENCY : CATEGORY;
            findings.add(
                    sameCategory
                            ? about(CURRENCY, key)
                                    .reference("category", wanted.category())
                                    .reference("document", key.document())
                                    .with("expected", amount)
                                    .with("found", Objects.requireNonNull(there))
                                    .build()
                            : about(CATEGORY, key)
                                    .reference("document", key.document())
                                    .reference("expected", wanted.category())
                                    .reference("found", other.category())
                                    .build());
            repair(key, other, Objects.requireNonNull(there).negated(), code);
            repair(key, wanted, amount, code);
        }

        private Finding.Builder about(FindingCode code, Key key) {
            return Finding.of(code, Severity.REVIEW, Subject.of("balance", side))
                    .reference("account", key.account());
        }

        private void repair(Key key, Cell cell, Money amount, FindingCode reason) {
            repairs.add(new Repair(new BalanceLine(key.account(), cell.category(), key.document(), amount), reason));
        }
    }
}
