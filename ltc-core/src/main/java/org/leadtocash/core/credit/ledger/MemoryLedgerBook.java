package org.leadtocash.core.credit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerEffect;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.booking.Posting;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.document.ContentHash;

/** The pages of a ledger in memory. Whoever reads or writes holds the lock of the store. */
final class MemoryLedgerBook implements LedgerBook {
    private final Map<CreditAccountKey, Page> pages = new HashMap<>();
    private final Map<String, Commitment> commitments = new HashMap<>();
    private final Map<String, Outcome> answers = new HashMap<>();

    /** What was written, before its place in the chain is worked out. */
    private record Line(Command.Head head, Posting posting) {}

    /** One account: as it stands, and how it came about. */
    private static final class Page {
        private final List<Line> lines = new ArrayList<>();
        private final List<LedgerEntry> chained = new ArrayList<>();
        private final Map<ExposureCategory, Money> balances = new EnumMap<>(ExposureCategory.class);
        private final SortedMap<String, Commitment> open = new TreeMap<>();
        private ExposureSnapshot summed = ExposureSnapshot.none();
        private int summedLines;
        private LedgerAccount account;

        Page(LedgerAccount account) {
            this.account = account;
        }

        void write(Command.Head head, Posting posting) {
            lines.add(new Line(head, posting));
            account = account.after(posting.change());
            if (posting.change() instanceof Change.Exposed exposed) {
                balances.merge(exposed.category(), exposed.amount(), Money::plus);
            }
        }

        /** What is used now, in document currencies: only what came since the last look is added up. */
        ExposureSnapshot summed() {
            if (summedLines < lines.size()) {
                List<ExposureSnapshot.Sum> sums = new ArrayList<>(summed.sums());
                lines.subList(summedLines, lines.size()).forEach(line -> addTo(sums, line));
                summed = ExposureSnapshot.of(sums);
                summedLines = lines.size();
            }
            return summed;
        }

        static void addTo(List<ExposureSnapshot.Sum> sums, Line line) {
            if (line.posting().change() instanceof Change.Exposed exposed) {
                sums.add(new ExposureSnapshot.Sum(
                        line.posting().account(), exposed.category(), exposed.documentAmount()));
            }
        }

        /** Hashes are worked out when somebody looks, and kept. */
        List<LedgerEntry> entries() {
            ContentHash previous = chained.isEmpty()
                    ? LedgerEntry.FIRST
                    : chained.get(chained.size() - 1).hash();
            for (int i = chained.size(); i < lines.size(); i++) {
                Line line = lines.get(i);
                LedgerEntry entry = LedgerEntry.of(i + 1L, line.head(), line.posting(), previous);
                chained.add(entry);
                previous = entry.hash();
            }
            return chained;
        }
    }

    void write(Command command, LedgerEffect effect) {
        effect.opened().forEach(account -> pages.put(account.key(), new Page(account)));
        for (Posting posting : effect.postings()) {
            page(posting.account()).write(command.head(), posting);
        }
        for (Commitment commitment : effect.commitments()) {
            commitments.put(commitment.hold(), commitment);
            commitment.owner().ifPresent(owner -> {
                SortedMap<String, Commitment> open = page(owner).open;
                if (commitment.isOpen()) {
                    open.put(commitment.hold(), commitment);
                } else {
                    open.remove(commitment.hold());
                }
            });
        }
        answers.put(command.head().key(), effect.outcome());
    }

    private Page page(CreditAccountKey key) {
        Page page = pages.get(key);
        if (page == null) {
            throw new IllegalArgumentException("credit account " + key + ": expected one that is there");
        }
        return page;
    }

    private Stream<Map.Entry<CreditAccountKey, Page>> inOrder() {
        return pages.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    @Override
    public Optional<LedgerAccount> account(CreditAccountKey key) {
        return Optional.ofNullable(pages.get(key)).map(page -> page.account);
    }

    @Override
    public Optional<Commitment> commitment(String hold) {
        return Optional.ofNullable(commitments.get(hold));
    }

    @Override
    public List<Commitment> open(CreditAccountKey owner) {
        return Optional.ofNullable(pages.get(owner))
                .map(page -> List.copyOf(page.open.values()))
                .orElse(List.of());
    }

    @Override
    public ExposureSnapshot exposure(Collection<CreditAccountKey> accounts, AsOf asOf) {
        List<ExposureSnapshot.Sum> sums = new ArrayList<>();
        for (CreditAccountKey key : accounts) {
            Page page = pages.get(key);
            if (page != null && asOf.moment().isEmpty()) {
                sums.addAll(page.summed().sums());
            } else if (page != null) {
                page.lines.stream()
                        .filter(line -> asOf.includes(line.head().at()))
                        .forEach(line -> Page.addTo(sums, line));
            }
        }
        return ExposureSnapshot.of(sums);
    }

    @Override
    public List<LedgerBalance> balances() {
        List<LedgerBalance> all = new ArrayList<>();
        inOrder()
                .forEach(entry -> entry.getValue().balances.forEach((category, amount) -> {
                    if (!amount.isZero()) {
                        all.add(new LedgerBalance(entry.getKey(), category, amount));
                    }
                }));
        return List.copyOf(all);
    }

    @Override
    public Stream<LedgerEntry> entries(EntryFilter filter) {
        List<LedgerEntry> all = new ArrayList<>();
        inOrder()
                .filter(entry -> filter.account().map(entry.getKey()::equals).orElse(true))
                .forEach(entry -> entry.getValue().entries().stream()
                        .filter(filter::matches)
                        .forEach(all::add));
        return all.stream();
    }

    @Override
    public Stream<Commitment> commitments() {
        return commitments.values().stream()
                .filter(Commitment::isOpen)
                .sorted((a, b) -> a.hold().compareTo(b.hold()));
    }

    @Override
    public List<String> late(Instant now, int most) {
        return commitments.values().stream()
                .filter(commitment -> commitment.isLate(now))
                .map(Commitment::hold)
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Outcome> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }
}
