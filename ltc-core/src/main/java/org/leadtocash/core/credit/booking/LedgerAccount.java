package org.leadtocash.core.credit.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.account.ExpiredLimit;

/** An account as the ledger keeps it: its terms, who answers for it, what is used of it, and how often it changed. */
public final class LedgerAccount {
    private final CreditAccount terms;
    private final List<CreditHierarchy.Step> path;
    private final Money used;
    private final long version;

    /** What it was last measured against; whoever asks for another day measures anew. */
    private @Nullable Measured last;

    /** In a record, so that another thread sees it whole or not at all. */
    private record Measured(LocalDate day, ExpiredLimit expired, EffectiveLimit limit) {}

    private LedgerAccount(
            CreditAccount terms, List<CreditHierarchy.Step> path, Money used, long version, @Nullable Measured last) {
        this.terms = terms;
        this.path = List.copyOf(path);
        this.used = used;
        this.version = version;
        this.last = last;
    }

    /**
     * An account as a store kept it.
     *
     * @param path the accounts that a document of this one is charged to, itself first; empty where nobody said, so that
     *     commands say it
     * @param used what is used of it over all categories, in its currency
     * @param version how many entries it has
     */
    public static LedgerAccount of(CreditAccount terms, List<CreditHierarchy.Step> path, Money used, long version) {
        return new LedgerAccount(terms, path, used, version, null);
    }

    /** An account of which nothing is used yet. */
    static LedgerAccount opened(CreditAccount terms) {
        return new LedgerAccount(terms, List.of(), Money.zero(terms.currency()), 0, null);
    }

    /** Its name. */
    public CreditAccountKey key() {
        return terms.key();
    }

    /** What it is trusted with. */
    public CreditAccount terms() {
        return terms;
    }

    /** The accounts that a document of this one is charged to, itself first; empty where nobody said. */
    public List<CreditHierarchy.Step> path() {
        return path;
    }

    /** What is used of it, over all categories, in its currency. */
    public Money used() {
        return used;
    }

    /** How many entries it has: whatever changes the account adds one. */
    public long version() {
        return version;
    }

    /** What it is trusted with on that day. */
    EffectiveLimit on(LocalDate day, ExpiredLimit expired) {
        Measured known = last;
        if (known == null || !known.day().equals(day) || !known.expired().equals(expired)) {
            known = new Measured(day, expired, terms.on(day, expired, Cover.Facts.UNKNOWN));
            last = known;
        }
        return known.limit();
    }

    /** The account after one more entry. */
    public LedgerAccount after(Change change) {
        if (change instanceof Change.Exposed exposed) {
            return new LedgerAccount(terms, path, used.plus(exposed.amount()), version + 1, last);
        }
        if (change instanceof Change.Terms given) {
            return new LedgerAccount(given.account(), path, used, version + 1, null);
        }
        if (change instanceof Change.Path given) {
            return new LedgerAccount(terms, given.steps(), used, version + 1, last);
        }
        return new LedgerAccount(terms, path, used, version + 1, last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerAccount that
                && terms.equals(that.terms)
                && path.equals(that.path)
                && used.equals(that.used)
                && version == that.version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms.key(), used, version);
    }

    /** Key, what is used, version. */
    @Override
    public String toString() {
        return key() + ": " + used + " used, version " + version;
    }
}
