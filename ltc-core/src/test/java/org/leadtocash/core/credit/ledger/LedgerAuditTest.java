package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.BUYER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.eur;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ledger;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.post;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.reserve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.booking.Posting;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;

/** Somebody writes past the rules, and the audit finds it. */
class LedgerAuditTest {

    private static CreditLedger sound() {
        CreditLedger ledger = ledger("1000", "1000");
        assertThat(ledger.apply(List.of(reserve("1", "h", "600"), post("2", "h", "500"), reserve("3", "other", "100"))))
                .allMatch(Outcome::isAccepted);
        return ledger;
    }

    /** A book that shows other entries, balances or commitments than were written. */
    private record Tampered(
            LedgerBook book,
            UnaryOperator<List<LedgerEntry>> entriesAs,
            UnaryOperator<List<LedgerBalance>> balancesAs,
            UnaryOperator<List<Commitment>> commitmentsAs)
            implements LedgerBook {
        @Override
        public Optional<LedgerAccount> account(CreditAccountKey key) {
            return book.account(key);
        }

        @Override
        public Optional<Commitment> commitment(String hold) {
            return book.commitment(hold);
        }

        @Override
        public List<Commitment> open(CreditAccountKey owner) {
            return book.open(owner);
        }

        @Override
        public ExposureSnapshot exposure(Collection<CreditAccountKey> accounts, AsOf asOf) {
            return book.exposure(accounts, asOf);
        }

        @Override
        public List<LedgerBalance> balances() {
            return balancesAs.apply(book.balances());
        }

        @Override
        public Stream<LedgerEntry> entries(EntryFilter filter) {
            return entriesAs.apply(book.entries(filter).toList()).stream();
        }

        @Override
        public Stream<Commitment> commitments() {
            return commitmentsAs.apply(book.commitments().toList()).stream();
        }

        @Override
        public List<String> late(Instant now, int most) {
            return book.late(now, most);
        }

        @Override
        public Optional<Outcome> answer(String key) {
            return book.answer(key);
        }
    }

    private static List<String> found(
            UnaryOperator<List<LedgerEntry>> entries,
            UnaryOperator<List<LedgerBalance>> balances,
            UnaryOperator<List<Commitment>> commitments) {
        return sound().<List<String>>read(book -> new LedgerAudit(
                        new Tampered(book, entries, balances, commitments), LedgerRules.standard())
                .findings().stream()
                        .map(finding -> finding.code().value())
                        .distinct()
                        .toList());
    }

    private static List<LedgerEntry> changed(List<LedgerEntry> entries, int index, Posting posting) {
        List<LedgerEntry> others = new ArrayList<>(entries);
        LedgerEntry entry = entries.get(index);
        others.set(
                index,
                new LedgerEntry(
                        entry.number(),
                        entry.command(),
                        posting,
                        entry.at(),
                        entry.day(),
                        entry.actor(),
                        entry.reason(),
                        entry.previous()));
        return others;
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> others = new ArrayList<>(list);
        others.remove(index);
        return others;
    }

    @Test
    void aSoundLedgerHasNothingToFind() {
        assertThat(found(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void anEntryThatIsGoneIsFound() {
        assertThat(found(entries -> without(entries, 2), UnaryOperator.identity(), UnaryOperator.identity()))
                .contains("credit.broken-chain", "credit.balance-differs", "credit.account-differs");
        assertThat(found(entries -> without(entries, 0), UnaryOperator.identity(), UnaryOperator.identity()))
                .contains("credit.broken-chain");
    }

    @Test
    void anAmountThatWasChangedIsFoundInTheChainAndInTheBalance() {
        assertThat(found(
                        entries -> changed(
                                entries,
                                1,
                                new Posting(
                                        BUYER,
                                        entries.get(1).posting().about(),
                                        new Change.Exposed(
                                                ExposureCategory.HELD, eur("1"), eur("1"), true, Optional.empty()))),
                        UnaryOperator.identity(),
                        UnaryOperator.identity()))
                .contains("credit.broken-chain", "credit.balance-differs");
    }

    @Test
    void anIncreaseBeyondTheLimitIsFoundByItsEntriesAlone() {
        assertThat(found(
                        entries -> changed(
                                entries,
                                0,
                                new Posting(
                                        BUYER,
                                        Optional.empty(),
                                        new Change.Terms(CreditAccount.of(BUYER, eur("599.99"))))),
                        UnaryOperator.identity(),
                        UnaryOperator.identity()))
                .contains("credit.increase-above-limit");
    }

    @Test
    void aBalanceOrACommitmentThatWasChangedIsFound() {
        assertThat(found(UnaryOperator.identity(), balances -> without(balances, 0), UnaryOperator.identity()))
                .containsExactly("credit.balance-differs", "credit.commitments-differ");
        assertThat(found(UnaryOperator.identity(), UnaryOperator.identity(), held -> without(held, 0)))
                .containsExactly("credit.commitments-differ");
    }
}
